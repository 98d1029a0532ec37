package org.scholion.annotation.placing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.scholion.shared.TextRange;

/**
 * The stretches of the later text that nothing of the former one became. Only there can words be that the alignment did
 * not carry: all else is known to be another passage.
 */
final class NewText {
    /** Aligned pieces up to this length within what is new may be chance. */
    private static final int CHANCE = 12;

    private static final double MOST_ERRORS = 0.35;
    private static final int MOST_CANDIDATES = 8;
    private static final int LONGEST = 5_000;
    /** Units of text by blocks of 64 letters sought: whole chapters are carried or orphaned, never searched for. */
    private static final long MOST_STEPS = 50_000_000;

    private final FoldedText later;
    private final List<TextRange> stretches = new ArrayList<>();

    NewText(Alignment alignment) {
        this.later = alignment.later;
        int start = -1;
        int lastNew = -1;
        int fresh = 0;
        for (int at = 0; at <= later.length(); at++) {
            boolean isNew = at < later.length() && !alignment.isTaken(at);
            if (isNew) {
                if (start < 0) {
                    start = at;
                    fresh = 0;
                }
                fresh++;
                lastNew = at;
            } else if (start >= 0 && (at == later.length() || at - lastNew > CHANCE)) {
                add(start, lastNew + 1, fresh);
                start = -1;
            }
        }
    }

    /** A text of which all is new. */
    NewText(FoldedText text) {
        this.later = text;
        stretches.add(new TextRange(0, text.length()));
    }

    private void add(int start, int end, int fresh) {
        if (fresh * 2 >= end - start && fresh > 2) {
            stretches.add(new TextRange(start, end));
        }
    }

    /** How many units are new. */
    long length() {
        return stretches.stream().mapToLong(TextRange::length).sum();
    }

    /**
     * A place that may be meant.
     *
     * @param range in units
     */
    record Candidate(TextRange range, int distance) {}

    /**
     * The nearest places.
     *
     * @param isCut whether there are more that are as near
     */
    record Candidates(List<Candidate> best, boolean isCut) {}

    /** Searches for words: short ones as they are, longer ones with errors. */
    Candidates search(int[] words) {
        if (length() * (words.length / 64 + 1) > MOST_STEPS || words.length > LONGEST) {
            return new Candidates(List.of(), false);
        }
        int most = words.length < Placer.SHORT ? 0 : (int) (words.length * MOST_ERRORS);
        WordSearch search = new WordSearch(words);
        List<Candidate> found = new ArrayList<>();
        for (TextRange stretch : stretches) {
            if (stretch.length() >= words.length - most) {
                Valleys valleys = new Valleys(words, stretch, found);
                search.search(later.units(), stretch.start(), stretch.end(), most, valleys::take);
                valleys.end();
            }
        }
        found.sort(Comparator.comparingInt(Candidate::distance));
        boolean cut = found.size() > MOST_CANDIDATES
                && found.get(MOST_CANDIDATES).distance() == found.get(0).distance();
        List<Candidate> best = found.subList(0, Math.min(found.size(), MOST_CANDIDATES));
        return new Candidates(List.copyOf(best), cut);
    }

    /** Keeps the lowest point of every valley of distances: one candidate for each place. */
    private final class Valleys {
        private final int[] words;
        private final TextRange stretch;
        private final List<Candidate> found;
        private int bestEnd = -1;
        private int bestDistance;

        Valleys(int[] words, TextRange stretch, List<Candidate> found) {
            this.words = words;
            this.stretch = stretch;
            this.found = found;
        }

        void take(int end, int distance) {
            if (bestEnd >= 0 && end - bestEnd >= Math.max(1, words.length / 2)) {
                end();
            }
            if (bestEnd < 0 || distance < bestDistance) {
                bestEnd = end;
                bestDistance = distance;
            }
        }

        void end() {
            if (bestEnd >= 0) {
                int from = Math.max(stretch.start(), bestEnd - words.length - bestDistance);
                int[] nearest = Likeness.nearest(words, later.copy(from, bestEnd));
                if (nearest[1] > nearest[0]) {
                    found.add(new Candidate(new TextRange(from + nearest[0], from + nearest[1]), nearest[2]));
                }
                bestEnd = -1;
            }
        }
    }
}
