package org.scholion.annotation.placing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
    private long length;

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
        length = text.length();
    }

    private void add(int start, int end, int fresh) {
        if (fresh * 2 >= end - start && fresh > 2) {
            stretches.add(new TextRange(start, end));
            length += end - start;
        }
    }

    /** How many units are new. */
    long length() {
        return length;
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

    /** About how many steps a search for so many units takes; 0 where so much would not be searched for at all. */
    long cost(int words) {
        long steps = length * (words / WordSearch.WORD + 1);
        return steps > MOST_STEPS || words > LONGEST ? 0 : steps;
    }

    /** Searches for words: short ones as they are, longer ones with errors. */
    Candidates search(int[] words) {
        if (cost(words.length) == 0) {
            return new Candidates(List.of(), false);
        }
        int most = words.length < Placer.SHORT ? 0 : (int) (words.length * MOST_ERRORS);
        WordSearch search = new WordSearch(words);
        List<Valley> valleys = new ArrayList<>();
        for (TextRange stretch : stretches) {
            if (stretch.length() >= words.length - most) {
                Valleys found = new Valleys(words, stretch, valleys);
                search.search(later.units(), stretch.start(), stretch.end(), most, found::take);
                found.end();
            }
        }
        valleys.sort(Comparator.comparingInt(Valley::distance));
        boolean cut = valleys.size() > MOST_CANDIDATES
                && valleys.get(MOST_CANDIDATES).distance() == valleys.get(0).distance();
        List<Candidate> best = new ArrayList<>();
        for (Valley valley : valleys.subList(0, Math.min(valleys.size(), MOST_CANDIDATES))) {
            candidate(words, valley).ifPresent(best::add);
        }
        return new Candidates(best, cut);
    }

    private Optional<Candidate> candidate(int[] words, Valley valley) {
        int from = Math.max(valley.stretch().start(), valley.end() - words.length - valley.distance());
        int[] nearest = Likeness.nearest(words, later.copy(from, valley.end()));
        return nearest[1] > nearest[0]
                ? Optional.of(new Candidate(new TextRange(from + nearest[0], from + nearest[1]), nearest[2]))
                : Optional.empty();
    }

    /** The lowest point of a valley of distances: where words end that are nearer than all about them. */
    private record Valley(TextRange stretch, int end, int distance) {}

    /** Keeps the lowest point of every valley: one for each place. */
    private static final class Valleys {
        private final int[] words;
        private final TextRange stretch;
        private final List<Valley> found;
        private int bestEnd = -1;
        private int bestDistance;

        Valleys(int[] words, TextRange stretch, List<Valley> found) {
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
                found.add(new Valley(stretch, bestEnd, bestDistance));
                bestEnd = -1;
            }
        }
    }
}
