package org.scholion.web.annotation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.scholion.account.Actor;
import org.scholion.account.People;
import org.scholion.annotation.Annotation;
import org.scholion.annotation.Annotations;
import org.scholion.annotation.Mark;
import org.scholion.annotation.Settlement;
import org.scholion.document.Document;
import org.scholion.document.Documents;
import org.scholion.project.Members;
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
    private final Members members;
    private final People people;
    private final Revisions revisions;

    @Inject
    public AnnotationViews(
            Annotations annotations, Documents documents, Members members, People people, Revisions revisions) {
        this.annotations = annotations;
        this.documents = documents;
        this.members = members;
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
        return views(viewer, document.slug(), document::projectId, shown);
    }

    AnnotationView of(Actor viewer, String slug, Annotation annotation) {
        return of(viewer, slug, List.of(annotation)).get(0);
    }

    List<AnnotationView> of(Actor viewer, String slug, List<Annotation> shown) {
        return views(viewer, slug, () -> documents.get(viewer, slug).projectId(), shown);
    }

    private List<AnnotationView> views(Actor viewer, String slug, Supplier<UUID> projectId, List<Annotation> shown) {
        boolean mayName =
                shown.stream().anyMatch(annotation -> annotation.body().indexOf('@') >= 0);
        Set<String> handles = mayName ? members.of(projectId.get()).keySet() : Set.of();
        Map<UUID, Actor> known = people.find(shown.stream()
                .flatMap(annotation ->
                        Stream.of(annotation.authorId(), annotation.settlement().personId()))
                .filter(Objects::nonNull)
                .toList());
        Map<UUID, RevisionFacts> numbers = revisions.find(shown.stream()
                .map(Annotation::target)
                .filter(Objects::nonNull)
                .map(target -> target.revisionId())
                .toList());
        return shown.stream()
                .map(annotation -> view(viewer, slug, annotation, handles, known, numbers))
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
                        Words.of(mark.status()),
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
            Set<String> handles,
            Map<UUID, Actor> known,
            Map<UUID, RevisionFacts> numbers) {
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
                        : TargetView.of(
                                annotation.target(),
                                numbers.get(annotation.target().revisionId()).number()),
                annotation.createdAt(),
                annotation.updatedAt(),
                annotation.version(),
                viewer != null && annotation.authorId().equals(viewer.id()));
    }

    private static AnnotationView.SettlementView settled(Settlement settlement, Map<UUID, Actor> known) {
        return settlement.personId() == null
                ? null
                : new AnnotationView.SettlementView(
                        settlement.reason(), PersonView.of(settlement.personId(), known), settlement.at());
    }
}
