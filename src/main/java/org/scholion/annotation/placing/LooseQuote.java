package org.scholion.annotation.placing;

import org.scholion.shared.CodePointText;
import org.scholion.shared.TextRange;

/**
 * Looks through a whole text for a quote that stands there with other letters, or in several places. What it finds is for a
 * person to say: it is doubtful at best. The work of one of these is bounded; beyond that, nothing more is found.
 */
public final class LooseQuote {
    /** Units of text by blocks of 64 letters sought: a second or two. */
    private static final long MOST_STEPS = 1_000_000_000L;

    private final CodePointText text;
    private final FoldedText folded;
    private final NewText everything;
    private long stepsLeft = MOST_STEPS;

    public LooseQuote(CodePointText text) {
        this.text = text;
        this.folded = new FoldedText(text.toString());
        this.everything = new NewText(folded);
    }

    /**
     * The likeliest place of a quote.
     *
     * @param prefix what stands before it, or null
     * @param suffix what stands after it, or null
     * @return doubtful, or lost
     */
    public Found find(String exact, String prefix, String suffix) {
        int[] words = new FoldedText(exact).copy();
        stepsLeft -= everything.length() * (1L + words.length / 64);
        if (words.length == 0 || stepsLeft < 0) {
            return Found.lost(0);
        }
        int[] before = new FoldedText(prefix == null ? "" : prefix).copy();
        int[] after = new FoldedText(suffix == null ? "" : suffix).copy();
        NewText.Candidate best = null;
        double bestScore = 0;
        for (NewText.Candidate candidate : everything.search(words).best()) {
            double score = score(words, before, after, candidate.range());
            if (score > bestScore) {
                bestScore = score;
                best = candidate;
            }
        }
        if (best == null || bestScore < Placer.FLOOR) {
            return Found.lost(bestScore);
        }
        TextRange range = folded.points(best.range().start(), best.range().end());
        return new Found(
                Found.Certainty.DOUBTFUL,
                range,
                Math.min(bestScore, Placer.SURE - 0.01),
                best.distance() == 0 ? Found.Rule.QUOTE_EXACT : Found.Rule.QUOTE_FUZZY,
                text.substring(range).equals(exact));
    }

    /** How like the words are and what stands around them; the words alone where nothing is said of that. */
    private double score(int[] words, int[] before, int[] after, TextRange there) {
        double like = Likeness.of(words, folded.copy(there.start(), there.end()));
        if (before.length == 0 && after.length == 0) {
            return words.length < Placer.SHORT && like < 1 ? 0 : like;
        }
        int left = Math.min(before.length, Placer.CONTEXT);
        int right = Math.min(after.length, Placer.CONTEXT);
        double around = Math.max(
                left == 0 ? 0 : beside(before, before.length - left, left, there.start() - left),
                right == 0 ? 0 : beside(after, 0, right, there.end()));
        return words.length < Placer.SHORT ? (like < 1 ? 0 : 0.5 + 0.5 * around) : 0.75 * like + 0.25 * around;
    }

    private double beside(int[] said, int from, int length, int at) {
        int[] wanted = java.util.Arrays.copyOfRange(said, from, from + length);
        int start = Math.max(0, at);
        int end = Math.min(folded.length(), at + length);
        return start >= end ? 0 : Likeness.of(wanted, folded.copy(start, end));
    }
}
