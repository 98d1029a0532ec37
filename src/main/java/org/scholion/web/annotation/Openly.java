package org.scholion.web.annotation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Function;
import org.scholion.account.Actor;
import org.scholion.shared.Problem;
import org.scholion.web.shared.CurrentActor;
import org.scholion.web.shared.NotSignedIn;

/** Reads what may be shown to everybody: as a member of the project where one is, otherwise as anybody. */
@RequestScoped
public class Openly {
    private CurrentActor currentActor;

    protected Openly() {}

    @Inject
    public Openly(CurrentActor currentActor) {
        this.currentActor = currentActor;
    }

    /**
     * Reads a thing.
     *
     * @param asMember reads it for a person with their rights
     * @param asAnybody reads it if it is shown to everybody; the person who asks may be null
     * @throws NotSignedIn if it is not shown to everybody, or is not there, and nobody is signed in
     * @throws Problem.NotFound if it is not there, or not for this person
     */
    <T> T read(Function<Actor, T> asMember, Function<Actor, T> asAnybody) {
        Optional<Actor> actor = currentActor.find();
        if (actor.isPresent()) {
            try {
                return asMember.apply(actor.get());
            } catch (Problem.NotFound hidden) {
                return asAnybody.apply(actor.get());
            }
        }
        try {
            return asAnybody.apply(null);
        } catch (Problem.NotFound hidden) {
            // Whoever is not signed in does not hear whether there is such a thing.
            throw new NotSignedIn();
        }
    }
}
