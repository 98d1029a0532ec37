package org.scholion.edition.pdf;

import java.lang.Character.UnicodeScript;
import javax.xml.stream.XMLStreamException;

/** Writes stretches of the edition's text: their words, marked where highlights lie, and their footnotes. */
final class PassageWriter {
    private final FoWriter fo;
    private final Passages passages;
    private final Footnotes footnotes = new Footnotes();

    PassageWriter(FoWriter fo, Passages passages) {
        this.fo = fo;
        this.passages = passages;
    }

    /** Writes the words of a stretch that starts at a code point of the revision. */
    void write(int start, String text) throws XMLStreamException {
        boolean rightToLeft = isRightToLeft(text);
        for (Passages.Segment segment : passages.cut(start, text)) {
            if (segment.id() == null) {
                fo.words(segment.text());
            } else {
                fo.marked(segment.text(), segment.id());
            }
            footnotes.write(fo, segment.ending(), rightToLeft);
        }
    }

    /** Whether a footnote mark stands in the stretch. */
    boolean hasFootnote(int start) {
        return passages.endsClaim(start);
    }

    /** Whether the first letter with a direction runs from right to left. */
    static boolean isRightToLeft(String text) {
        return text.codePoints()
                .mapToObj(Character::getDirectionality)
                .filter(direction -> direction == Character.DIRECTIONALITY_LEFT_TO_RIGHT
                        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC)
                .findFirst()
                .map(direction -> direction != Character.DIRECTIONALITY_LEFT_TO_RIGHT)
                .orElse(false);
    }

    /** Whether letters run from right to left and none from left to right. */
    static boolean isWhollyRightToLeft(String text) {
        return isRightToLeft(text)
                && text.codePoints()
                        .mapToObj(Character::getDirectionality)
                        .noneMatch(direction -> direction == Character.DIRECTIONALITY_LEFT_TO_RIGHT);
    }

    /** Justified, but ragged where Chinese prevails, which has no spaces to stretch, or right-to-left text starts. */
    static String alignment(String text) {
        long letters = text.codePoints().filter(Character::isLetter).count();
        long han = text.codePoints()
                .filter(point -> UnicodeScript.of(point) == UnicodeScript.HAN)
                .count();
        return isRightToLeft(text) || han * 2 > letters ? "start" : "justify";
    }
}
