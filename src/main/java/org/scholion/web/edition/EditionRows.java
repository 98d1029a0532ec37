package org.scholion.web.edition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.scholion.account.Actor;
import org.scholion.account.People;
import org.scholion.document.Document;
import org.scholion.document.Documents;
import org.scholion.edition.Edition;
import org.scholion.edition.EditionFile;
import org.scholion.edition.EditionPreview;
import org.scholion.edition.Editions;
import org.scholion.shared.Page;

/** Reads what the page of editions shows. */
@ApplicationScoped
public class EditionRows {
    private final Editions editions;
    private final Documents documents;
    private final People people;

    @Inject
    public EditionRows(Editions editions, Documents documents, People people) {
        this.editions = editions;
        this.documents = documents;
        this.people = people;
    }

    /** The documents to choose from. */
    @Transactional
    public List<DocumentRow> documents(Actor actor, UUID projectId) {
        return documents.list(actor, projectId, new Page.Request(null, Page.Request.MAXIMUM)).items().stream()
                .map(EditionRows::row)
                .toList();
    }

    /** One of them. */
    @Transactional
    public DocumentRow document(Actor actor, String slug) {
        return row(documents.get(actor, slug));
    }

    private static DocumentRow row(Document document) {
        return new DocumentRow(
                document.slug(),
                document.description().title(),
                document.description().licence());
    }

    /** What an edition would hold now. */
    @Transactional
    public PreviewRow preview(Actor actor, String slug) {
        EditionPreview preview = editions.preview(actor, slug);
        ArrayList<PreviewRow.MissingRow> missing = new ArrayList<>();
        preview.missing()
                .forEach(field -> missing.add(new PreviewRow.MissingRow(field.key(), field.label(), field.fields())));
        return new PreviewRow(
                preview.annotations(),
                preview.claims(),
                preview.citations(),
                preview.waiting(),
                preview.unplaced(),
                preview.documentLicence(),
                missing);
    }

    /** The editions that were published, the newest first. */
    @Transactional
    public List<EditionRow> published(Actor actor, String slug) {
        List<Edition> published = editions.list(actor, documents.get(actor, slug));
        Map<UUID, Actor> persons =
                people.find(published.stream().map(Edition::publishedBy).toList());
        List<EditionRow> rows = new ArrayList<>();
        Map<UUID, List<EditionFile>> files = editions.files(published);
        for (Edition edition : published) {
            rows.add(row(edition, persons.get(edition.publishedBy()), files.getOrDefault(edition.id(), List.of())));
        }
        return rows;
    }

    private static EditionRow row(Edition edition, Actor person, List<EditionFile> files) {
        return new EditionRow(
                edition.id(),
                edition.number(),
                edition.title(),
                edition.licence(),
                edition.statement(),
                person == null ? null : person.name(),
                edition.publishedAt(),
                edition.annotations(),
                edition.claims(),
                edition.citations(),
                files.stream()
                        .map(file -> new EditionRow.FileRow(file.kind(), file.fileName(), file.size(), file.sha256()))
                        .toList());
    }
}
