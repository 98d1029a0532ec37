package org.scholion.review;

/** What a reviewer had before them. */
public enum Consulted {
    /** A printed copy or the archival item. */
    COPY,
    /** A scan or photograph. */
    SCAN,
    /** A page on the web. */
    URL,
    /** Nothing but the document's own note. */
    SOURCE_NOTE_ONLY
}
