package org.scholion.web.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.scholion.account.Actor;
import org.scholion.claim.CitationStatus;
import org.scholion.edition.checklist.Checklist;
import org.scholion.edition.checklist.Checklists;
import org.scholion.project.Projects;
import org.scholion.shared.Problem;
import org.scholion.web.shared.CurrentActor;

/** The reviewer's checklist: what to look up in which work, in the order of its pages. */
@Path("checklist")
@ApplicationScoped
@Tag(ref = "review")
public class ChecklistResource {
    private final CurrentActor currentActor;
    private final Projects projects;
    private final Checklists checklists;

    @Inject
    public ChecklistResource(CurrentActor currentActor, Projects projects, Checklists checklists) {
        this.currentActor = currentActor;
        this.projects = projects;
        this.checklists = checklists;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "getChecklist", summary = "The citations of a project by work, in the order of pages")
    @APIResponse(responseCode = "200", ref = "Checklist")
    public Checklist list(@QueryParam("project") String project, @QueryParam("citations") String citations) {
        Actor actor = currentActor.actor();
        return checklists.make(actor, projects.get(actor, project), statuses(citations));
    }

    /** Which citations a word means: those that wait, or all that stand. */
    static Set<CitationStatus> statuses(String word) {
        if (word == null || word.isBlank() || word.equals("waiting")) {
            return Checklists.WAITING;
        }
        if (word.equals("standing")) {
            return Checklists.STANDING;
        }
        throw new Problem.InvalidInput("citations", "Citations are waiting or standing.");
    }
}
