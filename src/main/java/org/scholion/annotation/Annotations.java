package org.scholion.annotation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.scholion.account.Actor;
import org.scholion.change.Change;
import org.scholion.change.ChangeRepository;
import org.scholion.document.Document;
import org.scholion.document.Documents;
import org.scholion.project.Permissions;
import org.scholion.project.Right;
import org.scholion.shared.Page;
import org.scholion.shared.Problem;

/** Makes, shows, changes and deletes annotations. What is private to one person does not exist for another. */
@ApplicationScoped
public class Annotations {
    /** How many marks make a page. */
    public static final int MARKS = 20_000;

    /** How many annotations can be asked for by their ids at once. */
    public static final int CHOSEN = 100;

    private final AnnotationRepository annotations;
    private final Anchoring anchoring;
    private final Documents documents;
    private final Permissions permissions;
    private final ChangeRepository changes;
    private final Event<AnnotationChanged> news;

    @Inject
    public Annotations(
            AnnotationRepository annotations,
            Anchoring anchoring,
            Documents documents,
            Permissions permissions,
            ChangeRepository changes,
            Event<AnnotationChanged> news) {
        this.annotations = annotations;
        this.anchoring = anchoring;
        this.documents = documents;
        this.permissions = permissions;
        this.changes = changes;
        this.news = news;
    }

    /** Those annotations of a document that the person may see, the oldest first. */
    @Transactional
    public Page<Annotation> list(Actor actor, Document document, Page.Request page) {
        permissions.requireSight(actor, document.projectId(), "document", document.slug());
        return Page.of(annotations.findVisible(document.id(), actor.id(), page), page.limit(), annotation -> annotation
                .id()
                .toString());
    }

    /**
     * Where those annotations of a document lie that the person may see, the oldest first, as many as {@link #MARKS} at
     * a time.
     *
     * @param after id of the last one that is known, or null for the first page
     */
    @Transactional
    public Page<Mark> marks(Actor actor, Document document, UUID after) {
        permissions.requireSight(actor, document.projectId(), "document", document.slug());
        return Page.of(annotations.findMarks(document.id(), actor.id(), after, MARKS + 1), MARKS, mark -> mark.id()
                .toString());
    }

    /**
     * Of these annotations of a document those that there are and that the person may see, in the order asked for.
     *
     * @param ids at most {@link #CHOSEN}
     * @throws Problem.InvalidInput if there are more
     */
    @Transactional
    public List<Annotation> choose(Actor actor, Document document, List<UUID> ids) {
        permissions.requireSight(actor, document.projectId(), "document", document.slug());
        if (ids.size() > CHOSEN) {
            throw new Problem.InvalidInput("ids", "At most " + CHOSEN + " annotations can be asked for at once.");
        }
        Map<UUID, Annotation> found = annotations.findVisible(document.id(), actor.id(), ids).stream()
                .collect(Collectors.toMap(Annotation::id, Function.identity()));
        return ids.stream().distinct().map(found::get).filter(Objects::nonNull).toList();
    }

    /**
     * An annotation.
     *
     * @throws Problem.NotFound if there is none, or it is not for this person
     */
    @Transactional
    public Annotation get(Actor actor, UUID id) {
        Annotation annotation = annotations
                .find(id)
                .filter(found -> found.isVisibleTo(actor.id()))
                .orElseThrow(() -> new Problem.NotFound("annotation", id));
        documents.get(actor, annotation.documentId());
        return annotation;
    }

    /** Makes an annotation on a document. */
    @Transactional
    public Annotation create(Actor actor, String documentSlug, Selection target, AnnotationText text) {
        Document document = documents.get(actor, documentSlug);
        permissions.require(actor, document.projectId(), Right.ANNOTATE);
        Annotation annotation = new Annotation(
                document.id(),
                actor.id(),
                anchoring.anchor(document, target, "target"),
                text.kind(),
                text.body(),
                text.visibility());
        annotations.add(annotation);
        log(document, annotation, "create", actor, null, annotation.state());
        tell(annotation, annotation.visibility());
        return annotation;
    }

    /**
     * Changes one's own annotation.
     *
     * @param version the version that the person read
     * @param target other words, or null to leave it where it is
     */
    @Transactional
    public Annotation change(Actor actor, UUID id, long version, Selection target, AnnotationText text) {
        Annotation annotation = own(actor, id, version);
        Document document = documents.get(actor, annotation.documentId());
        String before = annotation.state();
        Visibility shownBefore = annotation.visibility();
        annotation.write(text.kind(), text.body(), text.visibility());
        if (target != null) {
            annotation.retarget(anchoring.anchor(document, target, "target"));
        }
        annotations.flush();
        log(document, annotation, "change", actor, before, annotation.state());
        tell(annotation, shownBefore);
        return annotation;
    }

    /** Deletes one's own annotation. */
    @Transactional
    public void delete(Actor actor, UUID id, long version) {
        Annotation annotation = own(actor, id, version);
        Document document = documents.get(actor, annotation.documentId());
        log(document, annotation, "delete", actor, annotation.state(), null);
        annotation.delete();
        annotations.flush();
        tell(annotation, annotation.visibility());
    }

    private Annotation own(Actor actor, UUID id, long version) {
        Annotation annotation = get(actor, id);
        if (!annotation.authorId().equals(actor.id())) {
            throw new Problem.Forbidden("Only its author may change an annotation.");
        }
        Document document = documents.get(actor, annotation.documentId());
        permissions.require(actor, document.projectId(), Right.ANNOTATE);
        if (annotation.version() != version) {
            throw new Problem.StaleVersion(annotation.version(), version);
        }
        return annotation;
    }

    private void log(Document document, Annotation annotation, String act, Actor actor, String before, String after) {
        changes.add(new Change(
                new Change.Subject(document.projectId(), "annotation", annotation.id(), annotation.version()),
                act,
                actor.id(),
                before,
                after));
    }

    private void tell(Annotation annotation, Visibility shownBefore) {
        boolean shared = annotation.visibility() == Visibility.PROJECT || shownBefore == Visibility.PROJECT;
        news.fire(new AnnotationChanged(annotation.documentId(), annotation.authorId(), shared));
    }
}
