package org.scholion.annotation.thread;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.scholion.account.Actor;
import org.scholion.annotation.Annotation;
import org.scholion.annotation.AnnotationLog;
import org.scholion.annotation.AnnotationRepository;
import org.scholion.annotation.AnnotationState;
import org.scholion.annotation.AnnotationStatus;
import org.scholion.annotation.Annotations;
import org.scholion.annotation.Settlement;
import org.scholion.annotation.Visibility;
import org.scholion.annotation.mention.Mentions;
import org.scholion.document.Document;
import org.scholion.document.Documents;
import org.scholion.project.Permissions;
import org.scholion.project.Right;
import org.scholion.shared.Page;
import org.scholion.shared.Problem;

/**
 * Lets people reply to highlights and notes, and say that a matter is settled or open again. Whoever may annotate may do
 * so with whatever they see; every act is logged.
 */
@ApplicationScoped
public class Threads {
    private final AnnotationRepository annotations;
    private final Annotations visible;
    private final Documents documents;
    private final Permissions permissions;
    private final Mentions mentions;
    private final AnnotationLog log;

    @Inject
    public Threads(
            AnnotationRepository annotations,
            Annotations visible,
            Documents documents,
            Permissions permissions,
            Mentions mentions,
            AnnotationLog log) {
        this.annotations = annotations;
        this.visible = visible;
        this.documents = documents;
        this.permissions = permissions;
        this.mentions = mentions;
        this.log = log;
    }

    /**
     * The replies to a highlight or note, the oldest first; those to a deleted one too.
     *
     * @throws Problem.NotFound if it is not there, or not for this person
     */
    @Transactional
    public Page<Annotation> list(Actor actor, UUID rootId, Page.Request page) {
        documents.get(actor, root(actor, rootId).documentId());
        return page(rootId, page);
    }

    /**
     * The replies to a highlight or note that is shown to everybody.
     *
     * @throws Problem.NotFound if it is not there, or not public
     */
    @Transactional
    public Page<Annotation> listPublic(UUID rootId, Page.Request page) {
        Optional<Annotation> open = annotations
                .findEvenDeleted(rootId)
                .filter(root -> root.visibility() == Visibility.PUBLIC && (!root.isDeleted() || root.replies() > 0));
        if (open.isEmpty()) {
            throw new Problem.NotFound("annotation", rootId);
        }
        return page(rootId, page);
    }

    private Page<Annotation> page(UUID rootId, Page.Request page) {
        return Page.of(annotations.findReplies(rootId, page), page.limit(), reply -> reply.id()
                .toString());
    }

    /**
     * Replies.
     *
     * @param rootId a highlight or note; there are no replies to replies
     * @throws Problem.NotFound if it is not there, or not for this person
     * @throws Problem.Conflict if it has been deleted
     */
    @Transactional
    public Annotation reply(Actor actor, UUID rootId, String body) {
        Annotation root = root(actor, rootId);
        Document document = documents.get(actor, root.documentId());
        permissions.require(actor, document.projectId(), Right.ANNOTATE);
        requireRoot(root);
        if (root.isDeleted() || !annotations.countReply(rootId, actor.id())) {
            throw new Problem.Conflict("The note was deleted: what was replied can be read, nothing more be added.");
        }
        // Whoever showed it to others a moment ago was waited for: the reply is seen by whoever sees it now.
        annotations.readAgain(root);
        Annotation reply = new Annotation(root, actor.id(), body == null ? "" : body);
        annotations.add(reply);
        mentions.noteNew(reply.id(), document.projectId(), reply.body());
        log.note(actor, document, reply, "reply", null, reply.state(), null);
        return reply;
    }

    /**
     * Says that a matter is settled.
     *
     * @param version the version that the person read
     * @throws Problem.Conflict if it is already
     */
    @Transactional
    public Annotation resolve(Actor actor, UUID rootId, long version, String reason) {
        return settle(actor, rootId, version, AnnotationStatus.RESOLVED, reason);
    }

    /** Says that a matter is open again. Throws what {@link #resolve} throws. */
    @Transactional
    public Annotation reopen(Actor actor, UUID rootId, long version, String reason) {
        return settle(actor, rootId, version, AnnotationStatus.OPEN, reason);
    }

    private Annotation settle(Actor actor, UUID rootId, long version, AnnotationStatus status, String reason) {
        Annotation root = requireRoot(visible.get(actor, rootId));
        Document document = documents.get(actor, root.documentId());
        permissions.require(actor, document.projectId(), Right.ANNOTATE);
        if (root.version() != version) {
            throw new Problem.StaleVersion(root.version(), version);
        }
        if (root.settlement().status() == status) {
            throw new Problem.Conflict(
                    status == AnnotationStatus.RESOLVED ? "It is resolved already." : "It is open already.");
        }
        AnnotationState before = root.state();
        root.settle(Settlement.of(status, reason, actor.id()));
        annotations.flush();
        String act = status == AnnotationStatus.RESOLVED ? "resolve" : "reopen";
        log.note(actor, document, root, act, before, root.state(), null);
        return root;
    }

    /** A highlight or note that the person may see, or the place of a deleted one that has replies. */
    private Annotation root(Actor actor, UUID id) {
        return annotations
                .findEvenDeleted(id)
                .filter(root -> root.isVisibleTo(actor.id()) && (!root.isDeleted() || root.replies() > 0))
                .orElseThrow(() -> new Problem.NotFound("annotation", id));
    }

    private static Annotation requireRoot(Annotation root) {
        if (root.isReply()) {
            throw new Problem.Conflict("That is a reply itself: answer the note that it belongs to.");
        }
        return root;
    }
}
