package org.scholion.document.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.scholion.document.reading.ReadText.ReadNote;
import org.scholion.shared.CodePointText;
import org.scholion.shared.TextRange;

/** The laws that hold for every reader and every text. */
final class BlockLaws {
    private static final String BULLET = "[-*#•◦▪■○●‣·]+";
    private static final String NUMBER = "\\d{1,5}[.)]";
    private static final String NOTE_MARK =
            "(?:(?:\\d{1,5}|[a-z]{1,5})\\.)?~*[\\^↑]?~*(?:Jump up(?: to)?:?\\^?~*)?(?:[a-z]{1,2}~+)*";
    private static final Pattern SEPARATOR =
            Pattern.compile("~*(?:=+|:)?~*(?:=+|" + BULLET + "|" + NUMBER + "|" + NOTE_MARK + ")?~*");

    private BlockLaws() {}

    /** Checks that the text is untouched and that each of its characters is in one block or in a separator. */
    static void check(ReadText read, String text) {
        assertThat(read.text()).isEqualTo(text);
        CodePointText points = new CodePointText(text);
        int filledTo = 0;
        for (ReadBlock block : read.blocks()) {
            TextRange range = block.range();
            assertThat(range.start()).isGreaterThanOrEqualTo(filledTo);
            assertThat(range.end()).isGreaterThan(range.start()).isLessThanOrEqualTo(points.length());
            checkSeparator(points, filledTo, range.start());
            String words = points.substring(range);
            assertThat(Separators.isSpace(words.charAt(0)))
                    .as("opens with a space: %s", words)
                    .isFalse();
            assertThat(Separators.isSpace(words.charAt(words.length() - 1)))
                    .as("closes with a space: %s", words)
                    .isFalse();
            filledTo = range.end();
        }
        checkSeparator(points, filledTo, points.length());
        for (ReadNote note : read.notes()) {
            assertThat(read.blocks().get(note.blockOrdinal()).range().contains(note.body()))
                    .isTrue();
            assertThat(note.uses()).isPositive();
        }
    }

    private static void checkSeparator(CodePointText points, int from, int to) {
        StringBuilder gap = new StringBuilder();
        points.substring(new TextRange(from, to))
                .chars()
                .forEach(c -> gap.append(Separators.isSpace(c) ? '~' : (char) c));
        // The one mark of two words.
        String folded = gap.toString().replace("Jump~up~to", "Jump up to").replace("Jump~up", "Jump up");
        assertThat(SEPARATOR.matcher(folded).matches())
                .as("between blocks: «%s»", gap)
                .isTrue();
    }
}
