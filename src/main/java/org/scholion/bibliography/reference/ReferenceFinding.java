package org.scholion.bibliography.reference;

/**
 * Something about a reference that a person should look at.
 *
 * @param code which kind of thing
 * @param detail the words or values concerned
 */
public record ReferenceFinding(Code code, String detail) {

    /** The kinds of findings. */
    public enum Code {
        /** What stands where a title belongs is a short cite: the title is unknown. */
        TITLE_IS_SHORT_CITE,
        /** The author's name stood inside the title. */
        AUTHOR_INSIDE_TITLE,
        /** One person stands twice in a list of authors. */
        AUTHOR_TWICE,
        /** A list of authors that ends in "et al.": there are more than are named. */
        AUTHORS_CUT_SHORT,
        /** The year of the short cite is not the year of the date. */
        YEARS_DIFFER,
        /** A quotation mark opens and none closes. */
        QUOTE_NOT_CLOSED,
        /** An identifier that fails its check. */
        IDENTIFIER_WRONG,
        /** "Ibid.", "op. cit." and the like, or a bare surname, with nothing before that it could mean. */
        BACK_REFERENCE_UNRESOLVED,
        /** "Ibid.", "op. cit." and the like, or a bare surname, where several works before could be meant. */
        BACK_REFERENCE_AMBIGUOUS
    }
}
