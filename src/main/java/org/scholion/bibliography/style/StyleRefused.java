package org.scholion.bibliography.style;

/** A file is no citation style that may be used here. */
public final class StyleRefused extends Exception {
    private static final long serialVersionUID = 1L;

    private final int line;

    /**
     * @param line where the fault is, from 1; 0 if it lies nowhere in particular
     * @param reason one sentence for a person, without the line
     */
    public StyleRefused(int line, String reason) {
        super(line > 0 ? "Line " + line + ": " + reason : reason);
        this.line = line;
    }

    /** Where the fault is, from 1; 0 if it lies nowhere in particular. */
    public int line() {
        return line;
    }
}
