package org.scholion.bibliography.csl;

import java.util.ArrayList;
import java.util.List;

/**
 * What has been written so far, as tokens: words of a field or of the style, punctuation that the style puts between
 * and around them, and quotation marks, whose shape only their nesting decides.
 */
final class Words {
    enum Kind {
        TEXT,
        /** An affix or delimiter of the style. */
        AFFIX,
        OPEN,
        CLOSE,
        /** Begins a line of its own. */
        BREAK,
        /** Parts a label in the margin from the entry. */
        MARGIN
    }

    record Token(Kind kind, String text, int format) {}

    private final List<Token> tokens = new ArrayList<>();

    boolean isEmpty() {
        return tokens.isEmpty();
    }

    int size() {
        return tokens.size();
    }

    List<Token> tokens() {
        return tokens;
    }

    void add(Kind kind, String text, int format) {
        if (!text.isEmpty() || (kind != Kind.TEXT && kind != Kind.AFFIX)) {
            tokens.add(new Token(kind, text, format));
        }
    }

    void text(String text) {
        add(Kind.TEXT, text, Format.NONE);
    }

    void affix(String text) {
        if (text != null) {
            add(Kind.AFFIX, text, Format.NONE);
        }
    }

    void mark(Kind kind) {
        add(kind, "", Format.NONE);
    }

    void append(Words other) {
        tokens.addAll(other.tokens);
    }

    /** Takes back what was written from a token on. */
    void cut(int from) {
        tokens.subList(from, tokens.size()).clear();
    }

    /** Gives what was written from a token on a format, where it has none of its own. */
    void format(int from, int bits) {
        if (bits == Format.NONE) {
            return;
        }
        for (int i = from; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            tokens.set(i, new Token(token.kind, token.text, Format.within(token.format, bits)));
        }
    }

    void put(int index, Kind kind) {
        tokens.add(index, new Token(kind, "", Format.NONE));
    }

    void remove(int index) {
        tokens.remove(index);
    }

    void replace(int index, String text) {
        Token token = tokens.get(index);
        tokens.set(index, new Token(token.kind, text, token.format));
    }

    /** The characters without marks, for comparing and sorting. */
    String plain() {
        return plain(0);
    }

    /** The same of what was written from a token on. */
    String plain(int from) {
        if (tokens.size() == from + 1) {
            return tokens.get(from).text;
        }
        StringBuilder plain = new StringBuilder();
        tokens.subList(from, tokens.size()).forEach(token -> plain.append(token.text));
        return plain.toString();
    }
}
