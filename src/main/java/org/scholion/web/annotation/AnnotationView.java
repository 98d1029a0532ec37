package org.scholion.web.annotation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.scholion.annotation.Annotation;
import org.scholion.annotation.w3c.Origin;
import org.scholion.web.shared.PersonView;
import org.scholion.web.shared.TargetView;
import org.scholion.web.shared.Versioned;

/**
 * An annotation as the API shows it.
 *
 * @param document slug of the document
 * @param parent the highlight or note that it replies to; null where it is none
 * @param kind "highlight", "note" or "reply"
 * @param visibility "private", "project" or "public"
 * @param status "open" or "resolved"
 * @param settled who resolved or reopened it last; null where nobody has
 * @param replies how many replies it has
 * @param deleted whether only its place is left, for the sake of the replies
 * @param body Markdown, as it was written; empty where it is deleted
 * @param bodyHtml the body set as HTML and cleaned: safe to put into a page
 * @param target null for a reply
 * @param tags what it is tagged with, by label
 * @param origin who wrote it and where, if it came from elsewhere; null otherwise
 * @param mine whether the person who asks wrote it
 */
public record AnnotationView(
        UUID id,
        String document,
        UUID parent,
        PersonView author,
        String kind,
        String visibility,
        String status,
        SettlementView settled,
        int replies,
        boolean deleted,
        String body,
        String bodyHtml,
        TargetView target,
        List<NoteTagView> tags,
        Instant createdAt,
        Instant updatedAt,
        long version,
        OriginView origin,
        boolean mine)
        implements Versioned {

    /**
     * Who wrote an annotation that came from elsewhere, and where.
     *
     * @param author a name or an IRI; null where nobody is named
     * @param source the IRI by which it is known there; null where it has none
     */
    public record OriginView(String author, String source) {
        static OriginView of(Annotation annotation) {
            Origin origin = annotation.isDeleted() ? null : Origin.of(annotation.carried());
            return origin == null ? null : new OriginView(origin.author(), origin.source());
        }
    }

    /** Why a thread was resolved or reopened, by whom and when. */
    public record SettlementView(String reason, PersonView person, Instant at) {}
}
