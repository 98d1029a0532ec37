package org.scholion.document.docx;

import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;
import org.scholion.document.reading.SafeXml;

/** The lists of a document: what each prints before its items, and how far it has counted (ECMA-376-1, section 17.9). */
final class Numbering implements SafeXml.Walk {
    private static final int DEEPEST = 9;

    private final Map<String, Map<Integer, Level>> abstracts = new HashMap<>();
    private final Map<String, String> abstractOf = new HashMap<>();
    private final Map<String, int[]> counts = new HashMap<>();
    private Map<Integer, Level> levels;
    private Level level;
    private String list;

    private static final class Level {
        private String format = "decimal";
        private int start = 1;
    }

    @Override
    public void on(XMLStreamReader xml) {
        if (!xml.isStartElement()) {
            return;
        }
        String value = SafeXml.attribute(xml, "val");
        switch (xml.getLocalName()) {
            case "abstractNum" ->
                levels = abstracts.computeIfAbsent(
                        String.valueOf(SafeXml.attribute(xml, "abstractNumId")), id -> new HashMap<>());
            case "lvl" -> {
                level = new Level();
                if (levels != null) {
                    levels.put(number(SafeXml.attribute(xml, "ilvl"), 0), level);
                }
            }
            case "numFmt" -> {
                if (level != null && value != null) {
                    level.format = value;
                }
            }
            case "start" -> {
                if (level != null) {
                    level.start = number(value, 1);
                }
            }
            case "num" -> {
                list = SafeXml.attribute(xml, "numId");
                levels = null;
                level = null;
            }
            case "abstractNumId" -> {
                if (list != null && value != null) {
                    abstractOf.put(list, value);
                }
            }
            default -> {
                // Indents and fonts of numbers are not kept.
            }
        }
    }

    /**
     * What is printed before the next item of a list.
     *
     * @param depth from 0
     */
    String next(String listId, int depth) {
        int at = Math.max(0, Math.min(depth, DEEPEST - 1));
        String counted = abstractOf.getOrDefault(listId, "list-" + listId);
        Level printed = abstracts.getOrDefault(counted, Map.of()).getOrDefault(at, new Level());
        if (printed.format.equals("bullet") || printed.format.equals("none")) {
            return "•";
        }
        int[] count = counts.computeIfAbsent(listId, id -> new int[DEEPEST]);
        java.util.Arrays.fill(count, at + 1, DEEPEST, 0);
        int number = printed.start + count[at]++;
        return words(number, printed.format) + ".";
    }

    private static String words(int number, String format) {
        return switch (format) {
            case "lowerLetter" -> letters(number);
            case "upperLetter" -> letters(number).toUpperCase(java.util.Locale.ROOT);
            case "lowerRoman" -> roman(number);
            case "upperRoman" -> roman(number).toUpperCase(java.util.Locale.ROOT);
            default -> String.valueOf(number);
        };
    }

    /** a … z, aa, bb, … as Word counts. */
    private static String letters(int number) {
        int at = Math.max(1, number) - 1;
        return String.valueOf((char) ('a' + at % 26)).repeat(Math.min(at / 26 + 1, 8));
    }

    private static String roman(int number) {
        if (number < 1 || number > 3999) {
            return String.valueOf(number);
        }
        String[] signs = {"m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"};
        int[] values = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
        StringBuilder roman = new StringBuilder();
        int rest = number;
        for (int n = 0; n < signs.length; n++) {
            while (rest >= values[n]) {
                roman.append(signs[n]);
                rest -= values[n];
            }
        }
        return roman.toString();
    }

    static int number(String said, int otherwise) {
        try {
            return Integer.parseInt(said);
        } catch (NumberFormatException none) {
            return otherwise;
        }
    }
}
