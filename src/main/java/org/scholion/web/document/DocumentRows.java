package org.scholion.web.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.scholion.account.Actor;
import org.scholion.coverage.Coverage;
import org.scholion.coverage.CoverageRow;
import org.scholion.document.Document;
import org.scholion.document.Documents;
import org.scholion.shared.Page;

/** Reads the list of documents with their coverage, in a fixed number of statements a page. */
@ApplicationScoped
public class DocumentRows {
    private final Documents documents;
    private final Coverage coverage;

    @Inject
    public DocumentRows(Documents documents, Coverage coverage) {
        this.documents = documents;
        this.coverage = coverage;
    }

    @Transactional
    public Page<DocumentRow> page(Actor actor, UUID projectId, Page.Request request) {
        Page<Document> page = documents.list(actor, projectId, request);
        Map<UUID, CoverageRow> covered = coverage.of(actor, page.items());
        return page.map(document -> row(document, covered.get(document.id())));
    }

    private static DocumentRow row(Document document, CoverageRow covered) {
        return new DocumentRow(
                document.slug(),
                document.description().title(),
                document.description().language(),
                document.description().licence(),
                covered.paragraphs(),
                covered.approved(),
                covered.proposed(),
                covered.lastActivity());
    }
}
