package org.scholion.web.bibliography;

/** The facet of use: whether a claim cites a work. */
public enum Usage {
    ALL,
    USED,
    UNUSED;

    boolean admits(long uses) {
        return switch (this) {
            case ALL -> true;
            case USED -> uses > 0;
            case UNUSED -> uses == 0;
        };
    }
}
