package org.scholion.bibliography.format;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A run of words in one style, for pages and printed editions alike.
 *
 * @param text characters, never markup
 * @param italic whether to set them in italics
 */
public record Run(String text, boolean italic) {

    /** The words without style. */
    public static String plain(List<Run> runs) {
        return runs.stream().map(Run::text).collect(Collectors.joining());
    }

    /** HTML and XML safe text with {@code <i>} elements. */
    public static String html(List<Run> runs) {
        return runs.stream()
                .map(run -> run.italic ? "<i>" + escaped(run.text) + "</i>" : escaped(run.text))
                .collect(Collectors.joining());
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

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** Joins neighbours of one style and drops empty runs. */
    public static List<Run> joined(List<Run> runs) {
        List<Run> joined = new ArrayList<>();
        for (Run run : runs) {
            int last = joined.size() - 1;
            if (last >= 0 && joined.get(last).italic == run.italic) {
                joined.set(last, new Run(joined.get(last).text + run.text, run.italic));
            } else if (!run.text.isEmpty()) {
                joined.add(run);
            }
        }
        return List.copyOf(joined);
    }
}
