package org.scholion.web.bibliography;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.scholion.account.Actor;
import org.scholion.bibliography.Works;
import org.scholion.claim.Citations;
import org.scholion.project.Projects;
import org.scholion.shared.Page;
import org.scholion.sourcenote.SourceNotes;
import org.scholion.web.shared.CitationInContext;
import org.scholion.web.shared.CitationViews;
import org.scholion.web.shared.CurrentActor;
import org.scholion.web.shared.SourceNoteRow;

/** Where a work is used: in citations, and in the documents' own notes. */
@Path("works/{key}")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(ref = "bibliography")
public class WorkUsesResource {
    private final CurrentActor currentActor;
    private final Projects projects;
    private final Works works;
    private final Citations citations;
    private final CitationViews views;
    private final SourceNotes sourceNotes;

    @Inject
    public WorkUsesResource(
            CurrentActor currentActor,
            Projects projects,
            Works works,
            Citations citations,
            CitationViews views,
            SourceNotes sourceNotes) {
        this.currentActor = currentActor;
        this.projects = projects;
        this.works = works;
        this.citations = citations;
        this.views = views;
        this.sourceNotes = sourceNotes;
    }

    @GET
    @Path("citations")
    @Transactional
    @Operation(operationId = "listCitationsOfWork", summary = "All citations of a work that the person may see")
    @APIResponse(responseCode = "200", ref = "CitationInContextList")
    public Page<CitationInContext> citations(@PathParam("key") String key, @QueryParam("project") String project) {
        Actor actor = currentActor.actor();
        return new Page<>(views.inContext(actor, citations.listByWork(actor, workId(key, project))), null);
    }

    @GET
    @Path("source-notes")
    @Transactional
    @Operation(operationId = "listSourceNotesOfWork", summary = "All source notes that refer to a work")
    @APIResponse(responseCode = "200", ref = "SourceNoteList")
    public Page<SourceNoteRow> sourceNotes(@PathParam("key") String key, @QueryParam("project") String project) {
        Actor actor = currentActor.actor();
        return new Page<>(
                sourceNotes.listByWork(actor, workId(key, project)).stream()
                        .map(SourceNoteRow::of)
                        .toList(),
                null);
    }

    private UUID workId(String key, String project) {
        Actor actor = currentActor.actor();
        return works.get(actor, projects.get(actor, project).id(), key).id();
    }
}
