package org.scholion.web.bibliography;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
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
import org.scholion.bibliography.WorkKeys;
import org.scholion.project.Projects;
import org.scholion.web.shared.CurrentActor;
import org.scholion.web.shared.JsonBody;
import org.scholion.web.shared.Versions;

/** The pattern by which a project's new citation keys are made. */
@Path("key-pattern")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(ref = "bibliography")
public class KeyPatternResource {
    private final CurrentActor currentActor;
    private final Projects projects;
    private final WorkKeys keys;

    @Inject
    public KeyPatternResource(CurrentActor currentActor, Projects projects, WorkKeys keys) {
        this.currentActor = currentActor;
        this.projects = projects;
        this.keys = keys;
    }

    @GET
    @Operation(
            operationId = "getKeyPattern",
            summary = "How the project's new keys are made, with examples",
            description = "With pattern, that pattern is tried on the same works; a wrong one is refused with the place"
                    + " where it goes wrong.")
    @APIResponse(responseCode = "200", ref = "KeyPattern")
    public Response get(@QueryParam("project") String project, @QueryParam("pattern") String pattern) {
        Actor actor = currentActor.actor();
        return Versions.answer(
                KeySchemeView.of(keys.scheme(actor, projects.get(actor, project).id(), pattern)));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "chooseKeyPattern",
            summary = "Chooses how the project's new keys are made",
            description = "Keys that works have stay as they are.")
    @APIResponse(responseCode = "200", ref = "KeyPattern")
    @RequestBody(ref = "ChosenKeyPattern")
    public Response choose(
            @QueryParam("project") String project, @HeaderParam("If-Match") String ifMatch, JsonBody body) {
        Actor actor = currentActor.actor();
        UUID projectId = projects.get(actor, project).id();
        String pattern = body.text("pattern");
        return Versions.answer(Versions.change(
                body,
                ifMatch,
                () -> KeySchemeView.of(keys.scheme(actor, projectId, null)),
                version -> KeySchemeView.of(keys.choosePattern(actor, projectId, version, pattern))));
    }
}
