package org.scholion.web.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.scholion.account.Actor;
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

    @Inject
    public DocumentViews(Revisions revisions, Coverage coverage) {
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
        return documents.stream()
                .map(document ->
                        DocumentView.of(document, facts.get(document.currentRevisionId()), covered.get(document.id())))
                .toList();
    }
}
