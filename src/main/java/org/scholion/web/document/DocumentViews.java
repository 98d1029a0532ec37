package org.scholion.web.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.scholion.account.Actor;
import org.scholion.bibliography.Works;
import org.scholion.coverage.Coverage;
import org.scholion.coverage.CoverageRow;
import org.scholion.document.Document;
import org.scholion.web.shared.RevisionFacts;
import org.scholion.web.shared.Revisions;

/** Shows documents with their current revisions and coverage, loaded for the whole list at once. */
@ApplicationScoped
public class DocumentViews {
    private final Revisions revisions;
    private final Coverage coverage;
    private final Works works;

    @Inject
    public DocumentViews(Revisions revisions, Coverage coverage, Works works) {
        this.works = works;
        this.revisions = revisions;
        this.coverage = coverage;
    }

    @Transactional
    DocumentView of(Actor viewer, Document document) {
        return of(viewer, List.of(document)).get(0);
    }

    @Transactional
    List<DocumentView> of(Actor viewer, List<Document> documents) {
        Map<UUID, RevisionFacts> facts = revisions.find(
                documents.stream().map(Document::currentRevisionId).toList());
        Map<UUID, CoverageRow> covered = coverage.of(viewer, documents);
        Map<UUID, String> keys = works.keys(documents.stream()
                .map(Document::workId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return documents.stream()
                .map(document -> DocumentView.of(
                        document,
                        facts.get(document.currentRevisionId()),
                        covered.get(document.id()),
                        document.workId() == null ? null : keys.get(document.workId())))
                .toList();
    }
}
