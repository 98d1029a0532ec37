package org.scholion.web.bibliography;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.scholion.account.Actor;
import org.scholion.bibliography.duplicate.Duplicates;
import org.scholion.project.Projects;
import org.scholion.shared.Page;
import org.scholion.web.shared.CurrentActor;

/** What one work may be the same as, and is not. */
@Path("works/{key}")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(ref = "bibliography")
public class WorkDuplicatesResource {
    private final CurrentActor currentActor;
    private final Projects projects;
    private final Duplicates duplicates;
    private final DuplicateViews views;

    @Inject
    public WorkDuplicatesResource(
            CurrentActor currentActor, Projects projects, Duplicates duplicates, DuplicateViews views) {
        this.currentActor = currentActor;
        this.projects = projects;
        this.duplicates = duplicates;
        this.views = views;
    }

    @GET
    @Path("duplicates")
    @Transactional
    @Operation(operationId = "listDuplicatesOfWork", summary = "What a work may be the same as, the likeliest first")
    @APIResponse(responseCode = "200", ref = "DuplicateList")
    public Page<DuplicateView> list(
            @PathParam("key") String key,
            @QueryParam("project") String project,
            @QueryParam("least") String least,
            @QueryParam("vetoed") String vetoed) {
        Actor actor = currentActor.actor();
        return new Page<>(
                views.of(duplicates.of(
                        actor, projects.get(actor, project).id(), key, DuplicatesResource.search(least, vetoed))),
                null);
    }

    @PUT
    @Path("not-duplicates/{other}")
    @Operation(
            operationId = "tellWorksApart",
            summary = "Remembers that two works are two, so that they are not proposed again")
    @APIResponse(responseCode = "204", ref = "Remembered")
    public void tellApart(
            @PathParam("key") String key, @PathParam("other") String other, @QueryParam("project") String project) {
        Actor actor = currentActor.actor();
        duplicates.tellApart(actor, projects.get(actor, project).id(), key, other);
    }

    @DELETE
    @Path("not-duplicates/{other}")
    @Operation(operationId = "forgetWorksToldApart", summary = "Forgets that two works were told apart")
    @APIResponse(responseCode = "204", ref = "Gone")
    public void forget(
            @PathParam("key") String key, @PathParam("other") String other, @QueryParam("project") String project) {
        Actor actor = currentActor.actor();
        duplicates.forget(actor, projects.get(actor, project).id(), key, other);
    }
}
