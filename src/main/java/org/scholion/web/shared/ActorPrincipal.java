package org.scholion.web.shared;

import jakarta.security.enterprise.CallerPrincipal;
import org.scholion.account.Actor;

/** The signed-in person as the container knows them; its name is their handle. */
public class ActorPrincipal extends CallerPrincipal {
    private static final long serialVersionUID = 1L;

    /** How somebody proved who they are. */
    public enum Scheme {
        /** The session cookie of a browser. */
        SESSION,
        /** A bearer token (RFC 6750). */
        BEARER,
        /** Handle and password with the request itself (RFC 7617). */
        BASIC
    }

    private final transient Actor actor;
    private final Scheme scheme;
    private final transient String token;

    /** @param token the secret of the token that vouches for the person, or null */
    public ActorPrincipal(Actor actor, Scheme scheme, String token) {
        super(actor.handle());
        this.actor = actor;
        this.scheme = scheme;
        this.token = token;
    }

    public Actor actor() {
        return actor;
    }

    public Scheme scheme() {
        return scheme;
    }

    /** The secret of the token that vouches for the person; null if they sent a password. */
    public String token() {
        return token;
    }
}
