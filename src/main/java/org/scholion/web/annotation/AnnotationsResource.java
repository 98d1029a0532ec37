package org.scholion.web.annotation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.scholion.account.Actor;
import org.scholion.annotation.Annotation;
import org.scholion.annotation.AnnotationKind;
import org.scholion.annotation.AnnotationText;
import org.scholion.annotation.Annotations;
import org.scholion.annotation.TagInput;
import org.scholion.annotation.Visibility;
import org.scholion.annotation.passage.Selection;
import org.scholion.annotation.thread.Threads;
import org.scholion.document.Documents;
import org.scholion.shared.GroupCommit;
import org.scholion.web.shared.CurrentActor;
import org.scholion.web.shared.JsonBody;
import org.scholion.web.shared.Targets;
import org.scholion.web.shared.Versions;

/** Annotations one by one: made, read, changed, settled, deleted. */
@Path("annotations")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(ref = "annotations")
public class AnnotationsResource {
    private final CurrentActor currentActor;
    private final Documents documents;
    private final Annotations annotations;
    private final Threads threads;
    private final AnnotationViews views;
    private final Openly openly;
    private final GroupCommit together;

    @Inject
    public AnnotationsResource(
            CurrentActor currentActor,
            Documents documents,
            Annotations annotations,
            Threads threads,
            AnnotationViews views,
            Openly openly,
            GroupCommit together) {
        this.together = together;
        this.openly = openly;
        this.threads = threads;
        this.currentActor = currentActor;
        this.documents = documents;
        this.annotations = annotations;
        this.views = views;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createAnnotation",
            summary = "Marks or notes words of a document",
            description = "Private unless said otherwise.")
    @APIResponse(responseCode = "201", ref = "Annotation")
    @RequestBody(ref = "NewAnnotation")
    public Response create(JsonBody body, @Context UriInfo uris) {
        Actor actor = currentActor.actor();
        String slug = body.text("document");
        if (slug == null) {
            throw body.refused("document", "Say which document is annotated, by its slug.");
        }
        Selection target = Targets.read(body, "target");
        AnnotationText text = new AnnotationText(
                body.choice("kind", AnnotationKind.class),
                body.text("body"),
                body.choice("visibility", Visibility.class));
        List<TagInput> tags = TagInputs.read(body, "tags");
        Supplier<Annotation> making =
                () -> annotations.create(actor, slug, target, text, tags == null ? List.of() : tags);
        Function<Annotation, AnnotationView> showing = made -> views.of(actor, slug, made);
        AnnotationView view = annotations.isShort(actor, slug, target, text)
                ? together.run(making, showing)
                : together.runAlone(making, showing);
        return Versions.created(uris.getAbsolutePathBuilder(), view.id(), view);
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "getAnnotation",
            summary = "One annotation",
            description = "One that is public may be read without signing in.")
    @APIResponse(responseCode = "200", ref = "Annotation")
    public Response get(@PathParam("id") UUID id) {
        return Versions.answer(openly.read(actor -> views.get(actor, id), actor -> views.getPublic(actor, id)));
    }

    @PATCH
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "changeAnnotation",
            summary = "Changes one's own annotation",
            description = "What is not sent stays.")
    @APIResponse(responseCode = "200", ref = "Annotation")
    @RequestBody(ref = "AnnotationChange")
    public Response change(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, JsonBody body) {
        Actor actor = currentActor.actor();
        Annotation present = annotations.get(actor, id);
        AnnotationKind kind = body.choice("kind", AnnotationKind.class);
        Visibility visibility = body.choice("visibility", Visibility.class);
        AnnotationText text = new AnnotationText(
                kind == null ? present.kind() : kind,
                body.textOr("body", present.body()),
                visibility == null ? present.visibility() : visibility);
        Selection target = Targets.read(body, "target");
        List<TagInput> tags = body.has("tags") ? TagInputs.read(body, "tags") : null;
        return act(id, body, ifMatch, version -> annotations.change(actor, id, version, target, text, tags));
    }

    @DELETE
    @Path("{id}")
    @Operation(operationId = "deleteAnnotation", summary = "Deletes one's own annotation; replies to it stay")
    @APIResponse(responseCode = "204", ref = "Gone")
    public void delete(
            @PathParam("id") UUID id, @QueryParam("version") String stated, @HeaderParam("If-Match") String ifMatch) {
        Actor actor = currentActor.actor();
        Versions.delete(stated, ifMatch, () -> views.get(actor, id), version -> annotations.delete(actor, id, version));
    }

    @POST
    @Path("{id}/resolution")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "resolveAnnotation", summary = "Says that the matter is settled, and why")
    @APIResponse(responseCode = "200", ref = "Annotation")
    @RequestBody(ref = "Settlement")
    public Response resolve(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, JsonBody body) {
        String reason = body.text("reason");
        return act(id, body, ifMatch, version -> threads.resolve(currentActor.actor(), id, version, reason));
    }

    @POST
    @Path("{id}/reopening")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "reopenAnnotation", summary = "Says that the matter is open again, and why")
    @APIResponse(responseCode = "200", ref = "Annotation")
    @RequestBody(ref = "Settlement")
    public Response reopen(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, JsonBody body) {
        String reason = body.text("reason");
        return act(id, body, ifMatch, version -> threads.reopen(currentActor.actor(), id, version, reason));
    }

    private Response act(UUID id, JsonBody body, String ifMatch, LongFunction<Annotation> change) {
        Actor actor = currentActor.actor();
        Annotation changed = Versions.change(body, ifMatch, () -> views.get(actor, id), change);
        return Versions.answer(
                views.of(actor, documents.get(actor, changed.documentId()).slug(), changed));
    }
}
