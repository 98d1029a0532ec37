package org.scholion.annotation.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;
import org.scholion.account.Actor;
import org.scholion.annotation.Annotation;
import org.scholion.annotation.AnnotationRepository;
import org.scholion.annotation.AnnotationState;
import org.scholion.annotation.Disclosure;
import org.scholion.annotation.mention.Mentions;
import org.scholion.annotation.passage.Anchor;
import org.scholion.annotation.passage.PlacementRepository;
import org.scholion.document.Document;
import org.scholion.shared.Problem;

/** Makes an annotation what it was: the same one, with its thread and its history. */
@ApplicationScoped
public class Restoring {
    private final AnnotationRepository annotations;
    private final PlacementRepository placements;
    private final Disclosure disclosure;
    private final Mentions mentions;

    @Inject
    public Restoring(
            AnnotationRepository annotations,
            PlacementRepository placements,
            Disclosure disclosure,
            Mentions mentions) {
        this.annotations = annotations;
        this.placements = placements;
        this.disclosure = disclosure;
        this.mentions = mentions;
    }

    /**
     * Brings a state back.
     *
     * @param state null to delete it
     * @return what it is now; null where it is deleted
     * @throws Problem.Conflict if a reply comes back to a note that is deleted or not shown any more, or a note would be
     *     private again that others have replied to
     */
    AnnotationState restore(Actor actor, Document document, Annotation annotation, AnnotationState state) {
        if (state == null) {
            if (annotation.isReply()) {
                annotations.discountReply(annotation.parentId());
            }
            annotation.delete();
            annotations.flush();
            return null;
        }
        if (annotation.isReply()) {
            rejoin(actor, annotation);
            annotation.restore(state.shownTo(annotation.visibility()), null);
        } else {
            Anchor target = anchor(annotation, state);
            disclosure.prepare(annotation, state.visibility());
            annotation.restore(state, target);
        }
        annotations.flush();
        mentions.note(annotation.id(), document.projectId(), state.body());
        return annotation.state();
    }

    private void rejoin(Actor actor, Annotation reply) {
        if (reply.isDeleted() && !annotations.countReply(reply.parentId(), actor.id())) {
            throw new Problem.Conflict("change", "The note that it answered was deleted, so the reply stays deleted.");
        }
    }

    private Anchor anchor(Annotation annotation, AnnotationState state) {
        if (state.anchor() == null) {
            if (state.target() == null) {
                return null;
            }
            // Logged before anchors were named: where the words are the same, so is the anchor.
            if (annotation.target() != null
                    && Objects.equals(annotation.target().state().build(), state.target())) {
                return annotation.target();
            }
            throw new Problem.Conflict("change", "This was done before moves could be undone.");
        }
        return placements.findAnchor(state.anchor()).orElseThrow();
    }
}
