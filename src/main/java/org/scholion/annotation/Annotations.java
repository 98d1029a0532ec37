package org.scholion.annotation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.scholion.account.Actor;
import org.scholion.annotation.mention.Mentions;
import org.scholion.annotation.passage.Anchoring;
import org.scholion.annotation.passage.Selection;
import org.scholion.document.Document;
import org.scholion.document.Documents;
import org.scholion.project.Permissions;
import org.scholion.project.Right;
import org.scholion.shared.Page;
import org.scholion.shared.Problem;

/** Makes, shows, changes and deletes annotations. What is private to one person does not exist for another. */
@ApplicationScoped
public class Annotations {
    /** How many annotations can be asked for by their ids at once. */
    public static final int CHOSEN = 100;

    /** In UTF-16 units. */
    private static final int SHORT_BODY = 1_000;

    private final AnnotationRepository annotations;
    private final Anchoring anchoring;
    private final Disclosure disclosure;
    private final Documents documents;
    private final Permissions permissions;
    private final Mentions mentions;
    private final AnnotationLog log;
    private final NoteTags tags;

    @Inject
    public Annotations(
            AnnotationRepository annotations,
            Anchoring anchoring,
            Disclosure disclosure,
            Documents documents,
            Permissions permissions,
            Mentions mentions,
            AnnotationLog log,
            NoteTags tags) {
        this.annotations = annotations;
        this.anchoring = anchoring;
        this.disclosure = disclosure;
        this.documents = documents;
        this.permissions = permissions;
        this.mentions = mentions;
        this.log = log;
        this.tags = tags;
    }

    /**
     * Those highlights and notes of a document that the person may see, the oldest first. A deleted one that has replies
     * is among them.
     */
    @Transactional
    public Page<Annotation> list(Actor actor, Document document, Page.Request page) {
        permissions.requireSight(actor, document.projectId(), "document", document.slug());
        return Page.of(annotations.findVisible(document.id(), actor.id(), page), page.limit(), annotation -> annotation
                .id()
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
     * An annotation, for somebody of its project.
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

    /**
     * An annotation that is shown to everybody.
     *
     * @throws Problem.NotFound if there is none, or it is not public
     */
    @Transactional
    public Annotation getPublic(UUID id) {
        return annotations
                .find(id)
                .filter(found -> found.visibility() == Visibility.PUBLIC)
                .orElseThrow(() -> new Problem.NotFound("annotation", id));
    }

    /** Makes an annotation on a document, without tags. */
    @Transactional
    public Annotation create(Actor actor, String documentSlug, Selection target, AnnotationText text) {
        return create(actor, documentSlug, target, text, List.of());
    }

    /** Makes an annotation on a document. It has its version once it is written, at the latest by the transaction's end. */
    @Transactional
    public Annotation create(
            Actor actor, String documentSlug, Selection target, AnnotationText text, List<TagInput> given) {
        if (text.kind() == AnnotationKind.REPLY) {
            throw new Problem.InvalidInput("kind", "A reply is written under the note that it answers.");
        }
        Document document = documents.get(actor, documentSlug);
        permissions.require(actor, document.projectId(), Right.ANNOTATE);
        Annotation annotation =
                new Annotation(document.id(), actor.id(), anchoring.anchor(document, target, "target"), text);
        if (!given.isEmpty()) {
            annotation.tag(tags.of(actor, document.projectId(), "tags", given, List.of()));
        }
        annotations.add(annotation);
        mentions.noteNew(annotation.id(), document.projectId(), text.body());
        log.note(actor, document, annotation, "create", null, annotation.state(), null);
        return annotation;
    }

    /** Changes one's own annotation, all but its tags. */
    @Transactional
    public Annotation change(Actor actor, UUID id, long version, Selection target, AnnotationText text) {
        return change(actor, id, version, target, text, null);
    }

    /**
     * Whether making an annotation takes a moment only, so that others may wait for it: its text is short, and its words
     * need not be looked for in later revisions.
     */
    @Transactional
    public boolean isShort(Actor actor, String documentSlug, Selection target, AnnotationText text) {
        return text.body().length() <= SHORT_BODY
                && (target == null
                        || target.revision() == null
                        || anchoring.isOfCurrent(documents.get(actor, documentSlug), target));
    }

    /**
     * Changes one's own annotation.
     *
     * @param version the version that the person read
     * @param target other words, or null to leave it where it is
     * @param given other tags, or null to leave it tagged as it is
     * @throws Problem.InvalidInput if a reply shall be something else, be seen by others than what it answers, or point
     *     at words
     * @throws Problem.Conflict if others replied to what shall be private again
     */
    @Transactional
    public Annotation change(
            Actor actor, UUID id, long version, Selection target, AnnotationText text, List<TagInput> given) {
        Annotation annotation = own(actor, id, version);
        Document document = documents.get(actor, annotation.documentId());
        requireFit(annotation, target, text);
        AnnotationState before = annotation.state();
        disclosure.prepare(annotation, text.visibility());
        annotation.write(text);
        if (target != null) {
            annotation.retarget(anchoring.anchor(document, target, "target"));
        }
        if (given != null) {
            if (annotation.isReply()) {
                throw new Problem.InvalidInput("tags", "A reply has no tags; what it answers has.");
            }
            annotation.tag(tags.of(actor, document.projectId(), "tags", given, annotation.tags()));
        }
        annotations.flush();
        mentions.note(annotation.id(), document.projectId(), text.body());
        AnnotationState after = annotation.state();
        log.note(actor, document, annotation, act(before, after), before, after, null);
        return annotation;
    }

    private static void requireFit(Annotation annotation, Selection target, AnnotationText text) {
        if (annotation.isReply() != (text.kind() == AnnotationKind.REPLY)) {
            throw new Problem.InvalidInput("kind", "A reply stays a reply, and nothing else becomes one.");
        }
        if (annotation.isReply() && text.visibility() != annotation.visibility()) {
            throw new Problem.InvalidInput("visibility", "A reply is seen by those who see what it answers.");
        }
        if (annotation.isReply() && target != null) {
            throw new Problem.InvalidInput("target", "A reply points at what it answers, not at words of the text.");
        }
    }

    private static String act(AnnotationState before, AnnotationState after) {
        boolean written = before.kind() != after.kind() || !before.body().equals(after.body());
        boolean moved = !Objects.equals(before.target(), after.target());
        boolean shown = before.visibility() != after.visibility();
        boolean tagged = !before.tags().equals(after.tags());
        if (tagged && !written && !moved && !shown) {
            return "tag";
        }
        if (moved && !written && !shown) {
            return "move";
        }
        return shown && !written && !moved ? "show" : "change";
    }

    /** Deletes one's own annotation. What others replied to it stays. */
    @Transactional
    public void delete(Actor actor, UUID id, long version) {
        Annotation annotation = own(actor, id, version);
        Document document = documents.get(actor, annotation.documentId());
        AnnotationState before = annotation.state();
        if (annotation.isReply()) {
            annotations.discountReply(annotation.parentId());
        }
        annotation.delete();
        annotations.flush();
        log.note(actor, document, annotation, "delete", before, null, null);
    }

    private Annotation own(Actor actor, UUID id, long version) {
        Annotation annotation = get(actor, id);
        requireOwn(actor, annotation, version);
        return annotation;
    }

    /**
     * Refuses who may not change an annotation that they see, or read another version of it.
     *
     * @throws Problem.Forbidden if it is not their own, or they may not annotate any more
     */
    @Transactional
    public void requireOwn(Actor actor, Annotation annotation, long version) {
        if (!annotation.authorId().equals(actor.id())) {
            throw new Problem.Forbidden("Only its author may change an annotation.");
        }
        Document document = documents.get(actor, annotation.documentId());
        permissions.require(actor, document.projectId(), Right.ANNOTATE);
        if (annotation.version() != version) {
            throw new Problem.StaleVersion(annotation.version(), version);
        }
    }
}
