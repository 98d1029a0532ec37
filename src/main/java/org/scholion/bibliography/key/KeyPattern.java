package org.scholion.bibliography.key;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.scholion.bibliography.item.CslItem;
import org.scholion.shared.Problem;

/**
 * How a project's citation keys are made: text, and parts in square brackets such as {@code [author:lower]_[year]}. A
 * part may name others to take its place where it is unknown, {@code [year|title]}; {@code :lower}, {@code :upper} and a
 * number (at most so many letters) change what it gives. {@code [suffix]} says where the letters stand that tell equal
 * keys apart; without it they stand at the end.
 */
public final class KeyPattern {
    /** In chars. */
    public static final int LONGEST = 200;

    private static final int LONGEST_STEM = 150;
    private static final String SUFFIX = "suffix";

    private static final Map<String, Function<CslItem, String>> PARTS = Map.of(
            "auto", CitationKeys::base,
            "author", CitationKeys::firstMaker,
            "authors", CitationKeys::allMakers,
            "year", CitationKeys::year,
            "title", item -> CitationKeys.titleWords(item, 1),
            "shorttitle", item -> CitationKeys.titleWords(item, 3));

    /** Author and year, with title words for what of them is unknown. */
    public static final KeyPattern DEFAULT = of("[auto]");

    private final String text;
    private final List<Piece> pieces;

    private KeyPattern(String text, List<Piece> pieces) {
        this.text = text;
        this.pieces = List.copyOf(pieces);
    }

    /** Text, or alternatives of which the first that is known counts; neither for the place of the suffix. */
    private record Piece(String literal, List<Part> alternatives) {
        boolean isSuffix() {
            return literal == null && alternatives.isEmpty();
        }

        String of(CslItem item) {
            if (literal != null) {
                return literal;
            }
            return alternatives.stream()
                    .map(part -> part.of(item))
                    .filter(words -> !words.isEmpty())
                    .findFirst()
                    .orElse("");
        }
    }

    private record Part(String name, boolean lower, boolean upper, int most) {
        String of(CslItem item) {
            String words = PARTS.get(name).apply(item);
            String cut = words.length() > most ? words.substring(0, most) : words;
            if (lower) {
                return cut.toLowerCase(Locale.ROOT);
            }
            return upper ? cut.toUpperCase(Locale.ROOT) : cut;
        }
    }

    /**
     * Reads a pattern.
     *
     * @throws Problem.InvalidInput naming {@code pattern}, with the character (counted from 1) where it goes wrong
     */
    public static KeyPattern of(String text) {
        if (text == null || text.isBlank()) {
            throw new Problem.InvalidInput("pattern", "A pattern is needed here, such as [author][year].");
        }
        if (text.length() > LONGEST) {
            throw new Problem.InvalidInput("pattern", "A pattern has at most " + LONGEST + " characters.");
        }
        return new KeyPattern(text, new Reader(text).read());
    }

    /** The pattern as it was written. */
    public String text() {
        return text;
    }

    /** What the pattern makes of a work, before it is told apart from others. */
    public KeyStem stem(CslItem item) {
        StringBuilder before = new StringBuilder();
        StringBuilder after = new StringBuilder();
        boolean passed = false;
        boolean known = false;
        for (Piece piece : pieces) {
            if (piece.isSuffix()) {
                passed = true;
                continue;
            }
            String words = piece.of(item);
            known |= piece.literal() == null && !words.isEmpty();
            (passed ? after : before).append(words);
        }
        if (!known) {
            before.insert(0, "Work");
        }
        int room = Math.max(0, LONGEST_STEM - before.length());
        return new KeyStem(
                before.substring(0, Math.min(before.length(), LONGEST_STEM)),
                after.substring(0, Math.min(after.length(), room)));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof KeyPattern pattern && pattern.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }

    /** Walks over the characters of a pattern. */
    private static final class Reader {
        private final String text;
        private final List<Piece> pieces = new ArrayList<>();
        private int at;

        Reader(String text) {
            this.text = text;
        }

        List<Piece> read() {
            StringBuilder literal = new StringBuilder();
            while (at < text.length()) {
                char c = text.charAt(at);
                if (c == '[') {
                    endLiteral(literal);
                    int start = at++;
                    pieces.add(part(start));
                } else if (isLiteral(c)) {
                    literal.append(c);
                    at++;
                } else {
                    throw refused(
                            at,
                            c == ']'
                                    ? "“]” closes nothing; a part begins with “[”."
                                    : "“" + Character.toString(text.codePointAt(at))
                                            + "” cannot stand in a key: ASCII letters, digits and " + KeyForm.MARKS
                                            + " can, and parts in square brackets.");
                }
            }
            endLiteral(literal);
            if (pieces.stream().allMatch(piece -> piece.literal() != null || piece.isSuffix())) {
                throw refused(0, "A pattern needs a part that tells works apart, such as [author] or [year].");
            }
            if (!pieces.get(0).isSuffix() && KeyForm.MARKS.indexOf(text.charAt(0)) >= 0) {
                throw refused(0, "A key begins with a letter or a digit.");
            }
            return pieces;
        }

        private static boolean isLiteral(char c) {
            return (c < 128 && Character.isLetterOrDigit(c)) || KeyForm.MARKS.indexOf(c) >= 0;
        }

        private void endLiteral(StringBuilder literal) {
            if (!literal.isEmpty()) {
                pieces.add(new Piece(literal.toString(), List.of()));
                literal.setLength(0);
            }
        }

        private Piece part(int start) {
            List<Part> alternatives = new ArrayList<>();
            while (true) {
                int nameAt = at;
                String name = word();
                if (name.equals(SUFFIX) && alternatives.isEmpty()) {
                    return suffix(start);
                }
                if (!PARTS.containsKey(name)) {
                    throw refused(
                            nameAt,
                            (name.isEmpty() ? "A part's name is missing" : "There is no part “" + name + "”")
                                    + "; there are " + known() + ".");
                }
                alternatives.add(modified(name));
                char next = at < text.length() ? text.charAt(at) : '\0';
                if (next == ']') {
                    at++;
                    return new Piece(null, List.copyOf(alternatives));
                }
                if (next != '|') {
                    throw next == '\0'
                            ? refused(start, "This “[” is never closed.")
                            : refused(at, "“" + next + "” is not expected here: “:”, “|” or “]” may follow.");
                }
                at++;
            }
        }

        private Piece suffix(int start) {
            if (pieces.stream().anyMatch(Piece::isSuffix)) {
                throw refused(start, "[suffix] stands in a pattern once.");
            }
            if (at >= text.length()) {
                throw refused(start, "This “[” is never closed.");
            }
            if (text.charAt(at) != ']') {
                throw refused(at, "[suffix] has neither modifiers nor alternatives.");
            }
            at++;
            return new Piece(null, List.of());
        }

        private Part modified(String name) {
            boolean lower = false;
            boolean upper = false;
            int most = LONGEST_STEM;
            while (at < text.length() && text.charAt(at) == ':') {
                int modifierAt = ++at;
                String modifier = word();
                switch (modifier) {
                    case "lower" -> lower = true;
                    case "upper" -> upper = true;
                    default -> {
                        if (!modifier.matches("[1-9]\\d?")) {
                            throw refused(
                                    modifierAt,
                                    "“" + modifier + "” is no modifier; there are lower, upper and a number of letters"
                                            + " from 1 to 99.");
                        }
                        most = Integer.parseInt(modifier);
                    }
                }
            }
            return new Part(name, lower, upper, most);
        }

        private String word() {
            int from = at;
            while (at < text.length() && (text.charAt(at) < 128 && Character.isLetterOrDigit(text.charAt(at)))) {
                at++;
            }
            return text.substring(from, at);
        }

        private static String known() {
            return PARTS.keySet().stream().sorted().collect(Collectors.joining(", ")) + " and " + SUFFIX;
        }

        private Problem.InvalidInput refused(int charIndex, String message) {
            return new Problem.InvalidInput(
                    "pattern", "At character " + (text.codePointCount(0, charIndex) + 1) + ": " + message);
        }
    }
}
