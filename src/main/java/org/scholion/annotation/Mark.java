package org.scholion.annotation;

import java.util.UUID;

/**
 * Where an annotation lies, without its words: what painting a text with thousands of them needs.
 *
 * @param id the annotation's
 * @param revisionId the revision that the offsets count in
 * @param start first code point
 * @param end one past the last code point
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
        long version) {}
