package org.scholion.web.bibliography;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.scholion.account.Actor;
import org.scholion.bibliography.Work;
import org.scholion.bibliography.Works;
import org.scholion.project.Projects;
import org.scholion.web.shared.CurrentActor;
import org.scholion.web.shared.JsonBody;
import org.scholion.web.shared.Versions;

/** One work: read and corrected. */
@Path("works/{key}")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(ref = "bibliography")
public class WorkResource {
    private final CurrentActor currentActor;
    private final Projects projects;
    private final Works works;
    private final WorkViews views;

    @Inject
    public WorkResource(CurrentActor currentActor, Projects projects, Works works, WorkViews views) {
        this.currentActor = currentActor;
        this.projects = projects;
        this.works = works;
        this.views = views;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CslRecord.MEDIA_TYPE})
    @Operation(
            operationId = "getWork",
            summary = "One work; former keys lead to it too",
            description = "With Accept: application/vnd.citationstyles.csl+json, its record alone as CSL-JSON; 304 if"
                    + " If-None-Match names what the client has.")
    @APIResponse(responseCode = "200", ref = "Work")
    public Response get(@PathParam("key") String key, @QueryParam("project") String project, @Context Request request) {
        WorkView view = view(projectId(project), key);
        return CslRecord.isAsked(request) ? CslRecord.answer(request, view) : Versions.answer(view);
    }

    @PATCH
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "correctWork",
            summary = "Corrects fields of a work; approved citations of it may then need a new check",
            description = "What is not sent stays; null makes a field unknown.")
    @APIResponse(responseCode = "200", ref = "Work")
    @RequestBody(ref = "WorkChange")
    public Response correct(
            @PathParam("key") String key,
            @QueryParam("project") String project,
            @HeaderParam("If-Match") String ifMatch,
            JsonBody body) {
        Actor actor = currentActor.actor();
        UUID projectId = projectId(project);
        if (body.object("fields") == null) {
            throw body.refused("fields", "Say which fields are corrected: {\"title\": \"…\"}.");
        }
        WorkFields fields = new WorkFields(body.object("fields"));
        Work corrected = Versions.change(
                body,
                ifMatch,
                () -> view(projectId, key),
                version -> works.correct(actor, projectId, key, version, fields::applyTo));
        return Versions.answer(views.of(corrected));
    }

    private UUID projectId(String slug) {
        return projects.get(currentActor.actor(), slug).id();
    }

    private WorkView view(UUID projectId, String key) {
        return views.of(works.get(currentActor.actor(), projectId, key));
    }
}
