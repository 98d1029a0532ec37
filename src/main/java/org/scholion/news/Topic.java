package org.scholion.news;

/** What a piece of news is about. */
public enum Topic {
    /** A highlight or note came, changed or went. */
    ANNOTATION,
    /** The replies to a highlight or note changed. */
    THREAD,
    /** A claim or one of its citations came, changed or went. */
    CLAIM,
    /** So much changed at once that everything has to be read anew. */
    ALL
}
