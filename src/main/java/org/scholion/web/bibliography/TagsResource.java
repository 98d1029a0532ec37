package org.scholion.web.bibliography;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.scholion.account.Actor;
import org.scholion.bibliography.collection.Tags;
import org.scholion.project.Projects;
import org.scholion.shared.Page;
import org.scholion.web.shared.CurrentActor;
import org.scholion.web.shared.JsonBody;

/** The words that a project puts on its works. */
@Path("tags")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(ref = "bibliography")
public class TagsResource {
    private final CurrentActor currentActor;
    private final Projects projects;
    private final Tags tags;

    @Inject
    public TagsResource(CurrentActor currentActor, Projects projects, Tags tags) {
        this.currentActor = currentActor;
        this.projects = projects;
        this.tags = tags;
    }

    @GET
    @Operation(operationId = "listTags", summary = "All tags in alphabetical order, with how many works have each")
    @APIResponse(responseCode = "200", ref = "TagList")
    public Page<TagView> list(@QueryParam("project") String project) {
        Actor actor = currentActor.actor();
        return new Page<>(
                tags.list(actor, projects.get(actor, project).id()).stream()
                        .map(tag -> new TagView(tag.word(), tag.works()))
                        .toList(),
                null);
    }

    @PATCH
    @Path("{word}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "renameTag",
            summary = "Renames a tag on all works; with the word of another tag, the two become one")
    @APIResponse(responseCode = "204", ref = "Done")
    @RequestBody(ref = "TagChange")
    public void rename(@PathParam("word") String word, @QueryParam("project") String project, JsonBody body) {
        Actor actor = currentActor.actor();
        tags.rename(actor, projects.get(actor, project).id(), word, body.text("word"));
    }

    @DELETE
    @Path("{word}")
    @Operation(operationId = "deleteTag", summary = "Takes a tag off all works")
    @APIResponse(responseCode = "204", ref = "Gone")
    public void delete(@PathParam("word") String word, @QueryParam("project") String project) {
        Actor actor = currentActor.actor();
        tags.delete(actor, projects.get(actor, project).id(), word);
    }
}
