package org.scholion.web.bibliography;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.scholion.account.Actor;
import org.scholion.bibliography.attachment.Attachments;
import org.scholion.project.Projects;
import org.scholion.shared.Page;
import org.scholion.web.shared.CurrentActor;
import org.scholion.web.shared.Versions;

/** The files of one work: listed, added. */
@Path("works/{key}/attachments")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(ref = "bibliography")
public class WorkAttachmentsResource {
    private final CurrentActor currentActor;
    private final Projects projects;
    private final Attachments attachments;
    private final AttachmentViews views;

    @Inject
    public WorkAttachmentsResource(
            CurrentActor currentActor, Projects projects, Attachments attachments, AttachmentViews views) {
        this.currentActor = currentActor;
        this.projects = projects;
        this.attachments = attachments;
        this.views = views;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listAttachments",
            summary = "The files of a work and of those that were merged into it, the oldest first")
    @APIResponse(responseCode = "200", ref = "AttachmentList")
    public Page<AttachmentView> list(@PathParam("key") String key, @QueryParam("project") String project) {
        return new Page<>(views.of(attachments.list(currentActor.actor(), projectId(project), key)), null);
    }

    @POST
    @Consumes({
        "application/pdf",
        "image/png",
        "image/jpeg",
        "image/tiff",
        "image/vnd.djvu",
        MediaType.APPLICATION_OCTET_STREAM
    })
    @Operation(
            operationId = "addAttachment",
            summary = "Attaches a file to a work; its bytes are the body",
            description = "PDF, PNG, JPEG, TIFF and DjVu are taken; the bytes have to be what Content-Type says. The"
                    + " same file a second time is the attachment that is there already.")
    @APIResponse(responseCode = "201", ref = "Attachment")
    @RequestBody(ref = "AttachedFile")
    public Response add(
            @PathParam("key") String key,
            @QueryParam("name") String name,
            @QueryParam("label") String label,
            @QueryParam("project") String project,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) String mediaType,
            InputStream body,
            @Context UriInfo uris) {
        Actor actor = currentActor.actor();
        Attachments.Description description = new Attachments.Description(name, label, mediaType);
        AttachmentView view = views.of(attachments.add(actor, projectId(project), key, description, body));
        return Versions.created(uris.getBaseUriBuilder().path("attachments"), view.id(), view);
    }

    private UUID projectId(String slug) {
        return projects.get(currentActor.actor(), slug).id();
    }
}
