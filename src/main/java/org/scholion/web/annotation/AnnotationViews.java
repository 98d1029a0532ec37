package org.scholion.web.annotation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.scholion.account.Actor;
import org.scholion.account.People;
import org.scholion.annotation.Annotation;
import org.scholion.annotation.Annotations;
import org.scholion.document.Documents;
import org.scholion.web.shared.Markdown;
import org.scholion.web.shared.PersonView;
import org.scholion.web.shared.TargetView;
import org.scholion.web.shared.Targeting;
import org.scholion.web.shared.Words;

/** Shows annotations of one document with their authors and revisions, loaded for the whole list at once. */
@ApplicationScoped
public class AnnotationViews {
    private final Annotations annotations;
    private final Documents documents;
    private final People people;
    private final Targeting targeting;

    @Inject
    public AnnotationViews(Annotations annotations, Documents documents, People people, Targeting targeting) {
        this.annotations = annotations;
        this.documents = documents;
        this.people = people;
        this.targeting = targeting;
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

    @Transactional
    AnnotationView of(Actor viewer, String slug, Annotation annotation) {
        UUID current = documents.get(viewer, annotation.documentId()).currentRevisionId();
        return of(viewer, slug, List.of(annotation), current).get(0);
    }

    /** @param revisionId the revision that their places are shown in */
    List<AnnotationView> of(Actor viewer, String slug, List<Annotation> shown, UUID revisionId) {
        Map<UUID, Actor> authors =
                people.find(shown.stream().map(Annotation::authorId).toList());
        Map<UUID, TargetView> targets =
                targeting.of(shown.stream().map(Annotation::target).toList(), revisionId);
        return shown.stream()
                .map(annotation -> view(viewer, slug, annotation, authors, targets))
                .toList();
    }

    private static AnnotationView view(
            Actor viewer, String slug, Annotation annotation, Map<UUID, Actor> authors, Map<UUID, TargetView> targets) {
        return new AnnotationView(
                annotation.id(),
                slug,
                PersonView.of(annotation.authorId(), authors),
                Words.of(annotation.kind()),
                Words.of(annotation.visibility()),
                annotation.body(),
                Markdown.toHtml(annotation.body()),
                targets.get(annotation.target().id()),
                annotation.createdAt(),
                annotation.updatedAt(),
                annotation.version(),
                annotation.authorId().equals(viewer.id()));
    }
}
