package org.scholion.web.annotation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.scholion.account.Actor;
import org.scholion.account.People;
import org.scholion.annotation.Annotation;
import org.scholion.annotation.Annotations;
import org.scholion.annotation.Mark;
import org.scholion.document.Documents;
import org.scholion.shared.Page;
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

    @Inject
    public AnnotationViews(Annotations annotations, Documents documents, People people, Revisions revisions) {
        this.annotations = annotations;
        this.documents = documents;
        this.people = people;
        this.revisions = revisions;
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
        return shown.stream()
                .map(annotation -> view(viewer, slug, annotation, authors, numbers))
                .toList();
    }

    /** Marks with their authors, each of whom is named once. */
    MarkPage marks(Actor viewer, Page<Mark> page) {
        List<UUID> authors =
                page.items().stream().map(Mark::authorId).distinct().toList();
        Map<UUID, Integer> places =
                IntStream.range(0, authors.size()).boxed().collect(Collectors.toMap(authors::get, Function.identity()));
        Map<UUID, Actor> known = people.find(authors);
        Map<UUID, RevisionFacts> numbers = revisions.find(
                page.items().stream().map(Mark::revisionId).distinct().toList());
        List<MarkView> marks = page.items().stream()
                .map(mark -> new MarkView(
                        mark.id(),
                        Words.of(mark.kind()),
                        Words.of(mark.visibility()),
                        places.get(mark.authorId()),
                        mark.authorId().equals(viewer.id()),
                        numbers.get(mark.revisionId()).number(),
                        mark.start(),
                        mark.end(),
                        mark.version()))
                .toList();
        return new MarkPage(authors.stream().map(id -> PersonView.of(id, known)).toList(), marks, page.next());
    }

    private static AnnotationView view(
            Actor viewer,
            String slug,
            Annotation annotation,
            Map<UUID, Actor> authors,
            Map<UUID, RevisionFacts> numbers) {
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
                annotation.createdAt(),
                annotation.updatedAt(),
                annotation.version(),
                annotation.authorId().equals(viewer.id()));
    }
}
