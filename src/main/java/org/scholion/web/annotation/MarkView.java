package org.scholion.web.annotation;

import java.util.List;
import java.util.UUID;

/**
 * Where an annotation lies, as the API shows it.
 *
 * @param id the annotation's
 * @param kind "highlight" or "note"
 * @param visibility "private", "project" or "public"
 * @param status "open" or "resolved"
 * @param author place of its author among the page's authors, from zero
 * @param mine whether the person who asks wrote it
 * @param tags places of its tags among the page's tags, from zero
 * @param revision number of the revision that it was made in
 * @param start first code point in that revision
 * @param end one past the last code point
 * @param place where it stands in the revision that is shown; null if that is the one it was made in
 * @param version the annotation's
 */
public record MarkView(
        UUID id,
        String kind,
        String visibility,
        String status,
        int author,
        boolean mine,
        List<Integer> tags,
        int revision,
        int start,
        int end,
        Spot place,
        long version) {

    /**
     * Where words of another revision stand in the one that is shown.
     *
     * @param revision number of the revision that is shown
     * @param start first code point, or null if they have no place
     * @param end one past the last code point, or null
     * @param state like that of a {@link org.scholion.web.shared.PlaceView}
     */
    public record Spot(int revision, Integer start, Integer end, String state) {}
}
