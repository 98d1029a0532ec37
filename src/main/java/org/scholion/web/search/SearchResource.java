package org.scholion.web.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.scholion.search.Search;
import org.scholion.search.SearchAnswer;
import org.scholion.search.SearchCursor;
import org.scholion.search.SearchFacet;
import org.scholion.search.SearchQuery;
import org.scholion.search.SearchRequest;
import org.scholion.web.shared.CurrentActor;
import org.scholion.web.shared.Paging;

/** Everything that can be found, in one list. */
@Path("search")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(ref = "search")
public class SearchResource {
    private static final int USUAL_LIMIT = 100;

    private final CurrentActor currentActor;
    private final Search search;
    private final FoundAddresses addresses;

    @Inject
    public SearchResource(CurrentActor currentActor, Search search, FoundAddresses addresses) {
        this.currentActor = currentActor;
        this.search = search;
        this.addresses = addresses;
    }

    @GET
    @Operation(operationId = "search", summary = "Passages, notes, claims, works and names that hold some words")
    @APIResponse(responseCode = "200", ref = "FoundList")
    public FoundView.FoundList find(
            @QueryParam("q") String words,
            @QueryParam("type") List<String> types,
            @QueryParam("project") List<String> projects,
            @QueryParam("document") List<String> documents,
            @QueryParam("author") List<String> authors,
            @QueryParam("kind") List<String> kinds,
            @QueryParam("status") List<String> statuses,
            @QueryParam("language") List<String> languages,
            @QueryParam("script") List<String> scripts,
            @QueryParam("year") List<String> years,
            @QueryParam("tag") List<String> tags,
            @QueryParam("after") String after,
            @QueryParam("limit") String limit) {
        Map<SearchFacet, List<String>> chosen = new EnumMap<>(SearchFacet.class);
        chosen.put(SearchFacet.TYPE, types);
        chosen.put(SearchFacet.PROJECT, projects);
        chosen.put(SearchFacet.DOCUMENT, documents);
        chosen.put(SearchFacet.AUTHOR, authors);
        chosen.put(SearchFacet.KIND, kinds);
        chosen.put(SearchFacet.STATUS, statuses);
        chosen.put(SearchFacet.LANGUAGE, languages);
        chosen.put(SearchFacet.SCRIPT, scripts);
        chosen.put(SearchFacet.YEAR, years);
        chosen.put(SearchFacet.TAG, tags);
        Integer most = Paging.limit(limit);
        SearchAnswer answer = search.find(
                currentActor.actor(),
                new SearchRequest(
                        SearchQuery.parse(words),
                        chosen,
                        SearchCursor.parse(after),
                        most == null ? USUAL_LIMIT : most));
        return FoundView.FoundList.of(answer, addresses.of(answer.hits()));
    }
}
