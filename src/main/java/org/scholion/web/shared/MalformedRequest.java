package org.scholion.web.shared;

/** A request whose body cannot be read at all; what was read and is wrong is a Problem of the services. */
public class MalformedRequest extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public MalformedRequest(String message) {
        super(message);
    }

    public MalformedRequest(String message, Throwable cause) {
        super(message, cause);
    }
}
