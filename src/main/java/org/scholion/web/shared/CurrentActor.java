package org.scholion.web.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.scholion.account.Actor;

/** The person on whose behalf the present request acts. */
@RequestScoped
public class CurrentActor {
    /** Request attribute under which the sign-in leaves the {@link ActorPrincipal}. */
    public static final String ATTRIBUTE = ActorPrincipal.class.getName();

    private HttpServletRequest request;

    protected CurrentActor() {}

    @Inject
    public CurrentActor(HttpServletRequest request) {
        this.request = request;
    }

    /** The person, if anybody is signed in. */
    public Optional<Actor> find() {
        return principal().map(ActorPrincipal::actor);
    }

    /**
     * The person.
     *
     * @throws NotSignedIn if nobody is signed in
     */
    public Actor actor() {
        return find().orElseThrow(NotSignedIn::new);
    }

    /** How the person proved who they are. */
    public Optional<ActorPrincipal.Scheme> scheme() {
        return principal().map(ActorPrincipal::scheme);
    }

    private Optional<ActorPrincipal> principal() {
        return request.getAttribute(ATTRIBUTE) instanceof ActorPrincipal principal
                ? Optional.of(principal)
                : Optional.empty();
    }
}
