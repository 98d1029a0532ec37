package org.scholion.bibliography.format;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A run of words in one style, for pages and printed editions alike.
 *
 * @param text characters, never markup; a line break parts the lines of an entry that its style sets apart
 */
public record Run(String text, boolean italic, boolean bold, boolean smallCapitals, boolean underlined, Height height) {

    /** Where words stand on their line. */
    public enum Height {
        NORMAL,
        SUPERSCRIPT,
        SUBSCRIPT
    }

    /** Words that are upright or italic and nothing else. */
    public Run(String text, boolean italic) {
        this(text, italic, false, false, false, Height.NORMAL);
    }

    /** Other words in the same style. */
    public Run with(String words) {
        return new Run(words, italic, bold, smallCapitals, underlined, height);
    }

    private boolean looksLike(Run other) {
        return equals(other.with(text));
    }

    /** The words without style. */
    public static String plain(List<Run> runs) {
        return runs.stream().map(Run::text).collect(Collectors.joining());
    }

    /**
     * HTML and XML safe text with {@code i}, {@code b}, {@code sup}, {@code sub} and {@code span} elements; the spans
     * have the class "small-caps" or "underline". Line breaks stay characters.
     */
    public static String html(List<Run> runs) {
        return runs.stream().map(Run::html).collect(Collectors.joining());
    }

    private String html() {
        String html = escaped(text);
        if (underlined) {
            html = "<span class=\"underline\">" + html + "</span>";
        }
        if (smallCapitals) {
            html = "<span class=\"small-caps\">" + html + "</span>";
        }
        html = switch (height) {
            case SUPERSCRIPT -> "<sup>" + html + "</sup>";
            case SUBSCRIPT -> "<sub>" + html + "</sub>";
            case NORMAL -> html;
        };
        if (bold) {
            html = "<b>" + html + "</b>";
        }
        return italic ? "<i>" + html + "</i>" : html;
    }

    /** The words with a full stop at their end, unless they have one or another end of a sentence already. */
    public static List<Run> sentence(List<Run> runs) {
        String words = plain(runs);
        if (words.isEmpty() || words.matches("(?s).*[.!?][”’]*")) {
            return runs;
        }
        List<Run> ended = new ArrayList<>(runs);
        ended.add(new Run(".", false));
        return joined(ended);
    }

    /** The characters as they stand in a quoted attribute of HTML or XML. */
    static String attribute(String text) {
        return escaped(text).replace("\"", "&quot;");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** Joins neighbours of one style and drops empty runs. */
    public static List<Run> joined(List<Run> runs) {
        List<Run> joined = new ArrayList<>();
        for (Run run : runs) {
            int last = joined.size() - 1;
            if (last >= 0 && joined.get(last).looksLike(run)) {
                joined.set(last, run.with(joined.get(last).text + run.text));
            } else if (!run.text.isEmpty()) {
                joined.add(run);
            }
        }
        return List.copyOf(joined);
    }
}
