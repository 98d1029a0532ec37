package org.scholion.bibliography.collection;

/** What becomes of the collections within one that is deleted. */
public enum Children {
    /** They go up into the one that it stood in. */
    UP,
    /** They are deleted with it, and those within them. */
    DELETE
}
