package org.scholion.document.pdf;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The footnotes at the foot of a page: small lines below the text, the first of each with its number before it. Small
 * lines above the first number go on with the last note of the page before.
 *
 * @param body the lines above
 * @param continued what belongs to the last note of the page before
 * @param notes the lines of each note, by its number
 */
record FootOfPage(List<Line> body, List<Line> continued, Map<String, List<Line>> notes) {
    private static final float SMALL = 0.93f;
    private static final Pattern OPENS = Pattern.compile(
            "(?:" + Line.RAISED + "\\s*(\\d{1,3}|[*†‡])\\s*" + Line.RAISED_END
                    + "|(\\d{1,3})[.)]?(?=\\s)|([*†‡])(?=\\s))\\s*(.+)",
            Pattern.DOTALL);

    /**
     * Parts the lines of a page.
     *
     * @param size size of the text's letters in points
     */
    static FootOfPage of(List<Line> lines, float size) {
        int from = lines.size();
        while (from > 0 && lines.get(from - 1).size() <= SMALL * size) {
            from--;
        }
        List<Line> small = lines.subList(from, lines.size());
        boolean opened =
                small.stream().anyMatch(line -> OPENS.matcher(line.text()).matches());
        if (!opened || from == 0 && lines.size() > 1 && small.size() == lines.size()) {
            return new FootOfPage(lines, List.of(), Map.of());
        }
        List<Line> continued = new ArrayList<>();
        Map<String, List<Line>> notes = new LinkedHashMap<>();
        List<Line> current = continued;
        int last = 0;
        for (Line line : small) {
            Matcher opens = OPENS.matcher(line.text());
            if (opens.matches() && follows(opens, last, notes)) {
                String number = number(opens);
                last = Character.isDigit(number.charAt(0)) ? Integer.parseInt(number) : last;
                current = new ArrayList<>();
                notes.put(number, current);
                current.add(new Line(opens.group(4), line.left(), line.right(), line.top(), line.size()));
            } else {
                current.add(line);
            }
        }
        return new FootOfPage(lines.subList(0, from), continued, notes);
    }

    private static String number(Matcher opens) {
        return opens.group(1) != null ? opens.group(1) : opens.group(2) != null ? opens.group(2) : opens.group(3);
    }

    /** A number within a note, such as a page at the beginning of its line, does not follow the one before. */
    private static boolean follows(Matcher opens, int last, Map<String, List<Line>> notes) {
        String number = number(opens);
        if (notes.containsKey(number)) {
            return false;
        }
        return opens.group(1) != null
                || !Character.isDigit(number.charAt(0))
                || last == 0
                || Integer.parseInt(number) == last + 1;
    }
}
