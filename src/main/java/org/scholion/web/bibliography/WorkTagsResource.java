package org.scholion.web.bibliography;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
import org.scholion.bibliography.collection.Tags;
import org.scholion.project.Projects;
import org.scholion.web.shared.CurrentActor;
import org.scholion.web.shared.JsonBody;

/** Tags many works at once. */
@Path("works/tags")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(ref = "bibliography")
public class WorkTagsResource {
    private final CurrentActor currentActor;
    private final Projects projects;
    private final Tags tags;

    @Inject
    public WorkTagsResource(CurrentActor currentActor, Projects projects, Tags tags) {
        this.currentActor = currentActor;
        this.projects = projects;
        this.tags = tags;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "tagWorks", summary = "Puts tags on works and takes others off")
    @APIResponse(responseCode = "204", ref = "Done")
    @RequestBody(ref = "Tagging")
    public void tag(@QueryParam("project") String project, JsonBody body) {
        Actor actor = currentActor.actor();
        List<String> works = body.texts("works");
        if (works == null) {
            throw body.refused("works", "Say which works, by their keys.");
        }
        tags.change(
                actor, projects.get(actor, project).id(), works, body.textsOrNone("add"), body.textsOrNone("remove"));
    }
}
