package org.scholion.edition.content;

/** An edition could not be set; the message says why in words fit for a log and an editor. */
public class TypesettingException extends Exception {
    private static final long serialVersionUID = 1L;

    public TypesettingException(String message) {
        super(message);
    }

    public TypesettingException(String message, Throwable cause) {
        super(message, cause);
    }
}
