package org.scholion.vocabulary;

/** What a word is to a concept (SKOS Reference, section 5). */
public enum LabelKind {
    /** The one that is shown in its language. */
    PREF,
    /** Another word for the same. */
    ALT,
    /** One by which it is found but not shown: a frequent misspelling. */
    HIDDEN
}
