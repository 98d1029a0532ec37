package org.scholion.testing.container;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.scholion.project.Projects;
import org.scholion.web.shared.CurrentActor;

/** Lets tests meet a failure at the commit: the database takes a slug or a name for none only when the act is over. */
@Path("colliding/{slug}/{name}")
@ApplicationScoped
public class CollidingResource {
    private final CurrentActor currentActor;
    private final Projects projects;

    @Inject
    public CollidingResource(CurrentActor currentActor, Projects projects) {
        this.currentActor = currentActor;
        this.projects = projects;
    }

    @POST
    @Operation(hidden = true)
    public void makeProject(@PathParam("slug") String slug, @PathParam("name") String name) {
        projects.create(currentActor.actor(), slug, name);
    }
}
