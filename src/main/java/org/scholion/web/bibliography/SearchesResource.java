package org.scholion.web.bibliography;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.scholion.account.Actor;
import org.scholion.account.People;
import org.scholion.bibliography.Facet;
import org.scholion.bibliography.collection.SavedSearch;
import org.scholion.bibliography.collection.SavedSearches;
import org.scholion.bibliography.collection.WorkFilter;
import org.scholion.project.Projects;
import org.scholion.shared.Page;
import org.scholion.web.shared.CurrentActor;
import org.scholion.web.shared.Ids;
import org.scholion.web.shared.JsonBody;
import org.scholion.web.shared.PersonView;
import org.scholion.web.shared.Versions;

/** Searches that a project saved. */
@Path("searches")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(ref = "bibliography")
public class SearchesResource {
    private final CurrentActor currentActor;
    private final Projects projects;
    private final SavedSearches searches;
    private final People people;

    @Inject
    public SearchesResource(CurrentActor currentActor, Projects projects, SavedSearches searches, People people) {
        this.currentActor = currentActor;
        this.projects = projects;
        this.searches = searches;
        this.people = people;
    }

    @GET
    @Transactional
    @Operation(operationId = "listSearches", summary = "Saved searches, by name")
    @APIResponse(responseCode = "200", ref = "SearchList")
    public Page<SearchView> list(@QueryParam("project") String project) {
        return new Page<>(views(searches.list(currentActor.actor(), projectId(project))), null);
    }

    @POST
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "saveSearch", summary = "Saves a search under a name")
    @APIResponse(responseCode = "201", ref = "Search")
    @RequestBody(ref = "SearchInput")
    public Response add(@QueryParam("project") String project, JsonBody body, @Context UriInfo uris) {
        SavedSearch saved = searches.add(
                currentActor.actor(), projectId(project), body.text("name"), filter(body, WorkFilter.NONE));
        return Versions.created(uris.getAbsolutePathBuilder(), saved.id(), view(saved));
    }

    @GET
    @Path("{id}")
    @Transactional
    @Operation(operationId = "getSearch", summary = "One saved search")
    @APIResponse(responseCode = "200", ref = "Search")
    public Response get(@PathParam("id") String id, @QueryParam("project") String project) {
        return Versions.answer(
                view(searches.get(currentActor.actor(), projectId(project), Ids.ofPath("saved search", id))));
    }

    @PATCH
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "changeSearch",
            summary = "Changes a saved search",
            description = "What is not sent stays; a filter that is sent replaces the whole filter.")
    @APIResponse(responseCode = "200", ref = "Search")
    @RequestBody(ref = "SearchInput")
    public Response change(
            @PathParam("id") String id,
            @QueryParam("project") String project,
            @HeaderParam("If-Match") String ifMatch,
            JsonBody body) {
        Actor actor = currentActor.actor();
        UUID projectId = projectId(project);
        UUID search = Ids.ofPath("saved search", id);
        SavedSearch present = searches.get(actor, projectId, search);
        WorkFilter filter = filter(body, present.filter());
        String name = body.textOr("name", present.name());
        return Versions.answer(Versions.change(
                body,
                ifMatch,
                () -> view(searches.get(actor, projectId, search)),
                version -> view(searches.change(actor, projectId, search, version, name, filter))));
    }

    @DELETE
    @Path("{id}")
    @Operation(operationId = "deleteSearch", summary = "Deletes a saved search")
    @APIResponse(responseCode = "204", ref = "Gone")
    public void delete(
            @PathParam("id") String id,
            @QueryParam("project") String project,
            @QueryParam("version") String version,
            @HeaderParam("If-Match") String ifMatch) {
        Actor actor = currentActor.actor();
        UUID projectId = projectId(project);
        UUID search = Ids.ofPath("saved search", id);
        Versions.delete(
                version,
                ifMatch,
                () -> view(searches.get(actor, projectId, search)),
                base -> searches.delete(actor, projectId, search, base));
    }

    private static WorkFilter filter(JsonBody body, WorkFilter present) {
        JsonBody asked = body.object("filter");
        if (asked == null) {
            return present;
        }
        String collection = asked.text("collection");
        WorkFilter filter = WorkFilter.NONE
                .withWords(asked.text("q"))
                .used(asked.flag("used"))
                .tagged(asked.textOrTexts("tag"))
                .in(collection == null ? null : Ids.ofField(asked.path("collection"), collection));
        JsonBody facets = asked.object("facets");
        if (facets != null) {
            Map<String, List<String>> words = new TreeMap<>();
            facets.json().keySet().forEach(name -> words.put(name, facets.textOrTexts(name)));
            filter = FacetWords.apply(words, filter);
        }
        return asked.text("type") == null
                ? filter
                : filter.among(filter.facets()
                        .with(Facet.TYPE, List.of(WorkFields.type(asked, "type").cslName())));
    }

    private SearchView view(SavedSearch saved) {
        return views(List.of(saved)).get(0);
    }

    private List<SearchView> views(List<SavedSearch> saved) {
        Map<UUID, Actor> known =
                people.find(saved.stream().map(SavedSearch::personId).collect(Collectors.toSet()));
        return saved.stream()
                .map(one -> SearchView.of(one, PersonView.of(one.personId(), known)))
                .toList();
    }

    private UUID projectId(String slug) {
        return projects.get(currentActor.actor(), slug).id();
    }
}
