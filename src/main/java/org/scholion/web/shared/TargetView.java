package org.scholion.web.shared;

import org.scholion.annotation.Anchor;

/**
 * Words of a document.
 *
 * @param revision number of the revision that the offsets count in
 * @param start first code point
 * @param end one past the last code point
 */
public record TargetView(int revision, int start, int end, String exact, String prefix, String suffix) {

    public static TargetView of(Anchor anchor, int revision) {
        return new TargetView(
                revision,
                anchor.range().start(),
                anchor.range().end(),
                anchor.exact(),
                anchor.prefix(),
                anchor.suffix());
    }
}
