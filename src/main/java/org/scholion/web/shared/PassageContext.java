package org.scholion.web.shared;

import org.scholion.annotation.Anchor;
import org.scholion.shared.CodePointText;

/**
 * A passage with what stands around it.
 *
 * @param before up to {@value #REACH} code points before the passage
 * @param after up to as many after it
 */
public record PassageContext(String before, String exact, String after) {
    static final int REACH = 240;

    static PassageContext of(Anchor anchor, CodePointText text) {
        int start = anchor.range().start();
        int end = anchor.range().end();
        return new PassageContext(
                text.clippedSubstring(start - REACH, start), anchor.exact(), text.clippedSubstring(end, end + REACH));
    }
}
