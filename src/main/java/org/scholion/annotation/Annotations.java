package org.scholion.annotation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
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
    private final AnnotationRepository annotations;
    private final Anchoring anchoring;
    private final Documents documents;
    private final Permissions permissions;
    private final ChangeRepository changes;
    private final Event<AnnotationChanged> news;
    private final NoteTags tags;

    @Inject
    public Annotations(
            AnnotationRepository annotations,
            Anchoring anchoring,
            Documents documents,
            Permissions permissions,
            ChangeRepository changes,
            Event<AnnotationChanged> news,
            NoteTags tags) {
        this.annotations = annotations;
        this.anchoring = anchoring;
        this.documents = documents;
        this.permissions = permissions;
        this.changes = changes;
        this.news = news;
        this.tags = tags;
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

    /** Makes an annotation on a document, without tags. */
    @Transactional
    public Annotation create(Actor actor, String documentSlug, Selection target, AnnotationText text) {
        return create(actor, documentSlug, target, text, List.of());
    }

    /** Makes an annotation on a document. */
    @Transactional
    public Annotation create(
            Actor actor, String documentSlug, Selection target, AnnotationText text, List<TagInput> given) {
        Document document = documents.get(actor, documentSlug);
        permissions.require(actor, document.projectId(), Right.ANNOTATE);
        Annotation annotation = new Annotation(
                document.id(),
                actor.id(),
                anchoring.anchor(document, target, "target"),
                text.kind(),
                text.body(),
                text.visibility());
        if (!given.isEmpty()) {
            annotation.tag(tags.of(actor, document.projectId(), "tags", given, List.of()));
        }
        annotations.add(annotation);
        log(document, annotation, "create", actor, null, annotation.state());
        tell(annotation, annotation.visibility());
        return annotation;
    }

    /** Changes one's own annotation, all but its tags. */
    @Transactional
    public Annotation change(Actor actor, UUID id, long version, Selection target, AnnotationText text) {
        return change(actor, id, version, target, text, null);
    }

    /**
     * Changes one's own annotation.
     *
     * @param version the version that the person read
     * @param target other words, or null to leave it where it is
     * @param given other tags, or null to leave it tagged as it is
     */
    @Transactional
    public Annotation change(
            Actor actor, UUID id, long version, Selection target, AnnotationText text, List<TagInput> given) {
        Annotation annotation = own(actor, id, version);
        Document document = documents.get(actor, annotation.documentId());
        String before = annotation.state();
        Visibility shownBefore = annotation.visibility();
        annotation.write(text.kind(), text.body(), text.visibility());
        if (target != null) {
            annotation.retarget(anchoring.anchor(document, target, "target"));
        }
        if (given != null) {
            annotation.tag(tags.of(actor, document.projectId(), "tags", given, annotation.tags()));
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
