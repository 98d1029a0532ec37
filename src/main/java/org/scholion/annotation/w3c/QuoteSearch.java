package org.scholion.annotation.w3c;

import java.util.ArrayList;
import java.util.List;
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
        List<TextRange> found = new ArrayList<>();
        new Needle(prefix + exact + suffix)
                .findIn(
                        whole,
                        Math.max(0, from - prefix.length()),
                        Math.min(whole.length(), to + suffix.length()),
                        place -> {
                            int start = place + prefix.length();
                            int end = start + exact.length();
                            if (isWhole(whole, start) && isWhole(whole, end)) {
                                found.add(range(start, end));
                            }
                            return found.size() < 2;
                        });
        return new Found(found.size(), found.isEmpty() ? null : found.get(0), context);
    }

    /** Whether an offset lies between two characters, not within one. */
    private static boolean isWhole(String whole, int at) {
        return at == 0 || at == whole.length() || !Character.isSurrogatePair(whole.charAt(at - 1), whole.charAt(at));
    }

    private TextRange range(int start, int end) {
        return new TextRange(text.codePointOffset(start), text.codePointOffset(end));
    }
}
