package org.scholion.web.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.scholion.account.Actor;
import org.scholion.account.People;
import org.scholion.annotation.passage.PlacementState;
import org.scholion.annotation.passage.Placements;
import org.scholion.document.Document;
import org.scholion.document.Documents;
import org.scholion.document.RevisionEntry;
import org.scholion.web.shared.PersonView;

/** Shows the revisions of a document with what became of its notes in each. */
@ApplicationScoped
public class RevisionViews {
    private final Documents documents;
    private final Placements placements;
    private final People people;

    @Inject
    public RevisionViews(Documents documents, Placements placements, People people) {
        this.documents = documents;
        this.placements = placements;
        this.people = people;
    }

    /** All revisions, the newest first. */
    @Transactional
    List<RevisionView> of(Actor viewer, Document document) {
        List<RevisionEntry> revisions = documents.revisions(document);
        Map<UUID, Map<PlacementState, Long>> counts = placements.count(viewer, document);
        Map<UUID, Actor> authors = people.find(
                revisions.stream().map(RevisionEntry::createdBy).distinct().toList());
        return revisions.stream()
                .map(revision -> view(document, revision, counts.getOrDefault(revision.id(), Map.of()), authors))
                .toList();
    }

    private static RevisionView view(
            Document document, RevisionEntry revision, Map<PlacementState, Long> counts, Map<UUID, Actor> authors) {
        long settled = counts.entrySet().stream()
                .filter(entry -> entry.getKey().isSettled())
                .mapToLong(Map.Entry::getValue)
                .sum();
        return new RevisionView(
                revision.number(),
                revision.length(),
                revision.rawName(),
                revision.rawSha256(),
                revision.reader(),
                revision.readerVersion(),
                PersonView.of(revision.createdBy(), authors),
                revision.createdAt(),
                revision.id().equals(document.currentRevisionId()),
                settled,
                counts.getOrDefault(PlacementState.DOUBTFUL, 0L),
                counts.getOrDefault(PlacementState.ORPHANED, 0L),
                counts.getOrDefault(PlacementState.PENDING, 0L));
    }
}
