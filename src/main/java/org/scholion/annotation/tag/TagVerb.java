package org.scholion.annotation.tag;

/** What is done to tags on many notes at once. */
public enum TagVerb {
    /** One word becomes another word. */
    RENAME,
    /** Several tags become one, a word or a concept. */
    MERGE,
    /** Some tags go from all notes. */
    DELETE,
    /** Some tags go onto the notes of a filter. */
    APPLY,
    /** Some tags go from the notes of a filter. */
    REMOVE
}
