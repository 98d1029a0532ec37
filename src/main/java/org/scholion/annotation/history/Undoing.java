package org.scholion.annotation.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.scholion.account.Actor;
import org.scholion.account.People;
import org.scholion.annotation.Annotation;
import org.scholion.annotation.AnnotationLog;
import org.scholion.annotation.AnnotationRepository;
import org.scholion.annotation.AnnotationState;
import org.scholion.change.Change;
import org.scholion.change.ChangeRepository;
import org.scholion.document.Document;
import org.scholion.document.Documents;
import org.scholion.project.Permissions;
import org.scholion.project.Right;
import org.scholion.shared.Problem;

/**
 * Takes back what a person did to the notes of a document, the last act first, and does it again. It rests on the log of
 * changes: it works after a reload and on another machine. What somebody else has changed since is left alone.
 */
@ApplicationScoped
public class Undoing {
    /** How many of one's latest acts on a document are looked through. */
    public static final int REACH = 200;

    private final ChangeRepository changes;
    private final AnnotationRepository annotations;
    private final Restoring restoring;
    private final Documents documents;
    private final People people;
    private final Permissions permissions;
    private final AnnotationLog log;

    @Inject
    public Undoing(
            ChangeRepository changes,
            AnnotationRepository annotations,
            Restoring restoring,
            Documents documents,
            People people,
            Permissions permissions,
            AnnotationLog log) {
        this.changes = changes;
        this.annotations = annotations;
        this.restoring = restoring;
        this.documents = documents;
        this.people = people;
        this.permissions = permissions;
        this.log = log;
    }

    /**
     * What has been taken back or done again.
     *
     * @param act the verb of the act: {@code delete}, …
     * @param annotation what it was done to, as it is now; it may be deleted
     */
    public record Undone(String act, Annotation annotation) {}

    /**
     * Takes back the person's last act on the document's notes that stands.
     *
     * @throws Problem.Conflict if there is none, or somebody has changed the note since
     */
    @Transactional
    public Undone undo(Actor actor, String slug) {
        return undo(actor, slug, act -> true, "There is nothing of yours to undo here.");
    }

    /** Takes back the person's last act on one annotation. Throws what {@link #undo(Actor, String)} throws. */
    @Transactional
    public Undone undoOn(Actor actor, String slug, UUID annotationId) {
        return undo(
                actor,
                slug,
                act -> act.objectId().equals(annotationId),
                "There is nothing of yours to undo on this note.");
    }

    /** Takes back one act, named by its id in the history. Throws what {@link #undo(Actor, String)} throws. */
    @Transactional
    public Undone undoAct(Actor actor, String slug, UUID changeId) {
        return undo(
                actor,
                slug,
                act -> act.id().equals(changeId),
                "That is none of your last " + REACH + " acts here, or it is undone already.");
    }

    private Undone undo(Actor actor, String slug, Predicate<Change.Act> fits, String nothing) {
        Document document = document(actor, slug);
        Change.Act act =
                stack(actor, document).lastStanding(fits).orElseThrow(() -> new Problem.Conflict("change", nothing));
        return new Undone(act.act(), revert(actor, document, act.id(), ActStack.UNDO));
    }

    /**
     * Does again what the person took back last.
     *
     * @throws Problem.Conflict if there is nothing, or somebody has changed the note since
     */
    @Transactional
    public Undone redo(Actor actor, String slug) {
        Document document = document(actor, slug);
        Change.Act taking = stack(actor, document)
                .lastTakenBack()
                .orElseThrow(() -> new Problem.Conflict("change", "There is nothing of yours to do again here."));
        String act = changes.find(taking.undoes()).map(Change::act).orElse(ActStack.REDO);
        return new Undone(act, revert(actor, document, taking.id(), ActStack.REDO));
    }

    private Document document(Actor actor, String slug) {
        Document document = documents.get(actor, slug);
        permissions.require(actor, document.projectId(), Right.ANNOTATE);
        return document;
    }

    private ActStack stack(Actor actor, Document document) {
        return new ActStack(changes.findLatest(document.id(), actor.id(), AnnotationLog.TYPE, REACH));
    }

    /** Brings back what was before an act of the log. */
    private Annotation revert(Actor actor, Document document, UUID changeId, String verb) {
        Change act = changes.find(changeId).orElseThrow();
        Annotation annotation = annotations
                .findEvenDeleted(act.objectId())
                .filter(found -> found.isVisibleTo(actor.id()))
                .orElseThrow(() -> new Problem.Conflict("change", "The note is not shown to you any more."));
        AnnotationState present = annotation.isDeleted() ? null : annotation.state();
        if (!isSame(present, AnnotationState.parse(act.afterJson()))) {
            throw new Problem.Conflict("change", changedSince(actor, annotation));
        }
        AnnotationState after = restoring.restore(actor, document, annotation, AnnotationState.parse(act.beforeJson()));
        log.note(actor, document, annotation, verb, present, after, act.id());
        return annotation;
    }

    private static boolean isSame(AnnotationState present, AnnotationState then) {
        return present == null ? then == null : present.isLike(then);
    }

    private String changedSince(Actor actor, Annotation annotation) {
        UUID last = changes.findLastHand(annotation.id()).orElseThrow();
        if (last.equals(actor.id())) {
            return "You have changed it since: undo that first.";
        }
        Actor other = people.find(List.of(last)).get(last);
        return (other == null ? "Somebody" : other.name()) + " has changed it since, so what you did stays.";
    }
}
