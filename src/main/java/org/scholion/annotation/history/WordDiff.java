package org.scholion.annotation.history;

import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.DiffAlgorithmListener;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.DeltaType;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;

/**
 * What was put in and taken out between two texts, word by word (E. W. Myers, "An O(ND) Difference Algorithm and Its
 * Variations", 1986, in linear space). Words are those of Unicode Standard Annex 29, with ICU's dictionaries for scripts
 * that set no spaces. The pieces that are the same or inserted make the new text, those that are the same or deleted the
 * old one, letter by letter.
 */
public final class WordDiff {
    /** Beyond so many pairs of words lines are compared instead, and beyond so many pairs of lines nothing is. */
    private static final long MOST_PAIRS = 4_000_000;

    private WordDiff() {}

    /** What happened to some words. */
    public enum Op {
        SAME,
        INSERTED,
        DELETED
    }

    /** A stretch of text that has one fate. */
    public record Piece(Op op, String text) {}

    /** The way from one text to another; neighbouring pieces have different fates, none is empty. */
    public static List<Piece> between(String before, String after) {
        Pieces pieces = new Pieces();
        List<String> old = words(before);
        List<String> fresh = words(after);
        int start = 0;
        while (start < old.size() && start < fresh.size() && old.get(start).equals(fresh.get(start))) {
            start++;
        }
        int end = 0;
        while (end < Math.min(old.size(), fresh.size()) - start
                && old.get(old.size() - 1 - end).equals(fresh.get(fresh.size() - 1 - end))) {
            end++;
        }
        pieces.add(Op.SAME, old.subList(0, start));
        middle(pieces, old.subList(start, old.size() - end), fresh.subList(start, fresh.size() - end));
        pieces.add(Op.SAME, old.subList(old.size() - end, old.size()));
        return pieces.all();
    }

    private static void middle(Pieces pieces, List<String> old, List<String> fresh) {
        if (pairs(old, fresh) <= MOST_PAIRS) {
            compare(pieces, old, fresh);
            return;
        }
        List<String> oldLines = lines(String.join("", old));
        List<String> freshLines = lines(String.join("", fresh));
        if (pairs(oldLines, freshLines) <= MOST_PAIRS) {
            compare(pieces, oldLines, freshLines);
        } else {
            pieces.add(Op.DELETED, old);
            pieces.add(Op.INSERTED, fresh);
        }
    }

    private static long pairs(List<String> old, List<String> fresh) {
        return (long) old.size() * fresh.size();
    }

    private static void compare(Pieces pieces, List<String> old, List<String> fresh) {
        int at = 0;
        List<Change> changes =
                new ArrayList<>(new MyersDiffWithLinearSpace<String>().computeDiff(old, fresh, Silent.LISTENER));
        for (Change change : changes) {
            pieces.add(Op.SAME, old.subList(at, change.startOriginal));
            if (change.deltaType != DeltaType.INSERT) {
                pieces.add(Op.DELETED, old.subList(change.startOriginal, change.endOriginal));
            }
            if (change.deltaType != DeltaType.DELETE) {
                pieces.add(Op.INSERTED, fresh.subList(change.startRevised, change.endRevised));
            }
            at = change.endOriginal;
        }
        pieces.add(Op.SAME, old.subList(at, old.size()));
    }

    private static List<String> words(String text) {
        BreakIterator breaks = BreakIterator.getWordInstance(ULocale.ROOT);
        breaks.setText(text);
        List<String> words = new ArrayList<>();
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
            words.add(text.substring(from, to));
            from = to;
        }
        return words;
    }

    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int feed = text.indexOf('\n', from);
            int to = feed < 0 ? text.length() : feed + 1;
            lines.add(text.substring(from, to));
            from = to;
        }
        return lines;
    }

    /** Collects pieces: between two stretches that are the same, first what was taken out and then what was put in. */
    private static final class Pieces {
        private final List<Piece> list = new ArrayList<>();
        private final StringBuilder same = new StringBuilder();
        private final StringBuilder deleted = new StringBuilder();
        private final StringBuilder inserted = new StringBuilder();

        void add(Op op, List<String> words) {
            if (words.isEmpty()) {
                return;
            }
            if (op == Op.SAME) {
                endChange();
            } else {
                end(Op.SAME, same);
            }
            StringBuilder open = op == Op.SAME ? same : op == Op.DELETED ? deleted : inserted;
            words.forEach(open::append);
        }

        private void endChange() {
            end(Op.DELETED, deleted);
            end(Op.INSERTED, inserted);
        }

        private void end(Op op, StringBuilder open) {
            if (!open.isEmpty()) {
                list.add(new Piece(op, open.toString()));
                open.setLength(0);
            }
        }

        List<Piece> all() {
            end(Op.SAME, same);
            endChange();
            return list;
        }
    }

    /** Nobody watches the comparison. */
    private enum Silent implements DiffAlgorithmListener {
        LISTENER;

        @Override
        public void diffStart() {
            // Nothing is shown of it.
        }

        @Override
        public void diffStep(int value, int max) {
            // Nothing is shown of it.
        }

        @Override
        public void diffEnd() {
            // Nothing is shown of it.
        }
    }
}
