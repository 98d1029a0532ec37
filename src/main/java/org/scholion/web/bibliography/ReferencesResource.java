package org.scholion.web.bibliography;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.scholion.account.Actor;
import org.scholion.project.Projects;
import org.scholion.sourcenote.ReferenceReading;
import org.scholion.web.shared.CurrentActor;
import org.scholion.web.shared.MalformedRequest;
import org.scholion.web.shared.SourceNoteRow;
import org.scholion.web.shared.Utf8;

/** References as plain text, read and not kept. */
@Path("references")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(ref = "bibliography")
public class ReferencesResource {
    private final CurrentActor currentActor;
    private final Projects projects;
    private final ReferenceReading references;

    @Inject
    public ReferencesResource(CurrentActor currentActor, Projects projects, ReferenceReading references) {
        this.currentActor = currentActor;
        this.projects = projects;
        this.references = references;
    }

    @POST
    @Path("parse")
    @Consumes(MediaType.TEXT_PLAIN)
    @Transactional
    @Operation(operationId = "parseReferences", summary = "Reads references, one a line, and keeps nothing")
    @APIResponse(responseCode = "200", ref = "SourceNotes")
    @RequestBody(ref = "References")
    public List<SourceNoteRow> parse(@QueryParam("project") String project, byte[] body) {
        Actor actor = currentActor.actor();
        String text = Utf8.decode(body).orElseThrow(() -> new MalformedRequest("The body is not encoded in UTF-8."));
        return references.read(actor, projects.get(actor, project).id(), text).stream()
                .map(SourceNoteRow::of)
                .toList();
    }
}
