package org.scholion.web.shared;

/** Somebody asked for what only signed-in people get. */
public class NotSignedIn extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotSignedIn() {
        super("Sign in first.");
    }
}
