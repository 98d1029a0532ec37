package org.scholion.web.annotation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.scholion.web.shared.PersonView;
import org.scholion.web.shared.TargetView;
import org.scholion.web.shared.Versioned;

/**
 * An annotation as the API shows it.
 *
 * @param document slug of the document
 * @param kind "highlight" or "note"
 * @param visibility "private" or "project"
 * @param body Markdown, as it was written
 * @param bodyHtml the body set as HTML and cleaned: safe to put into a page
 * @param tags what it is tagged with, by label
 * @param mine whether the person who asks wrote it
 */
public record AnnotationView(
        UUID id,
        String document,
        PersonView author,
        String kind,
        String visibility,
        String body,
        String bodyHtml,
        TargetView target,
        List<NoteTagView> tags,
        Instant createdAt,
        Instant updatedAt,
        long version,
        boolean mine)
        implements Versioned {}
