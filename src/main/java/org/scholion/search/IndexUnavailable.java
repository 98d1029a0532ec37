package org.scholion.search;

/** The index cannot be read or written. */
public class IndexUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean inUse;

    /** @param inUse whether another process holds it, so that it must be left alone */
    public IndexUnavailable(String message, Throwable cause, boolean inUse) {
        super(message, cause);
        this.inUse = inUse;
    }

    public boolean isInUse() {
        return inUse;
    }
}
