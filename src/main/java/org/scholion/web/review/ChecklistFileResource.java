package org.scholion.web.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.scholion.account.Actor;
import org.scholion.edition.checklist.Checklist;
import org.scholion.edition.checklist.Checklists;
import org.scholion.project.Projects;
import org.scholion.web.shared.CurrentActor;

/** The reviewer's checklist as a file to be printed. */
@Path("checklist.pdf")
@ApplicationScoped
@Tag(ref = "review")
public class ChecklistFileResource {
    private final CurrentActor currentActor;
    private final Projects projects;
    private final Checklists checklists;

    @Inject
    public ChecklistFileResource(CurrentActor currentActor, Projects projects, Checklists checklists) {
        this.currentActor = currentActor;
        this.projects = projects;
        this.checklists = checklists;
    }

    @GET
    @Produces("application/pdf")
    @Operation(operationId = "printChecklist", summary = "The checklist as a PDF file with room for ticks and notes")
    @APIResponse(responseCode = "200", ref = "Pdf")
    public Response print(@QueryParam("project") String project, @QueryParam("citations") String citations) {
        Actor actor = currentActor.actor();
        Checklist list = checklists.make(actor, projects.get(actor, project), ChecklistResource.statuses(citations));
        return Response.ok(checklists.print(list), "application/pdf")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"checklist.pdf\"")
                .build();
    }
}
