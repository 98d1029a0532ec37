package org.scholion.bibliography.format;

import java.util.List;

/**
 * Text of a file as readers want it: line ends as line feeds, without byte order mark, control characters and halves of
 * surrogate pairs, none of which a bibliography means or a database keeps.
 *
 * @param text what is left, with as many lines as before
 * @param problems that characters were left out, if some were
 */
public record PlainText(String text, List<ReadProblem> problems) {

    public PlainText {
        problems = List.copyOf(problems);
    }

    public static PlainText of(String text) {
        String lines =
                text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
        String unmarked = lines.startsWith("\uFEFF") ? lines.substring(1) : lines;
        String plain = withoutControls(unmarked);
        return plain.length() == unmarked.length()
                ? new PlainText(plain, List.of())
                : new PlainText(
                        plain,
                        List.of(new ReadProblem(
                                0, "", "The file holds control characters; they are left out.", false)));
    }

    /** The text without control characters and halves of surrogate pairs; tabs and line feeds stay. */
    public static String withoutControls(String text) {
        int i = 0;
        while (i < text.length() && stays(text, i)) {
            i++;
        }
        if (i == text.length()) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length()).append(text, 0, i);
        for (; i < text.length(); i++) {
            if (stays(text, i)) {
                plain.append(text.charAt(i));
            }
        }
        return plain.toString();
    }

    private static boolean stays(String text, int i) {
        char c = text.charAt(i);
        if (c == '\t' || c == '\n') {
            return true;
        }
        if (Character.isHighSurrogate(c)) {
            return i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
        }
        return !Character.isISOControl(c);
    }
}
