package org.scholion.bibliography.bibtex;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A place in a BibTeX file that moves on over its words and signs; offsets are UTF-16 units, lines count from 1. */
final class BibCursor {
    private static final Pattern ENTRY_START = Pattern.compile("\\n[ \\t]*@[ \\t]*[A-Za-z]+[ \\t]*[{(]");

    private final String text;
    private int at;
    private int line = 1;
    private int counted;

    /** Whether a value ran to the end of the file: from then on each value ends where an entry seems to begin. */
    private boolean wary;

    BibCursor(String text) {
        this.text = text;
    }

    int at() {
        return at;
    }

    void goTo(int place) {
        at = Math.min(place, text.length());
    }

    boolean isAtEnd() {
        return at >= text.length();
    }

    /** The next such sign from here on, or -1. */
    int find(char sign) {
        return text.indexOf(sign, at);
    }

    /** Takes one sign, whatever it is. */
    char take() {
        return text.charAt(at++);
    }

    /** What stands between two places. */
    String between(int start, int end) {
        return text.substring(start, end);
    }

    /** From now on values end where an entry seems to begin. */
    void beWary() {
        wary = true;
    }

    /** Where the next entry seems to begin, or the file's end. */
    int nextEntry() {
        Matcher next = ENTRY_START.matcher(text);
        return next.find(at) ? next.start() + 1 : text.length();
    }

    int lineEnd(int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    /** Where the brace that is open at a place closes, or -1. BibTeX counts escaped braces too. */
    int closingBrace(int from) {
        int depth = 1;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '{') {
                depth++;
            } else if (c == '}' && --depth == 0) {
                return i;
            } else if (c == '\n' && wary && seemsToBegin(i)) {
                return -1;
            }
        }
        return -1;
    }

    int closingQuote(int from) {
        int depth = 0;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' && depth <= 0) {
                return i;
            }
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (c == '\n' && wary && seemsToBegin(i)) {
                return -1;
            }
        }
        return -1;
    }

    private boolean seemsToBegin(int newline) {
        return ENTRY_START
                .matcher(text)
                .region(newline, Math.min(text.length(), newline + 80))
                .lookingAt();
    }

    String word() {
        skipSpace();
        int start = at;
        while (at < text.length() && Character.isLetter(text.charAt(at))) {
            at++;
        }
        return text.substring(start, at);
    }

    String name() {
        int start = at;
        while (at < text.length() && isNamePart(text.charAt(at))) {
            at++;
        }
        return text.substring(start, at);
    }

    private static boolean isNamePart(char c) {
        return !Character.isWhitespace(c) && "{}()\"#=,%\\".indexOf(c) < 0;
    }

    String key(char close) {
        int start = at;
        while (at < text.length() && ",={}\"".indexOf(text.charAt(at)) < 0 && text.charAt(at) != close) {
            if (Character.isWhitespace(text.charAt(at))) {
                break;
            }
            at++;
        }
        return text.substring(start, at);
    }

    boolean looksAt(char sign) {
        return at < text.length() && text.charAt(at) == sign;
    }

    boolean taken(char sign) {
        boolean there = looksAt(sign);
        at += there ? 1 : 0;
        return there;
    }

    void skipSpace() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    /** biber takes a percent sign between fields for the beginning of a comment. */
    void skipSpaceAndCommas() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '%') {
                at = lineEnd(at);
            } else if (c == ',' || Character.isWhitespace(c)) {
                at++;
            } else {
                return;
            }
        }
    }

    int here() {
        return lineAt(at);
    }

    int lineAt(int place) {
        for (; counted < place && counted < text.length(); counted++) {
            if (text.charAt(counted) == '\n') {
                line++;
            }
        }
        return line;
    }

    /** The letter here, for a message. */
    String shown() {
        return Character.toString(text.codePointAt(at));
    }
}
