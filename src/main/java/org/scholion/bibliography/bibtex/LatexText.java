package org.scholion.bibliography.bibtex;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/**
 * Text for BibTeX values. Accented Latin letters become LaTeX accents in braces, so that old tools read and sort them;
 * other scripts stay in UTF-8. Braces come out balanced whatever goes in: BibTeX counts even escaped ones.
 */
final class LatexText {
    private static final Map<Integer, String> CHARACTERS = new HashMap<>();
    private static final Map<Integer, Character> ACCENTS = new HashMap<>();

    static {
        String[] pairs = {
            "\\",
            "\\textbackslash{}",
            "{",
            "\\textbraceleft{}",
            "}",
            "\\textbraceright{}",
            "~",
            "\\textasciitilde{}",
            "^",
            "\\textasciicircum{}",
            "&",
            "\\&",
            "%",
            "\\%",
            "$",
            "\\$",
            "#",
            "\\#",
            "_",
            "\\_",
            "–",
            "--",
            "—",
            "---",
            "“",
            "``",
            "”",
            "''",
            "‘",
            "`",
            "’",
            "'",
            "…",
            "\\ldots{}",
            "\u00a0",
            "~",
            "ß",
            "{\\ss}",
            "æ",
            "{\\ae}",
            "Æ",
            "{\\AE}",
            "œ",
            "{\\oe}",
            "Œ",
            "{\\OE}",
            "ø",
            "{\\o}",
            "Ø",
            "{\\O}",
            "ł",
            "{\\l}",
            "Ł",
            "{\\L}",
            "ı",
            "{\\i}",
            "đ",
            "{\\dj}",
            "Đ",
            "{\\DJ}",
            "ð",
            "{\\dh}",
            "Ð",
            "{\\DH}",
            "þ",
            "{\\th}",
            "Þ",
            "{\\TH}",
            "ŋ",
            "{\\ng}",
            "Ŋ",
            "{\\NG}",
            "§",
            "{\\S}",
            "£",
            "{\\pounds}"
        };
        for (int i = 0; i < pairs.length; i += 2) {
            CHARACTERS.put(pairs[i].codePointAt(0), pairs[i + 1]);
        }
        int[] marks = {
            0x300, 0x301, 0x302, 0x303, 0x308, 0x304, 0x307, 0x306, 0x30c, 0x30b, 0x327, 0x328, 0x323, 0x331, 0x30a
        };
        String commands = "`'^~\"=.uvHckdbr";
        for (int i = 0; i < marks.length; i++) {
            ACCENTS.put(marks[i], commands.charAt(i));
        }
    }

    private LatexText() {}

    static String of(String text) {
        StringBuilder latex = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .filter(c -> !Character.isISOControl(c) || Character.isWhitespace(c))
                .forEach(c -> latex.append(character(Character.isWhitespace(c) ? ' ' : c)));
        return latex.toString();
    }

    private static String character(int c) {
        String known = CHARACTERS.get(c);
        if (known != null) {
            return known;
        }
        String itself = Character.toString(c);
        boolean latin = c > 127 && Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
        return latin ? accented(itself) : itself;
    }

    private static String accented(String letter) {
        int[] parts =
                Normalizer.normalize(letter, Normalizer.Form.NFD).codePoints().toArray();
        String latex = parts.length > 1 && parts[0] == 'i' ? "\\i" : Character.toString(parts[0]);
        if (parts.length == 1 || parts[0] > 127) {
            return letter;
        }
        for (int i = 1; i < parts.length; i++) {
            Character command = ACCENTS.get(parts[i]);
            if (command == null) {
                return letter;
            }
            boolean word = Character.isLetter(command) && !latex.startsWith("\\");
            latex = "\\" + command + (i > 1 ? "{" + latex + "}" : word ? " " + latex : latex);
        }
        return "{" + latex + "}";
    }

    /** An address or identifier: nothing is escaped, but what would end the value is percent-encoded. */
    static String verbatim(String text) {
        StringBuilder safe = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (c == '{' || c == '}' || c == '\\' || c == ' ' || Character.isISOControl(c)) {
                safe.append(String.format("%%%02X", c));
            } else {
                safe.appendCodePoint(c);
            }
        });
        return safe.toString();
    }
}
