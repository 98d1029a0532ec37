package org.scholion.annotation.placing;

import org.scholion.shared.TextRange;

/**
 * Words to be found again.
 *
 * @param place where they stand in the former text, in code points; not empty
 * @param words what has to be found: the words that were pointed at first, or those that a person accepted since
 */
public record Sought(TextRange place, String words) {}
