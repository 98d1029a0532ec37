package org.scholion.web.annotation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.scholion.account.Actor;
import org.scholion.annotation.Annotation;
import org.scholion.annotation.history.Undoing;
import org.scholion.shared.Problem;
import org.scholion.web.shared.CurrentActor;
import org.scholion.web.shared.Ids;
import org.scholion.web.shared.JsonBody;
import org.scholion.web.shared.Versions;

/** Takes back what one did to the notes of a document, and does it again. */
@Path("documents/{slug}")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(ref = "annotations")
public class UndoResource {
    private final CurrentActor currentActor;
    private final Undoing undoing;
    private final AnnotationViews views;

    @Inject
    public UndoResource(CurrentActor currentActor, Undoing undoing, AnnotationViews views) {
        this.currentActor = currentActor;
        this.undoing = undoing;
        this.views = views;
    }

    /**
     * What has been taken back or done again.
     *
     * @param act the verb of the act: "delete", …
     * @param id of the annotation that it was done to
     * @param parent the highlight or note that this replies to, or null
     * @param annotation the annotation as it is now; null where it is deleted now
     */
    public record UndoneView(String act, UUID id, UUID parent, AnnotationView annotation) {}

    @POST
    @Path("undo")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "undo",
            summary = "Takes back one's own last act on the notes of a document, or the one that is named",
            description = "409 if there is none, or somebody has changed the note since.")
    @APIResponse(responseCode = "200", ref = "Undone")
    @RequestBody(ref = "Undo")
    public UndoneView undo(@PathParam("slug") String slug, JsonBody body) {
        Actor actor = currentActor.actor();
        String change = body.text("change");
        String annotation = body.text("annotation");
        return answer(actor, slug, () -> {
            if (change != null) {
                return undoing.undoAct(actor, slug, Ids.ofField("change", change));
            }
            return annotation == null
                    ? undoing.undo(actor, slug)
                    : undoing.undoOn(actor, slug, Ids.ofField("annotation", annotation));
        });
    }

    @POST
    @Path("redo")
    @Operation(
            operationId = "redo",
            summary = "Does again what one took back last",
            description = "409 if there is nothing, or somebody has changed the note since.")
    @APIResponse(responseCode = "200", ref = "Undone")
    public UndoneView redo(@PathParam("slug") String slug) {
        Actor actor = currentActor.actor();
        return answer(actor, slug, () -> undoing.redo(actor, slug));
    }

    private UndoneView answer(Actor actor, String slug, Supplier<Undoing.Undone> act) {
        Undoing.Undone undone;
        try {
            undone = act.get();
        } catch (RuntimeException failure) {
            if (Versions.isLostRace(failure)) {
                throw new Problem.Conflict("change", "Somebody else changed it at the same moment.");
            }
            throw failure;
        }
        Annotation annotation = undone.annotation();
        boolean gone = annotation.isDeleted() && annotation.replies() == 0;
        return new UndoneView(
                undone.act(), annotation.id(), annotation.parentId(), gone ? null : views.of(actor, slug, annotation));
    }
}
