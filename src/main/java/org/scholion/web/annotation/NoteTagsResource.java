package org.scholion.web.annotation;

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
import org.scholion.annotation.tag.AnnotationTags;
import org.scholion.project.Projects;
import org.scholion.shared.Page;
import org.scholion.web.shared.CurrentActor;
import org.scholion.web.shared.Paging;

/** The tags of a project's notes. */
@Path("annotations/tags")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(ref = "annotations")
public class NoteTagsResource {
    private final CurrentActor currentActor;
    private final Projects projects;
    private final AnnotationTags tags;

    @Inject
    public NoteTagsResource(CurrentActor currentActor, Projects projects, AnnotationTags tags) {
        this.currentActor = currentActor;
        this.projects = projects;
        this.tags = tags;
    }

    @GET
    @Operation(
            operationId = "listNoteTags",
            summary = "The tags of notes in alphabetical order, with how many of the notes that one may see have each")
    @APIResponse(responseCode = "200", ref = "TagUseList")
    public Page<TagUseView> list(
            @QueryParam("project") String project,
            @QueryParam("prefix") String prefix,
            @QueryParam("after") String after,
            @QueryParam("limit") String limit) {
        Actor actor = currentActor.actor();
        return tags.list(
                        actor,
                        projects.get(actor, project).id(),
                        prefix,
                        after,
                        Paging.request(null, limit).limit())
                .map(TagUseView::of);
    }

    @GET
    @Path("suggestions")
    @Operation(
            operationId = "suggestNoteTags",
            summary = "Up to 20 tags and concepts that somebody may mean who has typed some letters",
            description = "Concepts are found by all their labels, in every language.")
    @APIResponse(responseCode = "200", ref = "TagUseList")
    public Page<TagUseView> suggest(@QueryParam("project") String project, @QueryParam("q") String typed) {
        Actor actor = currentActor.actor();
        return new Page<>(
                tags.suggest(actor, projects.get(actor, project).id(), typed).stream()
                        .map(TagUseView::of)
                        .toList(),
                null);
    }
}
