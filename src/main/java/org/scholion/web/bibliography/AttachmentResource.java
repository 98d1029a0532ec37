package org.scholion.web.bibliography;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.scholion.account.Actor;
import org.scholion.bibliography.attachment.Attachment;
import org.scholion.bibliography.attachment.Attachments;
import org.scholion.blob.Blob;
import org.scholion.blob.BlobStore;
import org.scholion.web.shared.CurrentActor;
import org.scholion.web.shared.Download;
import org.scholion.web.shared.JsonBody;
import org.scholion.web.shared.Versions;

/** One file of a work: read, renamed, removed. */
@Path("attachments/{id}")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(ref = "bibliography")
public class AttachmentResource {
    private final CurrentActor currentActor;
    private final Attachments attachments;
    private final AttachmentViews views;
    private final BlobStore blobs;

    @Inject
    public AttachmentResource(
            CurrentActor currentActor, Attachments attachments, AttachmentViews views, BlobStore blobs) {
        this.currentActor = currentActor;
        this.attachments = attachments;
        this.views = views;
        this.blobs = blobs;
    }

    @GET
    @Operation(operationId = "getAttachment", summary = "What is known of a file")
    @APIResponse(responseCode = "200", ref = "Attachment")
    public Response get(@PathParam("id") UUID id) {
        return Versions.answer(view(id));
    }

    @GET
    @Path("file")
    @Transactional
    @Produces(MediaType.WILDCARD)
    @Operation(
            operationId = "getAttachedFile",
            summary = "The bytes of a file, unchanged",
            description = "Browsers show PDF, PNG and JPEG in a sandbox of their own, and download everything else.")
    @APIResponse(responseCode = "200", ref = "AttachedFile")
    public Response file(@PathParam("id") UUID id, @Context Request request) {
        Attachment attachment = attachments.get(currentActor.actor(), id);
        Blob blob = blobs.get(attachment.sha256());
        String mediaType = attachment.type().mediaType();
        return attachment.type().isShownByBrowsers()
                ? Download.shown(request, blobs, blob, mediaType, attachment.fileName())
                : Download.of(request, blobs, blob, mediaType, attachment.fileName());
    }

    @PATCH
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "renameAttachment", summary = "Gives a file another label")
    @APIResponse(responseCode = "200", ref = "Attachment")
    @RequestBody(ref = "AttachmentChange")
    public Response rename(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, JsonBody body) {
        Actor actor = currentActor.actor();
        Attachment renamed = Versions.change(
                body, ifMatch, () -> view(id), version -> attachments.rename(actor, id, version, body.text("label")));
        return Versions.answer(views.of(renamed));
    }

    @DELETE
    @Operation(operationId = "removeAttachment", summary = "Takes a file from its work")
    @APIResponse(responseCode = "204", ref = "Gone")
    public void remove(
            @PathParam("id") UUID id, @QueryParam("version") String version, @HeaderParam("If-Match") String ifMatch) {
        Actor actor = currentActor.actor();
        Versions.delete(version, ifMatch, () -> view(id), base -> attachments.remove(actor, id, base));
    }

    private AttachmentView view(UUID id) {
        return views.of(attachments.get(currentActor.actor(), id));
    }
}
