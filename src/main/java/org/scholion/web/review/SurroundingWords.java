package org.scholion.web.review;

import java.io.Serializable;
import java.util.List;
import java.util.regex.Pattern;
import org.scholion.shared.CodePointText;
import org.scholion.shared.TextRange;
import org.scholion.web.shared.TextDirection;

/**
 * A passage with words on either side of it, as a reviewer reads it: without what the desk hides, too.
 *
 * @param before the words before it, from the beginning of a word; with "…" where the text goes on, and without blank
 *     lines
 * @param exact the passage, verbatim
 * @param after the words after it, likewise
 */
public record SurroundingWords(String before, String exact, String after) implements Serializable {
    private static final Pattern BLANK_LINES = Pattern.compile("\\s*\\n\\s*");

    /** How many words are shown on either side. */
    static final int WORDS = 40;

    /** How many code points are looked at on either side: enough for the words, and a bound where none are parted. */
    static final int REACH = 400;

    /**
     * Cuts them out of a text.
     *
     * @param blocks what of the text is shown to readers, in its order
     */
    static SurroundingWords of(CodePointText text, List<TextRange> blocks, TextRange passage) {
        String before = shown(text, blocks, passage.start() - REACH, passage.start());
        String after = shown(text, blocks, passage.end(), passage.end() + REACH);
        int from = lastWords(before, passage.start() > REACH);
        int to = firstWords(after, passage.end() + REACH < text.length());
        boolean moreBefore = from > 0 || passage.start() > REACH;
        boolean moreAfter = to < after.length() || passage.end() + REACH < text.length();
        return new SurroundingWords(
                closed((moreBefore ? "… " : "") + before.substring(from)),
                text.substring(passage),
                closed(after.substring(0, to) + (moreAfter ? " …" : "")));
    }

    /** Which way it runs, "ltr" or "rtl": as most of its letters do. */
    public String direction() {
        return TextDirection.of(before + exact + after).html();
    }

    /** What readers see of a stretch: blocks are parted even where the raw text glued them. */
    private static String shown(CodePointText text, List<TextRange> blocks, int from, int to) {
        StringBuilder words = new StringBuilder();
        TextRange previous = null;
        for (TextRange block : blocks) {
            if (previous != null && previous.end() >= from && block.start() <= to) {
                String between = text.clippedSubstring(previous.end(), block.start());
                words.append(between.indexOf('\n') < 0 ? ' ' : '\n');
            }
            words.append(text.clippedSubstring(Math.max(block.start(), from), Math.min(block.end(), to)));
            previous = block;
        }
        return words.toString();
    }

    /** Blank lines are closed up: they would take the passage apart from its surroundings. */
    private static String closed(String words) {
        return BLANK_LINES.matcher(words).replaceAll("\n");
    }

    /** Where the last words begin; a word that was cut at the very front is left out where there are others. */
    private static int lastWords(String text, boolean cut) {
        int words = 0;
        int at = text.length();
        int begin = text.length();
        while (at > 0 && words < WORDS) {
            at = back(text, at, true);
            int start = back(text, at, false);
            if (start == 0 && cut && words > 0) {
                return begin;
            }
            if (start < at) {
                begin = start;
                words++;
            }
            at = start;
        }
        return begin;
    }

    private static int back(String text, int from, boolean overSpace) {
        int at = from;
        while (at > 0 && Character.isWhitespace(text.charAt(at - 1)) == overSpace) {
            at--;
        }
        return at;
    }

    /** Where the first words end; a word that was cut at the very end is left out where there are others. */
    private static int firstWords(String text, boolean cut) {
        int words = 0;
        int at = 0;
        int end = 0;
        while (at < text.length() && words < WORDS) {
            at = forth(text, at, true);
            int stop = forth(text, at, false);
            if (stop == text.length() && cut && words > 0) {
                return end;
            }
            if (stop > at) {
                end = stop;
                words++;
            }
            at = stop;
        }
        return end;
    }

    private static int forth(String text, int from, boolean overSpace) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at)) == overSpace) {
            at++;
        }
        return at;
    }
}
