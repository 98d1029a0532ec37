package org.scholion.bibliography.csl;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The six text cases of CSL 1.0.2. Letters are changed one by one, so that the length of the text stays. */
enum TextCase {
    LOWERCASE,
    UPPERCASE,
    CAPITALIZE_FIRST,
    CAPITALIZE_ALL,
    SENTENCE,
    TITLE;

    /** Words that title case leaves in lower case, unless they begin or end the title or follow a colon. */
    private static final Set<String> SMALL = Set.of(
            ("a an and as at but by down for from in into nor of on onto or over so the till to up via with yet about"
                            + " above across after against along among around before behind below beneath beside"
                            + " between beyond de despite du during et except inside like near off out outside past per"
                            + " plus qua sans since than through throughout toward towards under underneath until upon"
                            + " v v. van versus von vs vs. within without")
                    .split(" "));

    /** The text case of an attribute's value, or null. */
    static TextCase of(String value) {
        return value == null
                ? null
                : switch (value) {
                    case "lowercase" -> LOWERCASE;
                    case "uppercase" -> UPPERCASE;
                    case "capitalize-first" -> CAPITALIZE_FIRST;
                    case "capitalize-all" -> CAPITALIZE_ALL;
                    case "sentence" -> SENTENCE;
                    case "title" -> TITLE;
                    default -> null;
                };
    }

    /**
     * Sets what was written from a token on in this case.
     *
     * @param english whether the words are English: other languages have no title case
     */
    void apply(Words words, int from, boolean english) {
        List<Words.Token> tokens = words.tokens();
        StringBuilder joined = new StringBuilder();
        for (int i = from; i < tokens.size(); i++) {
            joined.append(isWords(tokens.get(i)) ? tokens.get(i).text() : "\u2060");
        }
        char[] letters = joined.toString().toCharArray();
        boolean[] kept = new boolean[letters.length];
        int at = 0;
        for (int i = from; i < tokens.size(); i++) {
            Words.Token token = tokens.get(i);
            int length = isWords(token) ? token.text().length() : 1;
            if ((token.format() & Format.NO_CASE) != 0) {
                Arrays.fill(kept, at, at + length, true);
            }
            at += length;
        }
        if (this != TITLE || english) {
            change(letters, kept);
        }
        at = 0;
        for (int i = from; i < tokens.size(); i++) {
            Words.Token token = tokens.get(i);
            int length = isWords(token) ? token.text().length() : 1;
            if (isWords(token)) {
                words.replace(i, new String(letters, at, length));
            }
            at += length;
        }
    }

    private static boolean isWords(Words.Token token) {
        return token.kind() == Words.Kind.TEXT || token.kind() == Words.Kind.AFFIX;
    }

    private void change(char[] letters, boolean[] kept) {
        switch (this) {
            case LOWERCASE -> {
                for (int i = 0; i < letters.length; i++) {
                    letters[i] = kept[i] ? letters[i] : Character.toLowerCase(letters[i]);
                }
            }
            case UPPERCASE -> {
                for (int i = 0; i < letters.length; i++) {
                    letters[i] = kept[i] ? letters[i] : Character.toUpperCase(letters[i]);
                }
            }
            case CAPITALIZE_FIRST -> capitalise(letters, kept, start(letters, 0));
            case CAPITALIZE_ALL -> {
                for (int i = 0; i < letters.length; i = end(letters, i)) {
                    i = start(letters, i);
                    capitalise(letters, kept, i);
                }
            }
            case SENTENCE -> sentence(letters, kept);
            case TITLE -> title(letters, kept);
        }
    }

    private static void capitalise(char[] letters, boolean[] kept, int at) {
        if (at < letters.length && !kept[at]) {
            letters[at] = Character.toTitleCase(letters[at]);
        }
    }

    private static boolean isGap(char c) {
        return Character.isWhitespace(c) || c == '\u00A0' || c == '—' || c == '–' || c == '/' || c == '\u2060';
    }

    private static int start(char[] letters, int from) {
        int at = from;
        while (at < letters.length && (isGap(letters[at]) || "“”‘\"'([{«¿¡…".indexOf(letters[at]) >= 0)) {
            at++;
        }
        return at;
    }

    private static int end(char[] letters, int from) {
        int at = from;
        while (at < letters.length && !isGap(letters[at])) {
            at++;
        }
        return at;
    }

    /** Only a text all in capitals is lowered: elsewhere capitals may belong to names. */
    private static void sentence(char[] letters, boolean[] kept) {
        boolean shouting = true;
        for (char letter : letters) {
            shouting = shouting && !Character.isLowerCase(letter);
        }
        if (shouting) {
            for (int i = 0; i < letters.length; i++) {
                letters[i] = kept[i] ? letters[i] : Character.toLowerCase(letters[i]);
            }
        }
        capitalise(letters, kept, start(letters, 0));
    }

    private static void title(char[] letters, boolean[] kept) {
        boolean shouting = true;
        for (char letter : letters) {
            shouting = shouting && !Character.isLowerCase(letter);
        }
        boolean first = true;
        for (int i = start(letters, 0); i < letters.length; ) {
            int end = end(letters, i);
            int next = start(letters, end);
            String word = new String(letters, i, end - i);
            String bare = word.replaceAll("^\\P{L}+|[^\\p{L}.]+$", "");
            boolean last = next >= letters.length;
            if (shouting) {
                for (int j = i; j < end; j++) {
                    letters[j] = kept[j] ? letters[j] : Character.toLowerCase(letters[j]);
                }
                bare = bare.toLowerCase(Locale.ROOT);
            }
            boolean dotted = word.matches(".*\\p{L}\\.[\\p{L}\\p{N}].*");
            if (!dotted && (first || last || !SMALL.contains(bare))) {
                parts(letters, kept, i, end);
            }
            first = endsPhrase(letters, i, next);
            i = next;
        }
    }

    /** A word that is all lower case gets a capital, and so does each part of a word with hyphens. */
    private static void parts(char[] letters, boolean[] kept, int from, int end) {
        int part = from;
        for (int i = from; i <= end; i++) {
            if (i < end && letters[i] != '-') {
                continue;
            }
            String word = new String(letters, part, i - part);
            boolean lower = word.equals(word.toLowerCase(Locale.ROOT));
            if (lower && (part == from || !SMALL.contains(word))) {
                capitalise(letters, kept, start(letters, part));
            }
            part = i + 1;
        }
    }

    private static boolean endsPhrase(char[] letters, int from, int next) {
        for (int i = next - 1; i >= from; i--) {
            if (!isGap(letters[i]) && "”’\")]".indexOf(letters[i]) < 0) {
                return ":?!".indexOf(letters[i]) >= 0;
            }
            if (letters[i] == '—' || letters[i] == '–') {
                return true;
            }
        }
        return false;
    }
}
