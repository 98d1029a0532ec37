package org.scholion.bibliography.bibtex;

import java.text.Normalizer;
import org.scholion.bibliography.format.PlainText;

/**
 * Turns LaTeX of a bibliographic value into characters: accents, symbols, dashes, quotation marks and ties become what
 * they print, emphasis and the like become the tags of CSL's rich text (&lt;i&gt;, &lt;b&gt;, &lt;sup&gt;, &lt;sub&gt;),
 * braces that only protect case go away, mathematics that is no plain characters stays as it stands. One pass over the
 * text; what is nested deeper than any real value is given back without its commands.
 */
final class LatexReader {
    private static final int DEEPEST = 40;

    private final String latex;
    private final int[] closing;
    private final StringBuilder out = new StringBuilder();
    private int quotes;
    private int at;

    private LatexReader(String latex) {
        this.latex = latex;
        this.closing = closing(latex);
    }

    /** The characters of a value; white space of the file counts as one space, none at the ends. */
    static String read(String latex) {
        if (isPlain(latex)) {
            return latex;
        }
        LatexReader reader = new LatexReader(latex);
        reader.range(latex.length(), 0);
        return trimmed(PlainText.withoutControls(reader.out.toString()));
    }

    /** Whether a value means what it says, as numbers, keys and most words do. */
    private static boolean isPlain(String latex) {
        for (int i = 0; i < latex.length(); i++) {
            char c = latex.charAt(i);
            boolean plain =
                    c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '.' || c == ':';
            boolean between = (c == ' ' || c == '-') && i > 0 && latex.charAt(i - 1) != c && i < latex.length() - 1;
            if (!plain && !between) {
                return false;
            }
        }
        return true;
    }

    private static String trimmed(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && text.charAt(from) == ' ') {
            from++;
        }
        while (to > from && text.charAt(to - 1) == ' ') {
            to--;
        }
        return text.substring(from, to);
    }

    private static int[] closing(String latex) {
        int[] closing = new int[latex.length()];
        int[] open = new int[latex.length()];
        int depth = 0;
        for (int i = 0; i < latex.length(); i++) {
            closing[i] = latex.length();
            char c = latex.charAt(i);
            if (c == '\\') {
                i++;
                if (i < latex.length()) {
                    closing[i] = latex.length();
                }
            } else if (c == '{') {
                open[depth++] = i;
            } else if (c == '}' && depth > 0) {
                closing[open[--depth]] = i;
            }
        }
        return closing;
    }

    private void range(int end, int depth) {
        while (at < end) {
            char c = latex.charAt(at);
            switch (c) {
                case '\\' -> command(end, depth);
                case '{' -> group(end, depth);
                case '}' -> at++;
                case '$' -> mathematics(end);
                case '~' -> one("\u00a0");
                case '-' -> dashes(end);
                case '`', '\'' -> quotes(c, end);
                case ' ', '\t', '\n', '\r' -> space();
                default -> {
                    out.append(c);
                    at++;
                }
            }
        }
    }

    private void one(String characters) {
        out.append(characters);
        at++;
    }

    private void space() {
        int last = out.length() - 1;
        if (last < 0 || out.charAt(last) != ' ' && out.charAt(last) != '\n') {
            out.append(' ');
        }
        at++;
    }

    private void dashes(int end) {
        int start = at;
        while (at < end && latex.charAt(at) == '-' && at - start < 3) {
            at++;
        }
        out.append(at - start == 3 ? "—" : at - start == 2 ? "–" : "-");
    }

    private void quotes(char mark, int end) {
        boolean twice = at + 1 < end && latex.charAt(at + 1) == mark;
        at += twice ? 2 : 1;
        if (twice) {
            out.append(mark == '`' ? "“" : "”");
        } else {
            out.append(mark == '`' ? "‘" : "'");
        }
    }

    /** Braces that only group go away, after a switch such as "\em" they become a tag. */
    private void group(int end, int depth) {
        int close = Math.min(closing[at], end);
        at++;
        int before = at;
        if (at < close && latex.charAt(at) == '\\') {
            at++;
            String name = letters(close);
            String tag = LatexCommands.switchedTag(name);
            if (tag != null && depth < DEEPEST) {
                skipSpace(close);
                tagged(tag, close, depth);
                at = close + 1;
                return;
            }
            at = before;
        }
    }

    private void tagged(String tag, int end, int depth) {
        out.append('<').append(tag).append('>');
        range(end, depth + 1);
        out.append("</").append(tag).append('>');
    }

    private void command(int end, int depth) {
        at++;
        if (at >= end) {
            return;
        }
        String name = letters(end);
        boolean word = !name.isEmpty();
        if (!word) {
            int sign = latex.codePointAt(at);
            name = Character.toString(sign);
            at += Character.charCount(sign);
        } else {
            skipSpace(end);
        }
        var accent = LatexCommands.accent(name);
        if (accent.isPresent() && depth < DEEPEST) {
            accented(accent.get(), end, depth);
        } else if (word) {
            named(name, end, depth);
        } else {
            sign(name);
        }
    }

    private void sign(String sign) {
        switch (sign) {
            case "-", "/", "@" -> {}
            case "\\", " ", "\n", "\t", "," -> out.append(' ');
            default -> out.append(sign);
        }
    }

    private void named(String name, int end, int depth) {
        String tag = LatexCommands.tag(name);
        if (depth >= DEEPEST) {
            return;
        }
        if (LatexCommands.skipsArgument(name) && at < end && latex.charAt(at) == '{') {
            at = Math.min(closing[at], end) + 1;
        } else if (tag != null && at < end && latex.charAt(at) == '{') {
            int close = Math.min(closing[at], end);
            at++;
            tagged(tag, close, depth);
            at = close + 1;
        } else if (LatexCommands.quotes(name) && at < end && latex.charAt(at) == '{') {
            quoted(end, depth);
        } else if (name.equals("char")) {
            numbered(end);
        } else if (name.equals("newline") || name.equals("par")) {
            out.append('\n');
        } else if (name.equals("url") && at < end && latex.charAt(at) == '{') {
            int close = Math.min(closing[at], end);
            out.append(LatexVerbatim.read(latex.substring(at + 1, close)));
            at = close + 1;
        } else {
            LatexCommands.characters(name).ifPresent(out::append);
            if (LatexCommands.characters(name).isPresent() && latex.startsWith("{}", at)) {
                at += 2;
            }
        }
    }

    private void quoted(int end, int depth) {
        int close = Math.min(closing[at], end);
        at++;
        boolean outer = quotes++ % 2 == 0;
        out.append(outer ? '“' : '‘');
        range(close, depth + 1);
        out.append(outer ? '”' : '’');
        quotes--;
        at = close + 1;
    }

    /** A character by its number, decimal or after a double quote hexadecimal. */
    private void numbered(int end) {
        boolean hexadecimal = at < end && latex.charAt(at) == '"';
        int start = at += hexadecimal ? 1 : 0;
        while (at < end && at - start < 6 && Character.digit(latex.charAt(at), hexadecimal ? 16 : 10) >= 0) {
            at++;
        }
        if (at > start) {
            int number = Integer.parseInt(latex.substring(start, at), hexadecimal ? 16 : 10);
            if (Character.isValidCodePoint(number) && !Character.isISOControl(number)) {
                out.appendCodePoint(number);
            }
        }
    }

    private void accented(int mark, int end, int depth) {
        skipSpace(end);
        int start = out.length();
        if (at < end && latex.charAt(at) == '{') {
            int close = Math.min(closing[at], end);
            at++;
            range(close, depth + 1);
            at = close + 1;
        } else if (at < end && latex.charAt(at) == '\\') {
            command(end, depth + 1);
        } else if (at < end && latex.charAt(at) != '}') {
            int letter = latex.codePointAt(at);
            out.appendCodePoint(letter);
            at += Character.charCount(letter);
        }
        if (out.length() == start) {
            return;
        }
        int base = out.codePointAt(start);
        int width = Character.charCount(base);
        // The dotless letters are there only to carry another mark.
        String bare = base == 'ı' ? "i" : base == 'ȷ' ? "j" : Character.toString(base);
        out.replace(start, start + width, Normalizer.normalize(bare + Character.toString(mark), Normalizer.Form.NFC));
    }

    private String letters(int end) {
        int start = at;
        while (at < end && isLetter(latex.charAt(at))) {
            at++;
        }
        return latex.substring(start, at);
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private void skipSpace(int end) {
        while (at < end && Character.isWhitespace(latex.charAt(at))) {
            at++;
        }
    }

    private void mathematics(int end) {
        int close = latex.indexOf('$', at + 1);
        if (close < 0 || close >= end) {
            one("$");
            return;
        }
        String inside = latex.substring(at + 1, close);
        out.append(MathReader.read(inside).orElse("$" + inside + "$"));
        at = close + 1;
    }
}
