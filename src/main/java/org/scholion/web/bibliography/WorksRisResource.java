package org.scholion.web.bibliography;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A project's works as a RIS file for reference managers. */
@Path("works.ris")
@ApplicationScoped
@Tag(ref = "bibliography")
public class WorksRisResource {
    private final WorksFiles files;

    @Inject
    public WorksRisResource(WorksFiles files) {
        this.files = files;
    }

    @GET
    @Produces("application/x-research-info-systems;charset=UTF-8")
    @Operation(
            operationId = "exportWorksAsRis",
            summary = "Works as RIS",
            description = "All works of a project, those that are found, or those of the given keys, in order of keys.")
    @APIResponse(responseCode = "200", ref = "Ris")
    public Response get(
            @QueryParam("project") String project,
            @QueryParam("q") String words,
            @QueryParam("type") String type,
            @QueryParam("used") String used,
            @QueryParam("tag") List<String> tags,
            @QueryParam("collection") String collection,
            @QueryParam("facet") List<String> facets,
            @QueryParam("search") String saved,
            @QueryParam("key") List<String> keys,
            @Context Request request) {
        WorkFilters.Asked asked = new WorkFilters.Asked(saved, words, type, used, tags, collection, facets);
        return files.answer(request, new WorksFiles.Wanted(project, asked, keys), "ris", "ris");
    }
}
