package org.scholion.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.scholion.shared.Problem;

/**
 * What a person wrote into the search box: words that all have to be there, "words in quotation marks" that have to follow
 * one another, and beginnings of words with an asterisk; the last word counts as a beginning too. There is no way to write
 * it wrongly: what is no word is passed over.
 *
 * @param text as it was written, without what is no character
 * @param clauses what every hit must hold; none where nothing was written, or only signs
 */
public record SearchQuery(String text, List<Clause> clauses) {
    /** In chars. */
    public static final int LONGEST = 1000;

    public static final int MOST_CLAUSES = 32;

    private static final Map<Integer, Integer> QUOTES = Map.of(
            (int) '"', (int) '"', (int) '“', (int) '”', (int) '„', (int) '“', (int) '«', (int) '»', (int) '「',
            (int) '」');

    public SearchQuery {
        clauses = List.copyOf(clauses);
    }

    /** Whether nothing was written at all: then everything is listed. */
    public boolean isBlank() {
        return text.isBlank();
    }

    /**
     * Reads what was written.
     *
     * @param written null for nothing
     * @throws Problem.InvalidInput naming {@code q} if it is longer than {@link #LONGEST} chars or holds more than
     *     {@link #MOST_CLAUSES} words
     */
    public static SearchQuery parse(String written) {
        if (written == null) {
            return new SearchQuery("", List.of());
        }
        if (written.length() > LONGEST) {
            throw new Problem.InvalidInput("q", "Look for at most " + LONGEST + " characters at once.");
        }
        String text = characters(written);
        List<Clause> clauses = new Reader(text).read();
        if (clauses.size() > MOST_CLAUSES) {
            throw new Problem.InvalidInput("q", "Look for at most " + MOST_CLAUSES + " words at once.");
        }
        return new SearchQuery(text, clauses);
    }

    /** Control signs become spaces, and half characters the sign for what is no character. */
    private static String characters(String written) {
        StringBuilder text = new StringBuilder(written.length());
        written.codePoints()
                .forEach(point -> text.appendCodePoint(
                        switch (Character.getType(point)) {
                            case Character.SURROGATE -> 0xFFFD;
                            case Character.CONTROL -> ' ';
                            default -> point;
                        }));
        return text.toString();
    }

    /** Goes through the text once. */
    private static final class Reader {
        private final String text;
        private final List<Clause> clauses = new ArrayList<>();
        private int at;

        Reader(String text) {
            this.text = text;
        }

        List<Clause> read() {
            while (at < text.length()) {
                int point = text.codePointAt(at);
                if (QUOTES.containsKey(point)) {
                    at += Character.charCount(point);
                    add(new Clause.Phrase(upTo(QUOTES.get(point))));
                } else if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
                    at += Character.charCount(point);
                } else {
                    word();
                }
            }
            return clauses;
        }

        /** What stands before the closing mark; all the rest where it is missing. */
        private String upTo(int closing) {
            int end = text.indexOf(closing, at);
            String phrase = text.substring(at, end < 0 ? text.length() : end);
            at = end < 0 ? text.length() : end + Character.charCount(closing);
            return phrase;
        }

        private void word() {
            int start = at;
            while (at < text.length() && !endsWord(text.codePointAt(at))) {
                at += Character.charCount(text.codePointAt(at));
            }
            String word = text.substring(start, at);
            if (word.endsWith("*")) {
                add(new Clause.Beginning(word.replace("*", ""), false));
            } else if (at == text.length()) {
                add(new Clause.Beginning(word, true));
            } else {
                add(new Clause.Word(word));
            }
        }

        private static boolean endsWord(int point) {
            return Character.isWhitespace(point) || Character.isSpaceChar(point) || QUOTES.containsKey(point);
        }

        private void add(Clause clause) {
            if (clause.text().codePoints().anyMatch(Character::isLetterOrDigit)) {
                clauses.add(clause);
            }
        }
    }
}
