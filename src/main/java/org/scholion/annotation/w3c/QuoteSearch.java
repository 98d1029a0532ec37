package org.scholion.annotation.w3c;

import org.scholion.shared.CodePointText;
import org.scholion.shared.TextRange;

/** Finds where a quote stands in a text, letter by letter; what stands around it decides among several places. */
public final class QuoteSearch {
    private final CodePointText text;
    private final int from;
    private final int to;

    /** Searches a part of a text. */
    QuoteSearch(CodePointText text, TextRange within) {
        this.text = text;
        this.from = text.charOffset(within.start());
        this.to = text.charOffset(within.end());
    }

    /** Searches a whole text. */
    public QuoteSearch(CodePointText text) {
        this(text, new TextRange(0, text.length()));
    }

    /**
     * Where a quote stands.
     *
     * @param places 0, 1, or 2 for more than one
     * @param first the first of them; null where there is none
     * @param inContext whether what stands around it is what was said, too
     */
    public record Found(int places, TextRange first, boolean inContext) {}

    /**
     * Searches for a quote.
     *
     * @param prefix what stands before it, or null
     * @param suffix what stands after it, or null
     */
    public Found find(String exact, String prefix, String suffix) {
        if (exact == null || exact.isEmpty()) {
            return new Found(0, null, false);
        }
        Found inContext = find(exact, prefix == null ? "" : prefix, suffix == null ? "" : suffix, true);
        return inContext.places() > 0 ? inContext : find(exact, "", "", false);
    }

    private Found find(String exact, String prefix, String suffix, boolean context) {
        String whole = text.toString();
        TextRange first = null;
        int places = 0;
        int at = whole.indexOf(exact, from);
        while (at >= 0 && at + exact.length() <= to && places < 2) {
            boolean fits = !context
                    || (whole.startsWith(prefix, at - prefix.length())
                            && whole.startsWith(suffix, at + exact.length()));
            if (fits && isWhole(whole, at) && isWhole(whole, at + exact.length())) {
                places++;
                first = first == null ? range(at, at + exact.length()) : first;
            }
            at = whole.indexOf(exact, at + 1);
        }
        return new Found(places, first, context);
    }

    /** Whether an offset lies between two characters, not within one. */
    private static boolean isWhole(String whole, int at) {
        return at == 0 || at == whole.length() || !Character.isSurrogatePair(whole.charAt(at - 1), whole.charAt(at));
    }

    private TextRange range(int start, int end) {
        return new TextRange(text.codePointOffset(start), text.codePointOffset(end));
    }
}
