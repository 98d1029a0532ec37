package org.scholion.search;

/** Something that every hit must hold. */
public sealed interface Clause {

    /** As the person wrote it, without signs. */
    String text();

    /** A word in any of its forms. */
    record Word(String text) implements Clause {}

    /** The beginning of a word; where {@code typed} the whole word may stand there in other forms as well. */
    record Beginning(String text, boolean typed) implements Clause {}

    /** Words that follow one another. */
    record Phrase(String text) implements Clause {}
}
