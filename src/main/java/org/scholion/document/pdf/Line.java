package org.scholion.document.pdf;

/**
 * A line of a page, or that part of it which stands in one column.
 *
 * @param text its words, with raised signs between {@link #RAISED} and {@link #RAISED_END}
 * @param left its left edge in points, from the left of the page
 * @param right its right edge
 * @param top its base line, from the top of the page
 * @param size size of most of its letters in points
 */
record Line(String text, float left, float right, float top, float size) {
    /** Noncharacters, which no text holds. */
    static final char RAISED = '\uFDD0';

    static final char RAISED_END = '\uFDD1';

    float width() {
        return right - left;
    }

    /** The words without signs of what is raised. */
    String plain() {
        return text.replace(String.valueOf(RAISED), "").replace(String.valueOf(RAISED_END), "");
    }

    /** Whether the first letter that runs in a direction runs to the left. */
    boolean isRightToLeft() {
        return text.codePoints()
                        .map(Character::getDirectionality)
                        .filter(direction -> direction == Character.DIRECTIONALITY_LEFT_TO_RIGHT
                                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC)
                        .findFirst()
                        .orElse(Character.DIRECTIONALITY_LEFT_TO_RIGHT)
                != Character.DIRECTIONALITY_LEFT_TO_RIGHT;
    }

    /** Whether the line closes as a sentence does; signs of notes and quotation marks may follow. */
    boolean endsSentence() {
        String words = text.replaceAll("[" + RAISED + "][^" + RAISED_END + "]*" + RAISED_END + "\\s*$", "")
                .replaceAll("[\"'”’»)\\]\\s]+$", "");
        return !words.isEmpty() && ".!?…。！？؟:;".indexOf(words.charAt(words.length() - 1)) >= 0;
    }
}
