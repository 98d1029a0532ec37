package org.scholion.annotation.placing;

import java.util.Arrays;
import java.util.List;
import org.scholion.annotation.placing.Found.Certainty;
import org.scholion.annotation.placing.Found.Rule;
import org.scholion.shared.CodePointText;
import org.scholion.shared.TextRange;

/**
 * Finds words of a former text again in a later one: carried by the alignment of the two, or else searched for among what
 * is new. Nothing that scores below {@link #FLOOR} counts as found, so that what is left of a passage that was deleted or
 * written anew is not taken for it, and text that is known to be another passage is never looked at.
 */
public final class Placer {
    /** From here on words count as found. */
    public static final double SURE = 0.85;

    /** From here on a person is asked. */
    public static final double FLOOR = 0.70;

    /** Fewer code points than this are found only by exact search with their surroundings. */
    static final int SHORT = 20;

    static final int CONTEXT = 32;

    /** What is less like it than this is other words. */
    static final double LEAST_LIKENESS = 0.4;
    /** Steps of a comparison letter by letter. */
    static final int MOST_CELLS = 4_000_000;

    private static final int LONGEST_STEP = 16;
    /** Units between two neighbours among which a few letters are looked for. */
    private static final int WIDEST = 16 * CONTEXT;

    private final Alignment alignment;
    private final FoldedText former;
    private final FoldedText later;
    private final CodePointText laterText;
    private final NewText news;
    private final Scoring scoring;

    /**
     * @param alignment of the two texts
     * @param laterText the later one
     */
    public Placer(Alignment alignment, CodePointText laterText) {
        this.alignment = alignment;
        this.former = alignment.former;
        this.later = alignment.later;
        this.laterText = laterText;
        this.news = new NewText(alignment);
        this.scoring = new Scoring(former, later);
    }

    /** Aligns two texts. */
    public static Placer between(CodePointText former, CodePointText later) {
        return new Placer(new Alignment(former.toString(), later.toString()), later);
    }

    /** Finds the words, or says that they are not there. */
    public Found find(Sought sought) {
        Found carried = carry(sought);
        return carried.certainty() == Certainty.LOST ? search(sought, carried.confidence()) : carried;
    }

    /** Finds the words as far as the alignment carries them; cheap. */
    public Found carry(Sought sought) {
        TextRange units = former.units(sought.place());
        if (units.isEmpty()) {
            return Found.lost(0);
        }
        int[] words = new FoldedText(sought.words()).copy();
        TextRange whole = alignment.carriedWhole(units.start(), units.end());
        Found carried =
                whole == null ? carriedInPieces(sought, words, units) : carriedWhole(sought, words, units, whole);
        boolean isShort = words.length < SHORT && units.length() < SHORT;
        return carried.certainty() == Certainty.LOST && isShort ? betweenNeighbours(sought, words, units) : carried;
    }

    /** A few letters of a line of which much changed: whatever stands between their neighbours, a person has to judge. */
    private Found betweenNeighbours(Sought sought, int[] words, TextRange units) {
        int from = neighbour(units.start() - CONTEXT, -1, 4 * CONTEXT);
        int to = neighbour(units.end() + CONTEXT, 1, 4 * CONTEXT);
        if (from < 0) {
            from = neighbour(units.start() - 1, -1, CONTEXT);
        }
        if (to < 0) {
            to = neighbour(units.end(), 1, CONTEXT);
        }
        if (from < 0 || to <= from || to - from > WIDEST) {
            return Found.lost(0);
        }
        Surroundings surroundings = new Surroundings(former, later, units);
        return judged(sought, words, units, surroundings.within(from, to), Rule.TEXT_DIFF);
    }

    private Found judged(Sought sought, int[] words, TextRange units, Surroundings.Between between, Rule rule) {
        TextRange there = between.range();
        if (there.isEmpty()) {
            return Found.lost(0);
        }
        there = toWords(units, there);
        double like = Scoring.likeness(words, later.copy(there.start(), there.end()));
        if (like == 1) {
            return found(sought, there, scoring.ofWords(words, units, there), rule);
        }
        double confidence = Math.min(0.3 * like + 0.7 * between.likeness(), SURE - 0.01);
        return like < LEAST_LIKENESS ? Found.lost(Math.min(like, confidence)) : found(sought, there, confidence, rule);
    }

    /** Searches for the words among what is new. */
    public Found search(Sought sought) {
        return search(sought, 0);
    }

    /**
     * Both texts side by side.
     *
     * @param formerText the former one
     */
    public List<Comparison.Row> compare(CodePointText formerText) {
        return new Comparison(alignment, formerText, laterText).rows();
    }

    /** About how many steps of a nanosecond or two it takes to search for words that the alignment did not carry. */
    public long costOfSearch(Sought sought) {
        int length = sought.words().codePointCount(0, sought.words().length());
        return news.cost(length < SHORT ? length + 2 * CONTEXT : length);
    }

    private Found carriedWhole(Sought sought, int[] words, TextRange units, TextRange there) {
        boolean kept = alignment.isKept(units.start(), units.end());
        boolean moved = !kept && alignment.isMoved(units.start(), units.end());
        Rule rule = kept ? Rule.SAME_TEXT : moved ? Rule.MOVED_TEXT : Rule.TEXT_DIFF;
        boolean drifted = !Arrays.equals(words, former.copy(units.start(), units.end()));
        double confidence = kept ? 1 : moved ? 0.97 : scoring.besideText(units, there);
        if (drifted) {
            confidence =
                    Math.min(confidence, 0.8 * Scoring.likeness(words, later.copy(there.start(), there.end())) + 0.2);
        }
        if (alignment.isUnsure(units.start(), units.end())) {
            confidence = Math.min(confidence, 0.8);
        }
        return found(sought, there, confidence, rule);
    }

    private Found carriedInPieces(Sought sought, int[] words, TextRange units) {
        int first = -1;
        int last = -1;
        int pieces = 0;
        for (int at = units.start(); at < units.end(); at++) {
            int onward = alignment.onward(at);
            if (onward >= 0) {
                first = first < 0 ? onward : Math.min(first, onward);
                last = Math.max(last, onward);
                pieces++;
            }
        }
        int length = units.length();
        // Where many letters changed, single ones may be aligned with their neighbours.
        int slack = length < SHORT ? 0 : CONTEXT / 2;
        int before = neighbour(units.start() - 1, -1, slack == 0 ? CONTEXT : 4 * CONTEXT);
        int after = neighbour(units.end(), 1, slack == 0 ? CONTEXT : 4 * CONTEXT);
        int reach = 2 * length + 4 * CONTEXT;
        int from = before >= 0 && (first < 0 || before < first && first - before < reach) ? before + 1 : first;
        int to = after >= 0 && (last < 0 || after > last && after - last < reach) ? after : last + 1;
        if (from < 0 || to <= from || to - from > 3 * length + 4 * CONTEXT) {
            from = first;
            to = last + 1;
        }
        if (from < 0 || to - from > 3 * length + 4 * CONTEXT) {
            return Found.lost(0);
        }
        from = Math.max(0, from - slack);
        to = Math.min(later.length(), to + slack);
        if ((long) words.length * (to - from) > MOST_CELLS) {
            double share = 2.0 * pieces / (length + to - from);
            return found(sought, new TextRange(first, last + 1), share, Rule.TEXT_DIFF);
        }
        int[] nearest = Likeness.nearest(words, later.copy(from, to));
        if (nearest[0] == nearest[1]) {
            return Found.lost(0);
        }
        TextRange there = toWords(units, new TextRange(from + nearest[0], from + nearest[1]));
        return scored(sought, words, units, there);
    }

    private Found scored(Sought sought, int[] words, TextRange units, TextRange there) {
        double like = Scoring.likeness(words, later.copy(there.start(), there.end()));
        double around = scoring.around(units, there);
        if (like < LEAST_LIKENESS) {
            return Found.lost(like);
        }
        double confidence =
                words.length < SHORT ? Math.min(0.5 * like + 0.5 * around, SURE - 0.01) : 0.8 * like + 0.2 * around;
        return found(sought, there, confidence, Rule.TEXT_DIFF);
    }

    /** The later unit of the nearest former unit on one side that is still there, or −1. */
    private int neighbour(int from, int step, int reach) {
        int at = from;
        for (int n = 0; n < reach && at >= 0 && at < former.length(); n++, at += step) {
            if (alignment.onward(at) >= 0) {
                return alignment.onward(at);
            }
        }
        if (at < 0) {
            return -1;
        }
        return at >= former.length() && step > 0 ? later.length() : -1;
    }

    private Found search(Sought sought, double atBest) {
        TextRange units = former.units(sought.place());
        int[] words = new FoldedText(sought.words()).copy();
        if (units.isEmpty() || words.length == 0) {
            return Found.lost(atBest);
        }
        NewText.Candidates candidates = news.search(words);
        TextRange best = null;
        double bestScore = 0;
        int asGood = 0;
        boolean exact = false;
        for (NewText.Candidate candidate : candidates.best()) {
            TextRange there = candidate.distance() == 0 ? candidate.range() : toWords(units, candidate.range());
            double score = scoring.ofWords(words, units, there);
            if (score > bestScore + 0.05) {
                asGood = 0;
            }
            if (score >= bestScore - 0.05) {
                asGood++;
            }
            if (score > bestScore) {
                bestScore = score;
                best = there;
                exact = candidate.distance() == 0;
            }
        }
        if (best == null || bestScore < FLOOR) {
            double nearest = Math.max(atBest, bestScore);
            return words.length < SHORT ? searchSurroundings(sought, words, units, nearest) : Found.lost(nearest);
        }
        double confidence = asGood > 1 || candidates.isCut() ? Math.min(bestScore, SURE - 0.01) : bestScore;
        return found(sought, best, confidence, exact ? Rule.QUOTE_EXACT : Rule.QUOTE_FUZZY);
    }

    /** A few letters of a line that changed and moved: known by their surroundings only, and by a person in the end. */
    private Found searchSurroundings(Sought sought, int[] words, TextRange units, double atBest) {
        Surroundings surroundings = new Surroundings(former, later, units);
        NewText.Candidates candidates = news.search(surroundings.letters());
        Found best = Found.lost(atBest);
        for (NewText.Candidate candidate : candidates.best()) {
            TextRange range = candidate.range();
            Surroundings.Between between = surroundings.within(range.start(), range.end());
            Found found = judged(sought, words, units, between, Rule.QUOTE_FUZZY);
            best = found.certainty() != Certainty.LOST && found.confidence() > best.confidence() ? found : best;
        }
        return best.certainty() == Certainty.LOST ? best : best.atMost(SURE - 0.01);
    }

    /** What is found ends where words do, if what was sought did. */
    private TextRange toWords(TextRange units, TextRange there) {
        int start = there.start();
        int end = there.end();
        if (former.isWord(units.start()) && !former.isWord(units.start() - 1)) {
            for (int n = 0; n < LONGEST_STEP && later.isWord(start) && later.isWord(start - 1); n++) {
                start--;
            }
        }
        if (former.isWord(units.end() - 1) && !former.isWord(units.end())) {
            for (int n = 0; n < LONGEST_STEP && later.isWord(end - 1) && later.isWord(end); n++) {
                end++;
            }
        }
        return new TextRange(start, end);
    }

    private Found found(Sought sought, TextRange units, double confidence, Rule rule) {
        if (confidence < FLOOR) {
            return Found.lost(confidence);
        }
        TextRange range = later.points(units.start(), units.end());
        boolean same = laterText.substring(range).equals(sought.words());
        Certainty certainty = confidence >= SURE ? Certainty.SURE : Certainty.DOUBTFUL;
        return new Found(certainty, range, Math.min(1, confidence), rule, same);
    }
}
