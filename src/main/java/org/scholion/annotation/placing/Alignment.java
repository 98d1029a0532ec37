package org.scholion.annotation.placing;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.scholion.shared.TextRange;

/**
 * Which letters of a former text became which of a later one: first whole lines that stayed, then lines that moved, then
 * words and letters within lines that changed. What stands alone among letters that have nothing to do with each other is
 * not taken for aligned. Built once for two revisions and then asked for every anchor; units are those of
 * {@link FoldedText}.
 */
public final class Alignment {
    /** Shorter lines say too little to be known again elsewhere. */
    private static final int MOVABLE = 16;

    private static final int MOST_LETTERS = 2_000;

    final FoldedText former;
    final FoldedText later;
    /** The later unit of each former one, or −1. */
    private final int[] onward;

    private final BitSet inKeptLine = new BitSet();
    private final BitSet inMovedLine = new BitSet();
    private final BitSet unsure = new BitSet();
    private final BitSet taken = new BitSet();
    private final BitSet movedTo = new BitSet();

    /** Aligns two texts; takes time in proportion to their lengths, and to the square of what differs within bounds. */
    public Alignment(String former, String later) {
        this.former = new FoldedText(former);
        this.later = new FoldedText(later);
        this.onward = new int[this.former.length()];
        Arrays.fill(onward, -1);
        new Lines().align();
        new Stray(onward, later()).remove(inKeptLine, inMovedLine);
        for (int at = 0; at < onward.length; at++) {
            if (onward[at] >= 0) {
                taken.set(onward[at]);
                movedTo.set(onward[at], inMovedLine.get(at));
            }
        }
    }

    private int later() {
        return later.length();
    }

    /** The later unit of a former one, or −1. */
    int onward(int unit) {
        return unit < 0 || unit >= onward.length ? -1 : onward[unit];
    }

    /** Whether all of a range stands in lines that stayed as they were between the same neighbours. */
    boolean isKept(int start, int end) {
        return inKeptLine.nextClearBit(start) >= end;
    }

    /** Whether all of a range stands in lines that stayed as they were but moved. */
    boolean isMoved(int start, int end) {
        return inMovedLine.nextClearBit(start) >= end;
    }

    /** Whether some of a range stands in a line of which there are several, of which some came or went. */
    boolean isUnsure(int start, int end) {
        int first = unsure.nextSetBit(start);
        return first >= 0 && first < end;
    }

    /** Whether a later unit is that of a former one. */
    boolean isTaken(int laterUnit) {
        return taken.get(laterUnit);
    }

    /** Whether a later unit stands in a line that moved. */
    boolean isMovedTo(int laterUnit) {
        return movedTo.get(laterUnit);
    }

    /** Aligns by lines, and hands what changed to words and letters. */
    private final class Lines {
        private final Map<Long, Integer> known = new HashMap<>();
        private final int[] before = ids(former);
        private final int[] after = ids(later);
        private final int[] lineOnward = new int[before.length];
        private final BitSet used = new BitSet();

        private int[] ids(FoldedText text) {
            int[] ids = new int[text.lineCount()];
            for (int line = 0; line < ids.length; line++) {
                ids[line] = Tokens.id(known, text, text.lineStart(line), contentEnd(text, line));
            }
            return ids;
        }

        void align() {
            Arrays.fill(lineOnward, -1);
            Matching matching = new Matching(before, after, this::keep);
            int[][] anchors = matching.anchors(0, before.length, 0, after.length);
            int a = 0;
            int b = 0;
            for (int n = 0; n <= anchors[0].length; n++) {
                boolean last = n == anchors[0].length;
                int aEnd = last ? before.length : anchors[0][n];
                int bEnd = last ? after.length : anchors[1][n];
                doubtRepeated(a, aEnd, b, bEnd);
                matching.match(a, aEnd, b, bEnd);
                if (!last) {
                    keep(aEnd, bEnd);
                }
                a = aEnd + 1;
                b = bEnd + 1;
            }
            findMoved();
            alignChanged();
        }

        private void keep(int line, int laterLine) {
            join(line, laterLine, inKeptLine);
        }

        private void join(int line, int laterLine, BitSet mark) {
            lineOnward[line] = laterLine;
            used.set(laterLine);
            int start = former.lineStart(line);
            int end = contentEnd(former, line);
            int shift = later.lineStart(laterLine) - start;
            for (int at = start; at < end; at++) {
                onward[at] = at + shift;
            }
            mark.set(start, former.lineStart(line + 1));
            if (end < former.lineStart(line + 1) && end + shift < later.lineStart(laterLine + 1)) {
                onward[end] = end + shift;
            }
        }

        /** Of lines that are there several times between two that are not, and not as often as before, none is sure. */
        private void doubtRepeated(int a, int aEnd, int b, int bEnd) {
            Map<Integer, int[]> counts = new HashMap<>();
            for (int i = a; i < aEnd; i++) {
                counts.computeIfAbsent(before[i], id -> new int[2])[0]++;
            }
            for (int j = b; j < bEnd; j++) {
                counts.computeIfAbsent(after[j], id -> new int[2])[1]++;
            }
            for (int i = a; i < aEnd; i++) {
                int[] count = counts.get(before[i]);
                if (count[1] > 0 && count[0] != count[1]) {
                    unsure.set(former.lineStart(i), former.lineStart(i + 1));
                }
            }
        }

        private void findMoved() {
            Map<Integer, int[]> places = new HashMap<>();
            for (int line = 0; line < before.length; line++) {
                int[] place = places.computeIfAbsent(before[line], id -> new int[] {0, 0, 0});
                place[0]++;
            }
            for (int line = 0; line < after.length; line++) {
                int[] place = places.get(after[line]);
                if (place != null) {
                    place[1]++;
                    place[2] = line;
                }
            }
            for (int line = 0; line < before.length; line++) {
                int[] place = places.get(before[line]);
                boolean movable = lineOnward[line] < 0 && place[0] == 1 && place[1] == 1 && !used.get(place[2]);
                if (movable && contentEnd(former, line) - former.lineStart(line) >= MOVABLE) {
                    moveWithNeighbours(line, place[2]);
                }
            }
        }

        private void moveWithNeighbours(int line, int laterLine) {
            join(line, laterLine, inMovedLine);
            for (int step : new int[] {-1, 1}) {
                int i = line + step;
                int j = laterLine + step;
                while (i >= 0
                        && j >= 0
                        && i < before.length
                        && j < after.length
                        && lineOnward[i] < 0
                        && !used.get(j)
                        && before[i] == after[j]) {
                    join(i, j, inMovedLine);
                    unsure.clear(former.lineStart(i), former.lineStart(i + 1));
                    i += step;
                    j += step;
                }
            }
        }

        /** Goes through the stretches of changed lines between lines that stayed. */
        private void alignChanged() {
            int line = 0;
            int laterLine = 0;
            while (line < before.length || laterLine < after.length) {
                Tokens gone = new Tokens(former);
                Tokens come = new Tokens(later);
                while (line < before.length && !isKept(former.lineStart(line), former.lineStart(line) + 1)) {
                    if (lineOnward[line] < 0) {
                        gone.add(former.lineStart(line), former.lineStart(line + 1));
                    }
                    line++;
                }
                int until = line < before.length ? lineOnward[line] : after.length;
                for (; laterLine < until; laterLine++) {
                    if (!used.get(laterLine)) {
                        come.add(later.lineStart(laterLine), later.lineStart(laterLine + 1));
                    }
                }
                new Words(gone, come).align();
                line++;
                laterLine++;
            }
        }
    }

    /** Where a line's words end: without the blank that ends it, which the last line of a text need not have. */
    private static int contentEnd(FoldedText text, int line) {
        int end = text.lineStart(line + 1);
        return end > text.lineStart(line) + 1 && text.unit(end - 1) == ' ' ? end - 1 : end;
    }

    /** Aligns changed lines by words, and by letters what differs between two words. */
    private final class Words {
        private final Tokens gone;
        private final Tokens come;
        private int lastGone;
        private int lastCome;

        Words(Tokens gone, Tokens come) {
            this.gone = gone;
            this.come = come;
        }

        void align() {
            if (gone.count() == 0 || come.count() == 0) {
                return;
            }
            Map<Long, Integer> known = new HashMap<>();
            new Matching(gone.ids(known), come.ids(known), this::match).matchAll();
            between(gone.count(), come.count());
        }

        private void match(int token, int laterToken) {
            between(token, laterToken);
            int start = gone.start(token);
            int shift = come.start(laterToken) - start;
            for (int at = start; at < gone.end(token); at++) {
                onward[at] = at + shift;
            }
            lastGone = token + 1;
            lastCome = laterToken + 1;
        }

        private void between(int token, int laterToken) {
            int[] letters = gone.units(lastGone, token);
            int[] laterLetters = come.units(lastCome, laterToken);
            if (letters.length == 0
                    || laterLetters.length == 0
                    || letters.length > MOST_LETTERS
                    || laterLetters.length > MOST_LETTERS) {
                return;
            }
            int[] values = new int[letters.length];
            int[] laterValues = new int[laterLetters.length];
            Arrays.setAll(values, n -> former.unit(letters[n]));
            Arrays.setAll(laterValues, n -> later.unit(laterLetters[n]));
            new Matching(values, laterValues, (i, j) -> onward[letters[i]] = laterLetters[j]).matchAll();
        }
    }

    /** The later code points that a former range became as it was, or null if it did not stay whole. */
    TextRange carriedWhole(int start, int end) {
        int first = onward[start];
        if (first < 0) {
            return null;
        }
        for (int at = start + 1; at < end; at++) {
            if (onward[at] != first + at - start) {
                return null;
            }
        }
        return new TextRange(first, first + end - start);
    }
}
