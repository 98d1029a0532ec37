package org.scholion.annotation;

import java.util.UUID;
import org.scholion.annotation.passage.PlacementState;

/**
 * Where an annotation lies, without its words: what painting a text with thousands of them needs.
 *
 * @param id the annotation's
 * @param revisionId the revision that it was made in
 * @param start first code point in that revision
 * @param end one past the last code point
 * @param state how it stands in the revision that is asked for; null if it was made in that one for sure, or in a
 *     later one
 * @param placedStart first code point in the revision that is asked for; null without a place there
 * @param placedEnd one past the last code point, or null
 * @param version the annotation's
 */
public record Mark(
        UUID id,
        AnnotationKind kind,
        Visibility visibility,
        AnnotationStatus status,
        UUID authorId,
        UUID revisionId,
        int start,
        int end,
        PlacementState state,
        Integer placedStart,
        Integer placedEnd,
        long version) {}
