package org.scholion.annotation.placing;

import org.scholion.shared.TextRange;

/**
 * What became of words in a later text.
 *
 * @param range where they are, in code points; null if they were not found
 * @param confidence how like the words and what stands around them are, 0 to 1; that of the best candidate if none will do
 * @param same whether the very same code points stand there
 */
public record Found(Certainty certainty, TextRange range, double confidence, Rule rule, boolean same) {

    /** How sure it is that the words were found. */
    public enum Certainty {
        /** They were found. */
        SURE,
        /** They may have been found; a person has to say so. */
        DOUBTFUL,
        /** They were not found. */
        LOST
    }

    /** By what they were found. */
    public enum Rule {
        /** Their line stayed as it was. */
        SAME_TEXT,
        /** Their line stayed as it was and moved. */
        MOVED_TEXT,
        /** Words and letters around them stayed. */
        TEXT_DIFF,
        /** They stand word for word among what is new. */
        QUOTE_EXACT,
        /** They stand with other letters among what is new. */
        QUOTE_FUZZY,
        /** Only offsets were known. */
        OFFSETS,
        /** Nothing like them is there. */
        NONE
    }

    /** The same, no surer than so much; less than {@link Placer#SURE}. */
    Found atMost(double most) {
        return confidence > most ? new Found(Certainty.DOUBTFUL, range, most, rule, same) : this;
    }

    static Found lost(double confidence) {
        return new Found(Certainty.LOST, null, confidence, Rule.NONE, false);
    }
}
