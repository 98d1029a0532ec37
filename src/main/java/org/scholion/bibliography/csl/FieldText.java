package org.scholion.bibliography.csl;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A field's characters as tokens: the few elements of markup that CSL-JSON knows ({@code i b sup sub sc} and spans for
 * small capitals and for words that keep their case), quotation marks, and typewriter marks as printers set them.
 * Anything else that looks like markup is characters.
 */
final class FieldText {
    private static final Map<String, Integer> ELEMENTS = Map.of(
            "<i>", Format.TURN_ITALIC,
            "<b>", Format.TURN_BOLD,
            "<sup>", Format.SUPERSCRIPT,
            "<sub>", Format.SUBSCRIPT,
            "<sc>", Format.SMALL_CAPS,
            "<span style=\"font-variant:small-caps;\">", Format.SMALL_CAPS,
            "<span style=\"font-variant:small-caps\">", Format.SMALL_CAPS,
            "<span class=\"nocase\">", Format.NO_CASE);

    private static final Pattern TAG = Pattern.compile(
            "<(?:i|b|sup|sub|sc|span style=\"font-variant: ?small-caps;?\"|span class=\"nocase\")>|</(?:i|b|sup|sub|sc|span)>");
    private static final String MARKS = "\"'“”‘’";

    private final String text;
    private final Words words;
    private final Deque<Boolean> open = new ArrayDeque<>();
    private final StringBuilder pending = new StringBuilder();
    private int format;

    private FieldText(String text, Words words, int format) {
        this.text = text;
        this.words = words;
        this.format = format;
    }

    static void write(String text, Words words) {
        boolean plain = true;
        for (int i = 0; i < text.length() && plain; i++) {
            plain = text.charAt(i) != '<' && MARKS.indexOf(text.charAt(i)) < 0;
        }
        if (plain) {
            words.text(text);
        } else {
            new FieldText(text, words, Format.NONE).read();
        }
    }

    private void read() {
        if (text.indexOf('<') < 0) {
            marks(text);
        } else {
            elements();
        }
        flush();
    }

    private void elements() {
        Deque<String> names = new ArrayDeque<>();
        Deque<Integer> formats = new ArrayDeque<>();
        Matcher tag = TAG.matcher(text);
        int at = 0;
        while (tag.find()) {
            String found = tag.group();
            boolean opens = found.charAt(1) != '/';
            String name = found.replaceAll("^</?|[ >].*$", "").toLowerCase(Locale.ROOT);
            boolean known = opens ? text.indexOf("</" + name + ">", tag.end()) >= 0 : name.equals(names.peek());
            if (!known) {
                continue;
            }
            marks(text.substring(at, tag.start()));
            flush();
            if (opens) {
                names.push(name);
                formats.push(format);
                format = Format.within(
                        ELEMENTS.getOrDefault(found.replace(": ", ":"), Format.NONE) | turns(format), format);
            } else {
                names.pop();
                format = formats.pop();
            }
            at = tag.end();
        }
        marks(text.substring(at));
    }

    private static int turns(int format) {
        return format & (Format.TURN_BOLD | Format.TURN_ITALIC | Format.NO_CASE);
    }

    private void flush() {
        words.add(Words.Kind.TEXT, pending.toString(), format);
        pending.setLength(0);
    }

    private void marks(String part) {
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            if (MARKS.indexOf(c) < 0) {
                pending.append(c);
                continue;
            }
            boolean wordBefore = i > 0 && isWordEnd(part.charAt(i - 1));
            boolean wordAfter = i + 1 < part.length() && !Character.isWhitespace(part.charAt(i + 1));
            Optional<Words.Kind> mark = kind(c, wordBefore, wordAfter, part, i);
            if (mark.isPresent()) {
                flush();
                words.add(mark.get(), "", format);
            } else {
                pending.append(c == '\'' ? '’' : c);
            }
        }
    }

    private static boolean isWordEnd(char c) {
        return !Character.isWhitespace(c) && "([{-–—/“‘".indexOf(c) < 0;
    }

    private Optional<Words.Kind> kind(char c, boolean wordBefore, boolean wordAfter, String part, int at) {
        boolean isDouble = c == '"' || c == '“' || c == '”';
        boolean mayOpen = c != '”' && c != '’' && !wordBefore && wordAfter && closes(part, at + 1, c);
        if (mayOpen) {
            open.push(isDouble);
            return Optional.of(Words.Kind.OPEN);
        }
        boolean mayClose = c != '“'
                && c != '‘'
                && !open.isEmpty()
                && open.peek() == isDouble
                && (isDouble || !letterAfter(part, at));
        if (mayClose) {
            open.pop();
            return Optional.of(Words.Kind.CLOSE);
        }
        return Optional.empty();
    }

    private static boolean letterAfter(String part, int at) {
        return at + 1 < part.length() && Character.isLetterOrDigit(part.charAt(at + 1));
    }

    private static boolean closes(String part, int from, char opening) {
        for (int i = from; i < part.length(); i++) {
            char c = part.charAt(i);
            boolean same =
                    opening == '"' ? c == '"' : opening == '“' ? c == '”' : opening == '\'' ? c == '\'' : c == '’';
            if (same && (opening == '"' || opening == '“' || !letterAfter(part, i))) {
                return true;
            }
        }
        return false;
    }
}
