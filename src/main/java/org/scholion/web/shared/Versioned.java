package org.scholion.web.shared;

/** A view of something that is changed version by version. */
public interface Versioned {

    /** Its version, which a change of it has to name. */
    long version();
}
