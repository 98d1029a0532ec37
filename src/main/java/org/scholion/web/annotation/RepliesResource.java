package org.scholion.web.annotation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.scholion.account.Actor;
import org.scholion.annotation.Annotation;
import org.scholion.annotation.thread.Threads;
import org.scholion.document.Document;
import org.scholion.document.Documents;
import org.scholion.shared.Page;
import org.scholion.web.shared.CurrentActor;
import org.scholion.web.shared.JsonBody;
import org.scholion.web.shared.Paging;
import org.scholion.web.shared.Versions;

/** What is said about a highlight or note. */
@Path("annotations/{id}/replies")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(ref = "annotations")
public class RepliesResource {
    private final CurrentActor currentActor;
    private final Openly openly;
    private final Documents documents;
    private final Threads threads;
    private final AnnotationViews views;

    @Inject
    public RepliesResource(
            CurrentActor currentActor, Openly openly, Documents documents, Threads threads, AnnotationViews views) {
        this.currentActor = currentActor;
        this.openly = openly;
        this.documents = documents;
        this.threads = threads;
        this.views = views;
    }

    @GET
    @Operation(
            operationId = "listReplies",
            summary = "The replies to a highlight or note, the oldest first",
            description = "Those to one that is public may be read without signing in.")
    @APIResponse(responseCode = "200", ref = "AnnotationList")
    public Page<AnnotationView> list(
            @PathParam("id") UUID id, @QueryParam("after") String after, @QueryParam("limit") String limit) {
        Page.Request asked = Paging.request(after, limit);
        return openly.read(
                actor -> {
                    Page<Annotation> page = threads.list(actor, id, asked);
                    return page.items().isEmpty()
                            ? new Page<>(List.of(), page.next())
                            : new Page<>(
                                    views.of(actor, slug(actor, page.items().get(0)), page.items()), page.next());
                },
                actor -> {
                    Page<Annotation> page = threads.listPublic(id, asked);
                    return new Page<>(views.ofPublic(actor, page.items()), page.next());
                });
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "reply",
            summary = "Replies to a highlight or note",
            description = "Whoever sees what it answers sees the reply.")
    @APIResponse(responseCode = "201", ref = "Annotation")
    @RequestBody(ref = "Reply")
    public Response reply(@PathParam("id") UUID id, JsonBody body, @Context UriInfo uris) {
        Actor actor = currentActor.actor();
        Annotation reply = threads.reply(actor, id, body.text("body"));
        AnnotationView view = views.of(actor, slug(actor, reply), reply);
        return Versions.created(uris.getBaseUriBuilder().path(AnnotationsResource.class), view.id(), view);
    }

    private String slug(Actor actor, Annotation annotation) {
        Document document = documents.get(actor, annotation.documentId());
        return document.slug();
    }
}
