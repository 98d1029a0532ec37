package org.scholion.web.bibliography;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.scholion.account.Actor;
import org.scholion.bibliography.WorkLookUp;
import org.scholion.project.Projects;
import org.scholion.shared.Page;
import org.scholion.web.shared.CurrentActor;
import org.scholion.web.shared.Paging;

/** Works looked up while somebody types, to be cited. */
@Path("work-matches")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(ref = "bibliography")
public class WorkMatchesResource {
    private static final int USUAL = 8;

    private final CurrentActor currentActor;
    private final Projects projects;
    private final WorkLookUp lookUp;

    @Inject
    public WorkMatchesResource(CurrentActor currentActor, Projects projects, WorkLookUp lookUp) {
        this.currentActor = currentActor;
        this.projects = projects;
        this.lookUp = lookUp;
    }

    @GET
    @Operation(
            operationId = "lookUpWorks",
            summary = "The works that fit best what somebody types, by the beginnings of words in any script")
    @APIResponse(responseCode = "200", ref = "WorkMatchList")
    public Page<WorkLookUp.Match> works(
            @QueryParam("project") String project, @QueryParam("q") String words, @QueryParam("limit") String limit) {
        Actor actor = currentActor.actor();
        Integer asked = Paging.limit(limit);
        return new Page<>(
                lookUp.find(actor, projects.get(actor, project).id(), words, asked == null ? USUAL : asked), null);
    }
}
