package org.scholion.edition.content;

import java.util.Objects;

/**
 * One of the article's own notes.
 *
 * @param kind whether it explains or cites
 * @param list which numbered list it stands in (0 for the first), or -1 where it stands in none
 * @param number its printed number, or 0 where it has none
 * @param start first code point of {@code text} in the revision
 * @param text the note's words without number, caret and back-reference letters
 */
public record EditionNote(Kind kind, int list, int number, int start, String text) {

    /** What a note does. */
    public enum Kind {
        EXPLANATORY,
        SOURCE
    }

    public EditionNote {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(text, "text");
        if (start < 0) {
            throw new IllegalArgumentException("A note that starts before the text: " + start);
        }
    }

    /** One past the last code point of the words. */
    public int end() {
        return start + text.codePointCount(0, text.length());
    }
}
