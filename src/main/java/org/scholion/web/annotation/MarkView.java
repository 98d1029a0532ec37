package org.scholion.web.annotation;

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
 * @param revision number of the revision that the offsets count in
 * @param start first code point
 * @param end one past the last code point
 * @param version the annotation's
 */
public record MarkView(
        UUID id,
        String kind,
        String visibility,
        String status,
        int author,
        boolean mine,
        int revision,
        int start,
        int end,
        long version) {}
