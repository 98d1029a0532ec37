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
        return findPrincipal().map(ActorPrincipal::actor);
    }

    /**
     * The person.
     *
     * @throws NotSignedIn if nobody is signed in
     */
    public Actor actor() {
        return find().orElseThrow(NotSignedIn::new);
    }

    /**
     * The person, with how they proved who they are.
     *
     * @throws NotSignedIn if nobody is signed in
     */
    public ActorPrincipal principal() {
        return findPrincipal().orElseThrow(NotSignedIn::new);
    }

    private Optional<ActorPrincipal> findPrincipal() {
        return request.getAttribute(ATTRIBUTE) instanceof ActorPrincipal principal
                ? Optional.of(principal)
                : Optional.empty();
    }
}
