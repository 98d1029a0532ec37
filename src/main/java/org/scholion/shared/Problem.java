package org.scholion.shared;

import java.util.Optional;

/**
 * An act that was refused, with a sentence for the person who tried it. The edge turns it into a message on the page
 * or a problem document (RFC 9457); being unchecked, it rolls the act's transaction back.
 */
public abstract sealed class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String field;

    private Problem(String message, String field) {
        super(message, null, false, false);
        this.field = field;
    }

    /** The wrong field of the input, as a path such as {@code target.exact}, where one can be named. */
    public Optional<String> field() {
        return Optional.ofNullable(field);
    }

    /** The thing does not exist, or the person may not know that it does. */
    public static final class NotFound extends Problem {
        private static final long serialVersionUID = 1L;

        public NotFound(String what, Object id) {
            super("There is no " + what + " “" + id + "”.", null);
        }
    }

    /** The thing was there and has been deleted. */
    public static final class Gone extends Problem {
        private static final long serialVersionUID = 1L;

        public Gone(String message) {
            super(message, null);
        }
    }

    /** The person may see the thing but not do this to it. */
    public static final class Forbidden extends Problem {
        private static final long serialVersionUID = 1L;

        public Forbidden(String reason) {
            super(reason, null);
        }
    }

    /** The input is well-formed but wrong. */
    public static final class InvalidInput extends Problem {
        private static final long serialVersionUID = 1L;

        /**
         * @param field path of the wrong field
         * @param message what is wrong and what would be right
         */
        public InvalidInput(String field, String message) {
            super(message, field);
        }
    }

    /** The input is larger than the server takes. */
    public static final class TooLarge extends Problem {
        private static final long serialVersionUID = 1L;

        public TooLarge(String field, String message) {
            super(message, field);
        }
    }

    /** The bytes are of a form that cannot be read. */
    public static final class Unsupported extends Problem {
        private static final long serialVersionUID = 1L;

        public Unsupported(String field, String message) {
            super(message, field);
        }
    }

    /** The act does not fit the present state of the thing. */
    public static final class Conflict extends Problem {
        private static final long serialVersionUID = 1L;

        public Conflict(String message) {
            super(message, null);
        }

        public Conflict(String field, String message) {
            super(message, field);
        }
    }

    /** Somebody else changed the thing since the person read it. */
    public static final class StaleVersion extends Problem {
        private static final long serialVersionUID = 1L;

        private final long current;
        private final long submitted;

        /**
         * @param current version on the server
         * @param submitted version that the change was based on
         */
        public StaleVersion(long current, long submitted) {
            super(
                    "It was changed meanwhile: you worked on version " + submitted + ", it is now version " + current
                            + ".",
                    "version");
            this.current = current;
            this.submitted = submitted;
        }

        public long current() {
            return current;
        }

        public long submitted() {
            return submitted;
        }
    }

    /** Too many tries; to be repeated later. */
    public static final class TooMany extends Problem {
        private static final long serialVersionUID = 1L;

        public TooMany(String message) {
            super(message, null);
        }
    }
}
