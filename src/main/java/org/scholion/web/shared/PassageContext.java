package org.scholion.web.shared;

import org.scholion.shared.CodePointText;
import org.scholion.shared.TextRange;

/**
 * A passage with what stands around it.
 *
 * @param before up to {@value #REACH} code points before the passage
 * @param after up to as many after it
 */
public record PassageContext(String before, String exact, String after) {
    static final int REACH = 240;

    static PassageContext of(TextRange range, CodePointText text) {
        int start = range.start();
        int end = range.end();
        return new PassageContext(
                text.clippedSubstring(start - REACH, start),
                text.substring(range),
                text.clippedSubstring(end, end + REACH));
    }
}
