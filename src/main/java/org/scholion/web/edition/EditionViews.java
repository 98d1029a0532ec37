package org.scholion.web.edition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.scholion.account.Actor;
import org.scholion.account.People;
import org.scholion.document.Document;
import org.scholion.document.Documents;
import org.scholion.edition.Edition;
import org.scholion.edition.EditionFile;
import org.scholion.edition.Editions;
import org.scholion.web.shared.PersonView;
import org.scholion.web.shared.Revisions;

/** Shows editions with their people and files. */
@ApplicationScoped
public class EditionViews {
    private final Editions editions;
    private final Documents documents;
    private final Revisions revisions;
    private final People people;

    @Inject
    public EditionViews(Editions editions, Documents documents, Revisions revisions, People people) {
        this.editions = editions;
        this.documents = documents;
        this.revisions = revisions;
        this.people = people;
    }

    /** One edition; its document is looked up, and must be visible to the person. */
    @Transactional
    EditionView of(Actor viewer, Edition edition, UriInfo uris) {
        Document document = documents.get(viewer, edition.documentId());
        return of(document, List.of(edition), uris).get(0);
    }

    @Transactional
    List<EditionView> of(Document document, List<Edition> shown, UriInfo uris) {
        Map<UUID, Actor> publishers =
                people.find(shown.stream().map(Edition::publishedBy).toList());
        Map<UUID, List<EditionFile>> files = editions.files(shown);
        return shown.stream()
                .map(edition -> new EditionView(
                        edition.id(),
                        document.slug(),
                        edition.number(),
                        edition.title(),
                        edition.licence(),
                        edition.statement(),
                        PersonView.of(edition.publishedBy(), publishers),
                        edition.publishedAt(),
                        revisions.get(edition.revisionId()).number(),
                        new EditionView.CountsView(edition.annotations(), edition.claims(), edition.citations()),
                        edition.missing().stream()
                                .map(field -> new EditionView.MissingView(field.key(), field.label(), field.fields()))
                                .toList(),
                        files(edition.id(), files.getOrDefault(edition.id(), List.of()), uris)))
                .toList();
    }

    private static List<EditionView.FileView> files(UUID editionId, List<EditionFile> files, UriInfo uris) {
        return files.stream()
                .map(file -> new EditionView.FileView(
                        file.kind(),
                        file.fileName(),
                        file.size(),
                        file.sha256(),
                        uris.getBaseUriBuilder()
                                .path("editions")
                                .path(editionId.toString())
                                .path(EditionsResource.nameOf(file.kind()))
                                .build()
                                .getPath()))
                .toList();
    }
}
