package org.scholion.web.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.scholion.account.Actor;
import org.scholion.document.Document;
import org.scholion.document.DocumentIntake;
import org.scholion.document.Documents;
import org.scholion.document.reading.RawFile;
import org.scholion.project.Projects;
import org.scholion.shared.Page;
import org.scholion.web.shared.CurrentActor;
import org.scholion.web.shared.Paging;
import org.scholion.web.shared.Versions;

/** The documents of a project: listed, added, described. */
@Path("documents")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(ref = "documents")
public class DocumentsResource {
    private final CurrentActor currentActor;
    private final Projects projects;
    private final Documents documents;
    private final DocumentIntake intake;
    private final DocumentViews views;

    @Inject
    public DocumentsResource(
            CurrentActor currentActor,
            Projects projects,
            Documents documents,
            DocumentIntake intake,
            DocumentViews views) {
        this.currentActor = currentActor;
        this.projects = projects;
        this.documents = documents;
        this.intake = intake;
        this.views = views;
    }

    @GET
    @Transactional
    @Operation(operationId = "listDocuments", summary = "The documents of a project, with their coverage")
    @APIResponse(responseCode = "200", ref = "DocumentList")
    public Page<DocumentView> list(
            @QueryParam("project") String project,
            @QueryParam("after") String after,
            @QueryParam("limit") String limit) {
        Actor actor = currentActor.actor();
        Page<Document> page = documents.list(actor, projects.get(actor, project).id(), Paging.request(after, limit));
        return new Page<>(views.of(actor, page.items()), page.next());
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            operationId = "addDocument",
            summary = "Adds a document: part file, optional parts title, slug and reader",
            description =
                    "Plain text, Markdown, HTML, MediaWiki markup, TEI, DOCX, PDF and EPUB are told apart by their"
                            + " bytes. 201 for a new document, 200 if the project has these bytes already.")
    @APIResponse(responseCode = "201", ref = "Document")
    @APIResponse(responseCode = "200", ref = "Document")
    @RequestBody(ref = "Upload")
    public Response add(List<EntityPart> parts, @QueryParam("project") String project, @Context UriInfo uris)
            throws IOException {
        UploadForm form = UploadForm.read(parts);
        try (InputStream content = form.file().getContent();
                RawFile file = RawFile.take(form.file().getFileName().orElse(null), content)) {
            return add(project, new DocumentIntake.Upload(file, form.title(), form.slug(), form.reader()), uris);
        }
    }

    @POST
    @Consumes({
        MediaType.TEXT_PLAIN,
        "text/markdown",
        MediaType.TEXT_HTML,
        "text/x-wiki",
        MediaType.APPLICATION_XHTML_XML,
        MediaType.TEXT_XML,
        MediaType.APPLICATION_XML,
        "application/tei+xml",
        "application/pdf",
        "application/epub+zip",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        MediaType.APPLICATION_OCTET_STREAM
    })
    @Operation(
            operationId = "addDocumentFile",
            summary = "Adds a document whose bytes are the body",
            description = "The media type is not believed: the form is told by the bytes, or by the reader asked for.")
    @APIResponse(responseCode = "201", ref = "Document")
    @APIResponse(responseCode = "200", ref = "Document")
    @RequestBody(ref = "UploadedFile")
    public Response addFile(
            InputStream body,
            @QueryParam("name") String name,
            @QueryParam("reader") String reader,
            @QueryParam("project") String project,
            @Context UriInfo uris)
            throws IOException {
        try (RawFile file = RawFile.take(name, body)) {
            return add(project, new DocumentIntake.Upload(file, null, null, reader), uris);
        }
    }

    private Response add(String project, DocumentIntake.Upload upload, UriInfo uris) {
        Actor actor = currentActor.actor();
        UUID projectId = projects.get(actor, project).id();
        DocumentIntake.Intake taken = intake.add(actor, projectId, upload);
        DocumentView view = views.of(actor, taken.document());
        return Response.status(taken.created() ? Response.Status.CREATED : Response.Status.OK)
                .location(uris.getAbsolutePathBuilder().path(view.slug()).build())
                .tag(Versions.tag(view.version()))
                .entity(view)
                .build();
    }
}
