package org.scholion.web.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.scholion.account.Actor;
import org.scholion.project.Permissions;
import org.scholion.project.Project;
import org.scholion.project.Projects;
import org.scholion.project.Role;
import org.scholion.shared.Problem;
import org.scholion.web.shared.CurrentActor;

/** Who is signed in, and what they are in a project. */
@Path("me")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(ref = "account")
public class MeResource {
    private final CurrentActor currentActor;
    private final Projects projects;
    private final Permissions permissions;

    @Inject
    public MeResource(CurrentActor currentActor, Projects projects, Permissions permissions) {
        this.currentActor = currentActor;
        this.projects = projects;
        this.permissions = permissions;
    }

    @GET
    @Transactional(dontRollbackOn = Problem.NotFound.class)
    @Operation(operationId = "getMe", summary = "Who is signed in, with their roles in the project")
    @APIResponse(responseCode = "200", ref = "Me")
    public Me get(@QueryParam("project") String slug) {
        Actor actor = currentActor.actor();
        try {
            Project project = projects.get(actor, slug);
            List<String> roles = permissions.roles(actor, project.id()).stream()
                    .map(Role::token)
                    .sorted()
                    .toList();
            return new Me(actor.handle(), actor.name(), actor.administrator(), roles, project.slug());
        } catch (Problem.NotFound noProject) {
            if (slug != null && !slug.isBlank()) {
                throw noProject;
            }
            return new Me(actor.handle(), actor.name(), actor.administrator(), List.of(), null);
        }
    }

    /**
     * The signed-in person.
     *
     * @param administrator whether they administer the whole server
     * @param project slug of the project that the roles are for; null if they belong to none
     */
    public record Me(String handle, String name, boolean administrator, List<String> roles, String project) {}
}
