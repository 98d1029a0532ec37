package org.scholion.web.shared;

import jakarta.json.JsonObject;

/** A change that came too late, with both states for the person to choose from. */
public class StaleState extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Object current;
    private final transient JsonObject submitted;

    StaleState(String message, RuntimeException cause, Object current, JsonObject submitted) {
        super(message, cause);
        this.current = current;
        this.submitted = submitted;
    }

    /** What the server holds now, in the form in which it is read. */
    public Object current() {
        return current;
    }

    /** What the client sent; null where it sent no body. */
    public JsonObject submitted() {
        return submitted;
    }
}
