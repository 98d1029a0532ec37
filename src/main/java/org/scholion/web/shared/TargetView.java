package org.scholion.web.shared;

import org.scholion.annotation.passage.Anchor;

/**
 * Words of a document, as somebody pointed at them.
 *
 * @param revision number of the revision that the offsets count in
 * @param start first code point
 * @param end one past the last code point
 * @param place where the words stand in the revision that is shown; null if that is the one they were pointed at in
 */
public record TargetView(
        int revision, int start, int end, String exact, String prefix, String suffix, PlaceView place) {

    static TargetView of(Anchor anchor, int revision, PlaceView place) {
        return new TargetView(
                revision,
                anchor.range().start(),
                anchor.range().end(),
                anchor.exact(),
                anchor.prefix(),
                anchor.suffix(),
                place);
    }
}
