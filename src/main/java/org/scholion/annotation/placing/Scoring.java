package org.scholion.annotation.placing;

import java.util.Arrays;
import org.scholion.shared.TextRange;

/**
 * How sure it is, from 0 to 1, that words of the former text stand at a place of the later one: by the likeness of the
 * words and by that of what stands around them. Ranges count units of the folded texts.
 */
final class Scoring {
    private final FoldedText former;
    private final FoldedText later;

    Scoring(FoldedText former, FoldedText later) {
        this.former = former;
        this.later = later;
    }

    /** Words that stayed in a line that changed: short ones are known by what stands around them. */
    double besideText(TextRange units, TextRange there) {
        double left = left(units, there);
        double right = right(units, there);
        return units.length() < Placer.SHORT ? 0.5 + 0.25 * (left + right) : 0.9 + 0.05 * (left + right);
    }

    /** What was found by its words: a few letters are known by their surroundings only. */
    double ofWords(int[] words, TextRange units, TextRange there) {
        double like = likeness(words, later.copy(there.start(), there.end()));
        double left = left(units, there);
        double right = right(units, there);
        if (words.length < Placer.SHORT) {
            return like < 1 ? 0 : 0.5 + 0.25 * (left + right);
        }
        // A sentence that moved by itself has other neighbours; a long one that is whole is known all the same.
        double alone = like == 1 && words.length >= 3 * Placer.SHORT ? 0.9 : 0;
        return Math.max(alone, 0.75 * like + 0.25 * Math.max(left, right));
    }

    /** How alike what stands around the words is. */
    double around(TextRange units, TextRange there) {
        return (left(units, there) + right(units, there)) / 2;
    }

    /** How alike two sequences of letters are; very long ones that differ count as hardly alike. */
    static double likeness(int[] words, int[] others) {
        if ((long) words.length * others.length > Placer.MOST_CELLS) {
            return Arrays.equals(words, others) ? 1 : Placer.LEAST_LIKENESS;
        }
        return Likeness.of(words, others);
    }

    private double left(TextRange units, TextRange there) {
        return Likeness.of(
                former.copy(Math.max(0, units.start() - Placer.CONTEXT), units.start()),
                later.copy(Math.max(0, there.start() - Placer.CONTEXT), there.start()));
    }

    private double right(TextRange units, TextRange there) {
        return Likeness.of(
                former.copy(units.end(), Math.min(former.length(), units.end() + Placer.CONTEXT)),
                later.copy(there.end(), Math.min(later.length(), there.end() + Placer.CONTEXT)));
    }
}
