package org.scholion.web.bibliography;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.scholion.account.Actor;
import org.scholion.bibliography.Work;
import org.scholion.bibliography.WorkSearch;
import org.scholion.bibliography.Works;
import org.scholion.bibliography.item.CslItem;
import org.scholion.project.Projects;
import org.scholion.shared.Page;
import org.scholion.web.shared.CurrentActor;
import org.scholion.web.shared.JsonBody;
import org.scholion.web.shared.Paging;
import org.scholion.web.shared.Versions;

/** The works of a project's bibliography: found, added, corrected. */
@Path("works")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(ref = "bibliography")
public class WorksResource {
    private final CurrentActor currentActor;
    private final Projects projects;
    private final Works works;
    private final WorkFilters filters;
    private final WorkViews views;

    @Inject
    public WorksResource(
            CurrentActor currentActor, Projects projects, Works works, WorkFilters filters, WorkViews views) {
        this.currentActor = currentActor;
        this.projects = projects;
        this.works = works;
        this.filters = filters;
        this.views = views;
    }

    @GET
    @Transactional
    @Operation(operationId = "listWorks", summary = "Works in filing order: by name, year and title")
    @APIResponse(responseCode = "200", ref = "WorkList")
    public Page<WorkView> list(
            @QueryParam("project") String project,
            @QueryParam("q") String words,
            @QueryParam("type") String type,
            @QueryParam("used") String used,
            @QueryParam("tag") List<String> tags,
            @QueryParam("collection") String collection,
            @QueryParam("facet") List<String> facets,
            @QueryParam("search") String saved,
            @QueryParam("after") String after,
            @QueryParam("limit") String limit) {
        Actor actor = currentActor.actor();
        UUID projectId = projectId(project);
        WorkSearch search = filters.search(
                actor, projectId, new WorkFilters.Asked(saved, words, type, used, tags, collection, facets));
        Page<Work> page = works.list(actor, projectId, search, Paging.request(after, limit));
        return new Page<>(views.of(page.items()), page.next());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "addWork", summary = "Adds a work")
    @APIResponse(responseCode = "201", ref = "Work")
    @RequestBody(ref = "NewWork")
    public Response add(@QueryParam("project") String project, JsonBody body, @Context UriInfo uris) {
        CslItem item = new WorkFields(body.object("fields"))
                .applyTo(CslItem.builder(WorkFields.type(body, "type")).build());
        if (item.variables().isEmpty()) {
            throw body.refused("fields", "A work needs at least a title or a name.");
        }
        WorkView view = views.of(works.add(currentActor.actor(), projectId(project), item));
        return Versions.created(uris.getAbsolutePathBuilder(), view.key(), view);
    }

    private UUID projectId(String slug) {
        return projects.get(currentActor.actor(), slug).id();
    }
}
