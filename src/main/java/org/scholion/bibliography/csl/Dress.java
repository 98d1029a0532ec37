package org.scholion.bibliography.csl;

import java.util.regex.Pattern;
import org.scholion.bibliography.style.StyleNode;

/** What most elements of a style may put round what they write: affixes, format, quotes, case, a line of its own. */
record Dress(
        String prefix,
        String suffix,
        int format,
        boolean quotes,
        TextCase textCase,
        boolean withoutPeriods,
        String display) {
    private static final Pattern APOSTROPHE = Pattern.compile("(?<=\\p{L})'(?=\\p{L}|$)");

    /** A typewriter's apostrophe as printers set it. */
    static String set(String words) {
        return words.indexOf('\'') < 0 ? words : APOSTROPHE.matcher(words).replaceAll("’");
    }

    static Dress of(StyleNode node) {
        return new Dress(
                set(node.get("prefix", "")),
                set(node.get("suffix", "")),
                Format.of(node),
                node.is("quotes", "true"),
                TextCase.of(node.get("text-case")),
                node.is("strip-periods", "true"),
                node.get("display", ""));
    }

    Dress unformatted() {
        return new Dress(prefix, suffix, Format.NONE, quotes, textCase, withoutPeriods, display);
    }

    /** Dresses a whole layout, whose affixes have its format too. */
    void layout(Scope scope, Words words) {
        unformatted().put(scope, words, 0);
        words.format(0, format);
    }

    void around(Scope scope, Words words, Part inner) {
        int from = words.size();
        inner.write(scope, words);
        if (words.size() > from) {
            put(scope, words, from);
        }
    }

    /** Dresses what was written from a token on. */
    void put(Scope scope, Words words, int from) {
        if (withoutPeriods) {
            for (int i = from; i < words.size(); i++) {
                words.replace(i, words.tokens().get(i).text().replace(".", ""));
            }
        }
        if (textCase != null && scope.area() != Scope.Area.SORT) {
            textCase.apply(words, from, scope.isEnglish());
        }
        words.format(from, format);
        if (scope.area() == Scope.Area.SORT) {
            return;
        }
        if (quotes) {
            words.put(from, Words.Kind.OPEN);
            words.mark(Words.Kind.CLOSE);
        }
        if (!prefix.isEmpty()) {
            words.put(from, Words.Kind.AFFIX);
            words.replace(from, prefix);
        }
        words.affix(suffix);
        switch (display) {
            case "block", "indent" -> {
                words.put(from, Words.Kind.BREAK);
                words.mark(Words.Kind.BREAK);
            }
            case "left-margin" -> {
                words.put(from, Words.Kind.BREAK);
                words.mark(Words.Kind.MARGIN);
            }
            case "right-inline" -> words.mark(Words.Kind.BREAK);
            default -> {
                // Stands in the line.
            }
        }
    }
}
