package org.scholion.web.bibliography;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.scholion.account.Actor;
import org.scholion.bibliography.Work;
import org.scholion.bibliography.WorkKeys;
import org.scholion.bibliography.Works;
import org.scholion.project.Projects;
import org.scholion.web.shared.CurrentActor;
import org.scholion.web.shared.JsonBody;
import org.scholion.web.shared.Versions;

/** The key of one work, chosen by a person. */
@Path("works/{key}")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(ref = "bibliography")
public class WorkKeyResource {
    private final CurrentActor currentActor;
    private final Projects projects;
    private final Works works;
    private final WorkKeys keys;
    private final WorkViews views;

    @Inject
    public WorkKeyResource(CurrentActor currentActor, Projects projects, Works works, WorkKeys keys, WorkViews views) {
        this.currentActor = currentActor;
        this.projects = projects;
        this.works = works;
        this.keys = keys;
        this.views = views;
    }

    @PUT
    @Path("key")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "chooseWorkKey",
            summary = "Gives a work the key that a person chose",
            description =
                    "Former keys keep leading to the work. What a person chose is pinned: patterns leave it alone.")
    @APIResponse(responseCode = "200", ref = "Work")
    @RequestBody(ref = "ChosenKey")
    public Response choose(
            @PathParam("key") String key,
            @QueryParam("project") String project,
            @HeaderParam("If-Match") String ifMatch,
            JsonBody body) {
        Actor actor = currentActor.actor();
        UUID projectId = projects.get(actor, project).id();
        Boolean pinned = body.flag("pinned");
        String chosen = body.text("key");
        Work work = Versions.change(
                body,
                ifMatch,
                () -> views.of(works.get(actor, projectId, key)),
                version -> keys.choose(actor, projectId, key, version, chosen, pinned == null || pinned));
        return Versions.answer(views.of(work));
    }
}
