package org.scholion.web.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.scholion.account.Actor;
import org.scholion.document.Documents;
import org.scholion.document.RevisionIntake;
import org.scholion.document.reading.RawFile;
import org.scholion.shared.Page;
import org.scholion.shared.Problem;
import org.scholion.web.shared.CurrentActor;
import org.scholion.web.shared.FormParts;

/** The revisions of a document: listed, and a corrected text added. */
@Path("documents/{slug}/revisions")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(ref = "documents")
public class DocumentRevisionsResource {
    private final CurrentActor currentActor;
    private final Documents documents;
    private final RevisionIntake intake;
    private final RevisionViews views;

    @Inject
    public DocumentRevisionsResource(
            CurrentActor currentActor, Documents documents, RevisionIntake intake, RevisionViews views) {
        this.currentActor = currentActor;
        this.documents = documents;
        this.intake = intake;
        this.views = views;
    }

    @GET
    @Transactional
    @Operation(operationId = "listRevisions", summary = "All revisions of a document, the newest first")
    @APIResponse(responseCode = "200", ref = "RevisionList")
    public Page<RevisionView> list(@PathParam("slug") String slug) {
        Actor actor = currentActor.actor();
        return new Page<>(views.of(actor, documents.get(actor, slug)), null);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            operationId = "addRevision",
            summary = "Adds a corrected text: part file, optional part revision with the number that was corrected",
            description = "What is anchored to the former text is carried over; what is doubtful waits for a decision.")
    @APIResponse(responseCode = "201", ref = "Revision")
    @RequestBody(ref = "RevisionUpload")
    public Response add(@PathParam("slug") String slug, List<EntityPart> parts) throws IOException {
        FormParts form = new FormParts(parts);
        EntityPart file = form.find("file")
                .orElseThrow(() -> new Problem.InvalidInput("file", "Send the text as the part “file” of the form."));
        Integer correcting = number(form.text("revision"));
        try (InputStream content = file.getContent();
                RawFile raw = RawFile.take(file.getFileName().orElse(null), content)) {
            intake.add(currentActor.actor(), slug, raw, correcting);
        }
        return created(slug);
    }

    @POST
    @Path("reading")
    @Operation(
            operationId = "readAgain",
            summary = "Reads the bytes of the current revision again, with the readers of today",
            description = "409 if these are the ones that read it.")
    @APIResponse(responseCode = "201", ref = "Revision")
    public Response readAgain(@PathParam("slug") String slug) {
        intake.readAgain(currentActor.actor(), slug);
        return created(slug);
    }

    private Response created(String slug) {
        Actor actor = currentActor.actor();
        RevisionView view = views.of(actor, documents.get(actor, slug)).get(0);
        return Response.status(Response.Status.CREATED).entity(view).build();
    }

    private static Integer number(String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return Integer.valueOf(text.strip());
        } catch (NumberFormatException notANumber) {
            throw new Problem.InvalidInput("revision", "A revision is named by its number.");
        }
    }
}
