package org.scholion.bibliography.bibtex;

import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text for values of .bib files, the reverse of {@link LatexReader}. What LaTeX would take for a command is escaped;
 * for old tools, accented Latin letters and signs become commands, other scripts stay in UTF-8. Braces come out balanced
 * whatever goes in: BibTeX counts even escaped ones.
 */
final class LatexText {
    private static final Pattern TAG = Pattern.compile("<(/?)(i|b|sup|sub)>");
    private static final Map<String, String> TAGS =
            Map.of("i", "\\emph{", "b", "\\textbf{", "sup", "\\textsuperscript{", "sub", "\\textsubscript{");

    /** Of a few packages only. */
    private static final Set<String> UNUSUAL = Set.of("hamza", "ayn", "textschwa", "textprime");

    /** Escaped whether or not the file may hold other than ASCII. */
    private static final Map<Integer, String> SPECIAL = Map.ofEntries(
            Map.entry((int) '\\', "\\textbackslash{}"),
            Map.entry((int) '{', "\\textbraceleft{}"),
            Map.entry((int) '}', "\\textbraceright{}"),
            Map.entry((int) '~', "\\textasciitilde{}"),
            Map.entry((int) '^', "\\textasciicircum{}"),
            Map.entry((int) '`', "\\textasciigrave{}"),
            Map.entry((int) '<', "\\textless{}"),
            Map.entry((int) '>', "\\textgreater{}"),
            Map.entry((int) '&', "\\&"),
            Map.entry((int) '%', "\\%"),
            Map.entry((int) '$', "\\$"),
            Map.entry((int) '#', "\\#"),
            Map.entry((int) '_', "\\_"),
            Map.entry((int) '\n', "\\newline{} "),
            Map.entry(0xA0, "~"),
            Map.entry(0x2013, "--"),
            Map.entry(0x2014, "---"));

    private static final Map<Integer, String> QUOTES = Map.of(0x201C, "``", 0x201D, "''");

    private final boolean ascii;
    private final StringBuilder out = new StringBuilder();

    private LatexText(boolean ascii) {
        this.ascii = ascii;
    }

    /** @param ascii whether accented Latin letters and signs become commands */
    static String of(String text, boolean ascii) {
        if (isPlain(text)) {
            return text;
        }
        LatexText latex = new LatexText(ascii);
        latex.write(text);
        return latex.out.toString();
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
            boolean space = c == ' ' && i > 0 && text.charAt(i - 1) != ' ';
            if (!letter && !space && ".,:;()".indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }

    private void write(String text) {
        String composed = ascii ? Normalizer.normalize(text, Normalizer.Form.NFC) : text;
        Map<Integer, String> tags = tags(composed);
        int i = 0;
        while (i < composed.length()) {
            String tag = tags.get(i);
            if (tag != null) {
                out.append(tag);
                i = composed.indexOf('>', i) + 1;
            } else {
                int c = composed.codePointAt(i);
                character(c);
                i += Character.charCount(c);
            }
        }
    }

    /** The places of tags that have their partner, with the command or brace for each. */
    private static Map<Integer, String> tags(String text) {
        Map<Integer, String> places = new HashMap<>();
        if (text.indexOf('<') < 0) {
            return places;
        }
        Deque<Matcher> open = new ArrayDeque<>();
        Matcher tag = TAG.matcher(text);
        int from = 0;
        while (tag.find(from)) {
            from = tag.end();
            if (tag.group(1).isEmpty()) {
                Matcher opened = TAG.matcher(text);
                opened.find(tag.start());
                open.push(opened);
            } else if (!open.isEmpty() && open.peek().group(2).equals(tag.group(2))) {
                places.put(open.pop().start(), TAGS.get(tag.group(2)));
                places.put(tag.start(), "}");
            }
        }
        return places;
    }

    private void character(int c) {
        if (c == ' ' && endsWith(' ')) {
            out.append("\\ ");
            return;
        }
        if (Character.isISOControl(c) && c != '\n') {
            out.append(Character.isWhitespace(c) ? " " : "");
            return;
        }
        String latex = latex(c);
        char first = latex.charAt(0);
        // Two of these in a row would mean a dash or a closing quotation mark.
        if ((first == '-' || first == '\'' || first == '`') && endsWith(first)) {
            out.append("{}");
        }
        out.append(latex);
    }

    private boolean endsWith(char c) {
        return out.length() > 0 && out.charAt(out.length() - 1) == c;
    }

    private String latex(int c) {
        String itself = Character.toString(c);
        String special = SPECIAL.get(c);
        if (special != null) {
            return special;
        }
        if (c < 128 || !ascii) {
            return itself;
        }
        if (QUOTES.containsKey(c)) {
            return QUOTES.get(c);
        }
        Optional<String> name = LatexCommands.nameOf(c).filter(command -> !UNUSUAL.contains(command));
        if (name.isPresent()) {
            return Character.isLetter(c) ? "{\\" + name.get() + "}" : "\\" + name.get() + "{}";
        }
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN ? accented(itself) : itself;
    }

    private static String accented(String letter) {
        int[] parts =
                Normalizer.normalize(letter, Normalizer.Form.NFD).codePoints().toArray();
        if (parts.length == 1 || parts[0] > 127) {
            return letter;
        }
        String latex = parts[0] == 'i' || parts[0] == 'j' ? "\\" + (char) parts[0] : Character.toString(parts[0]);
        for (int i = 1; i < parts.length; i++) {
            Optional<String> command = LatexCommands.accentNameOf(parts[i]);
            if (command.isEmpty()) {
                return letter;
            }
            boolean word = Character.isLetter(command.get().charAt(0)) && !latex.startsWith("\\");
            latex = "\\" + command.get() + (i > 1 ? "{" + latex + "}" : word ? " " + latex : latex);
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
