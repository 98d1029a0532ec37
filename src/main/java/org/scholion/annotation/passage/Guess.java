package org.scholion.annotation.passage;

import org.scholion.annotation.placing.Found;
import org.scholion.shared.TextRange;

/**
 * A place where words that are known from elsewhere may stand; a person has to say.
 *
 * @param range the code points of the likeliest place
 * @param confidence how sure that is, 0 to 1
 * @param rule by what it was found
 * @param exact the words as they are known; null where only offsets are
 * @param prefix what stands before them, or null
 * @param suffix what stands after them, or null
 */
public record Guess(TextRange range, double confidence, Found.Rule rule, String exact, String prefix, String suffix) {}
