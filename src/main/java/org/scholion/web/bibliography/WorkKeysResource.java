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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.scholion.account.Actor;
import org.scholion.bibliography.KeyChange;
import org.scholion.bibliography.WorkKeys;
import org.scholion.project.Projects;
import org.scholion.shared.Page;
import org.scholion.web.shared.CurrentActor;
import org.scholion.web.shared.JsonBody;

/** Gives works keys anew, by the project's pattern. */
@Path("works/keys")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(ref = "bibliography")
public class WorkKeysResource {
    private static final int MOST = 10_000;

    private final CurrentActor currentActor;
    private final Projects projects;
    private final WorkKeys keys;

    @Inject
    public WorkKeysResource(CurrentActor currentActor, Projects projects, WorkKeys keys) {
        this.currentActor = currentActor;
        this.projects = projects;
        this.keys = keys;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "renewWorkKeys",
            summary = "Gives works keys by the project's pattern, or tells what that would do",
            description = "Pinned keys stay, and keys that are as the pattern makes them. Former keys keep leading to"
                    + " their works.")
    @APIResponse(responseCode = "200", ref = "KeyChangeList")
    @RequestBody(ref = "KeyRenewal")
    public Page<KeyChangeView> renew(@QueryParam("project") String project, JsonBody body) {
        Actor actor = currentActor.actor();
        UUID projectId = projects.get(actor, project).id();
        List<String> works = body.texts("works");
        if (works != null && works.size() > MOST) {
            throw body.refused("works", "At most " + MOST + " works are named at once.");
        }
        Boolean preview = body.flag("preview");
        if (preview == null) {
            throw body.refused("preview", "Say whether this is a preview: true or false.");
        }
        List<KeyChange> changes = preview ? keys.preview(actor, projectId, works) : keys.renew(actor, projectId, works);
        return new Page<>(changes.stream().map(KeyChangeView::of).toList(), null);
    }
}
