package org.scholion.web.annotation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.scholion.account.Actor;
import org.scholion.account.People;
import org.scholion.annotation.Annotation;
import org.scholion.annotation.Annotations;
import org.scholion.annotation.NoteTag;
import org.scholion.document.Documents;
import org.scholion.vocabulary.Concepts;
import org.scholion.vocabulary.Shown;
import org.scholion.web.shared.Markdown;
import org.scholion.web.shared.PersonView;
import org.scholion.web.shared.RevisionFacts;
import org.scholion.web.shared.Revisions;
import org.scholion.web.shared.TargetView;
import org.scholion.web.shared.Words;

/** Shows annotations of one document with their authors and revisions, loaded for the whole list at once. */
@ApplicationScoped
public class AnnotationViews {
    private final Annotations annotations;
    private final Documents documents;
    private final People people;
    private final Revisions revisions;
    private final Concepts concepts;

    @Inject
    public AnnotationViews(Annotations annotations, Documents documents, People people, Revisions revisions, Concepts concepts) {
        this.annotations = annotations;
        this.documents = documents;
        this.people = people;
        this.revisions = revisions;
        this.concepts = concepts;
    }

    /**
     * An annotation as it is now.
     *
     * @throws org.scholion.shared.Problem.NotFound if there is none, or it is not for this person
     */
    @Transactional
    AnnotationView get(Actor viewer, UUID id) {
        Annotation annotation = annotations.get(viewer, id);
        return of(viewer, documents.get(viewer, annotation.documentId()).slug(), annotation);
    }

    AnnotationView of(Actor viewer, String slug, Annotation annotation) {
        return of(viewer, slug, List.of(annotation)).get(0);
    }

    List<AnnotationView> of(Actor viewer, String slug, List<Annotation> shown) {
        Map<UUID, Actor> authors =
                people.find(shown.stream().map(Annotation::authorId).toList());
        Map<UUID, RevisionFacts> numbers = revisions.find(shown.stream()
                .map(annotation -> annotation.target().revisionId())
                .toList());
        Map<UUID, Shown> named = concepts.shown(shown.stream()
                .flatMap(annotation -> annotation.tags().stream())
                .map(NoteTag::conceptId)
                .filter(Objects::nonNull)
                .toList());
        return shown.stream()
                .map(annotation -> view(
                        viewer, slug, annotation, authors, numbers, NoteTagView.of(annotation.tags(), named)))
                .toList();
    }

    private static AnnotationView view(
            Actor viewer,
            String slug,
            Annotation annotation,
            Map<UUID, Actor> authors,
            Map<UUID, RevisionFacts> numbers,
            List<NoteTagView> tags) {
        return new AnnotationView(
                annotation.id(),
                slug,
                PersonView.of(annotation.authorId(), authors),
                Words.of(annotation.kind()),
                Words.of(annotation.visibility()),
                annotation.body(),
                Markdown.toHtml(annotation.body()),
                TargetView.of(
                        annotation.target(),
                        numbers.get(annotation.target().revisionId()).number()),
                tags,
                annotation.createdAt(),
                annotation.updatedAt(),
                annotation.version(),
                annotation.authorId().equals(viewer.id()));
    }
}
