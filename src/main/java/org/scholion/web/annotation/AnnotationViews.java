package org.scholion.web.annotation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.scholion.account.Actor;
import org.scholion.account.People;
import org.scholion.annotation.Annotation;
import org.scholion.annotation.Annotations;
import org.scholion.annotation.NoteTag;
import org.scholion.annotation.Settlement;
import org.scholion.document.Document;
import org.scholion.document.Documents;
import org.scholion.project.Members;
import org.scholion.vocabulary.Concepts;
import org.scholion.vocabulary.Shown;
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
    private final Members members;
    private final People people;
    private final Targeting targeting;
    private final Concepts concepts;

    @Inject
    public AnnotationViews(
            Annotations annotations,
            Documents documents,
            Members members,
            People people,
            Targeting targeting,
            Concepts concepts) {
        this.annotations = annotations;
        this.documents = documents;
        this.members = members;
        this.people = people;
        this.targeting = targeting;
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

    /**
     * An annotation that is shown to everybody.
     *
     * @param viewer null for somebody who is not signed in
     * @throws org.scholion.shared.Problem.NotFound if there is none, or it is not public
     */
    @Transactional
    AnnotationView getPublic(Actor viewer, UUID id) {
        return ofPublic(viewer, List.of(annotations.getPublic(id))).get(0);
    }

    /** Annotations of one document that are shown to everybody; viewer as for {@link #getPublic}. */
    List<AnnotationView> ofPublic(Actor viewer, List<Annotation> shown) {
        if (shown.isEmpty()) {
            return List.of();
        }
        Document document = documents.holding(shown.get(0).documentId());
        return views(viewer, document.slug(), document::projectId, shown, document.currentRevisionId());
    }

    @Transactional
    AnnotationView of(Actor viewer, String slug, Annotation annotation) {
        UUID current = documents.get(viewer, annotation.documentId()).currentRevisionId();
        return of(viewer, slug, List.of(annotation), current).get(0);
    }

    /** With their places in the current revision. */
    List<AnnotationView> of(Actor viewer, String slug, List<Annotation> shown) {
        return shown.isEmpty()
                ? List.of()
                : of(
                        viewer,
                        slug,
                        shown,
                        documents.get(viewer, shown.get(0).documentId()).currentRevisionId());
    }

    /** @param revisionId the revision that their places are shown in */
    List<AnnotationView> of(Actor viewer, String slug, List<Annotation> shown, UUID revisionId) {
        return views(viewer, slug, () -> documents.get(viewer, slug).projectId(), shown, revisionId);
    }

    private List<AnnotationView> views(
            Actor viewer, String slug, Supplier<UUID> projectId, List<Annotation> shown, UUID revisionId) {
        boolean mayName =
                shown.stream().anyMatch(annotation -> annotation.body().indexOf('@') >= 0);
        Set<String> handles = mayName ? members.of(projectId.get()).keySet() : Set.of();
        Map<UUID, Actor> known = people.find(shown.stream()
                .flatMap(annotation ->
                        Stream.of(annotation.authorId(), annotation.settlement().personId()))
                .filter(Objects::nonNull)
                .toList());
        Map<UUID, TargetView> targets = targeting.of(
                shown.stream().map(Annotation::target).filter(Objects::nonNull).toList(), revisionId);
        Map<UUID, Shown> named = concepts.shown(shown.stream()
                .flatMap(annotation -> annotation.tags().stream())
                .map(NoteTag::conceptId)
                .filter(Objects::nonNull)
                .toList());
        return shown.stream()
                .map(annotation -> view(viewer, slug, annotation, handles, known, targets, named))
                .toList();
    }

    private static AnnotationView view(
            Actor viewer,
            String slug,
            Annotation annotation,
            Set<String> handles,
            Map<UUID, Actor> known,
            Map<UUID, TargetView> targets,
            Map<UUID, Shown> named) {
        String body = annotation.isDeleted() ? "" : annotation.body();
        return new AnnotationView(
                annotation.id(),
                slug,
                annotation.parentId(),
                PersonView.of(annotation.authorId(), known),
                Words.of(annotation.kind()),
                Words.of(annotation.visibility()),
                Words.of(annotation.settlement().status()),
                settled(annotation.settlement(), known),
                annotation.replies(),
                annotation.isDeleted(),
                body,
                Markdown.toHtml(body, handles),
                annotation.target() == null
                        ? null
                        : targets.get(annotation.target().id()),
                annotation.isDeleted() ? List.of() : NoteTagView.of(annotation.tags(), named),
                annotation.createdAt(),
                annotation.updatedAt(),
                annotation.version(),
                AnnotationView.OriginView.of(annotation),
                viewer != null && annotation.authorId().equals(viewer.id()));
    }

    private static AnnotationView.SettlementView settled(Settlement settlement, Map<UUID, Actor> known) {
        return settlement.personId() == null
                ? null
                : new AnnotationView.SettlementView(
                        settlement.reason(), PersonView.of(settlement.personId(), known), settlement.at());
    }
}
