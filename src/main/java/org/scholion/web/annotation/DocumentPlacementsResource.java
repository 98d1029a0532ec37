package org.scholion.web.annotation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.scholion.account.Actor;
import org.scholion.annotation.passage.PassageUse.Used;
import org.scholion.annotation.passage.PlacementDecision;
import org.scholion.annotation.passage.PlacementState;
import org.scholion.annotation.passage.Placements;
import org.scholion.document.Document;
import org.scholion.document.Documents;
import org.scholion.shared.Page;
import org.scholion.shared.Problem;
import org.scholion.web.shared.CurrentActor;
import org.scholion.web.shared.JsonBody;
import org.scholion.web.shared.Paging;
import org.scholion.web.shared.Targets;
import org.scholion.web.shared.Versions;
import org.scholion.web.shared.Words;

/** What became of the passages of former revisions in the current one, and decisions where that is doubtful. */
@Path("documents/{slug}/placements")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(ref = "annotations")
public class DocumentPlacementsResource {
    private final CurrentActor currentActor;
    private final Documents documents;
    private final Placements placements;
    private final PlacementViews views;

    @Inject
    public DocumentPlacementsResource(
            CurrentActor currentActor, Documents documents, Placements placements, PlacementViews views) {
        this.currentActor = currentActor;
        this.documents = documents;
        this.placements = placements;
        this.views = views;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listPlacements",
            summary = "Passages of former revisions in the current one, of annotations and claims that one may see",
            description = "state: one or several of placed, doubtful, orphaned, pending, accepted, moved, with commas.")
    @APIResponse(responseCode = "200", ref = "PlacementList")
    public Page<PlacementView> list(
            @PathParam("slug") String slug,
            @QueryParam("state") String state,
            @QueryParam("after") String after,
            @QueryParam("limit") String limit) {
        Actor actor = currentActor.actor();
        Document document = documents.get(actor, slug);
        Page<Used> page = placements.list(actor, document, states(state), Paging.request(after, limit));
        return new Page<>(views.of(actor, document, page.items()), page.next());
    }

    @GET
    @Path("{anchor}")
    @Operation(operationId = "getPlacement", summary = "One passage of a former revision in the current one")
    @APIResponse(responseCode = "200", ref = "Placement")
    public Response get(@PathParam("slug") String slug, @PathParam("anchor") UUID anchor) {
        return Versions.answer(view(slug, anchor));
    }

    @POST
    @Path("{anchor}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "decidePlacement",
            summary = "Says where a passage is: accept, move (with a target), orphan, or undo",
            description = "409 if somebody else decided since the version that is sent.")
    @APIResponse(responseCode = "200", ref = "Placement")
    @RequestBody(ref = "PlacementDecision")
    public Response decide(
            @PathParam("slug") String slug,
            @PathParam("anchor") UUID anchor,
            @HeaderParam("If-Match") String ifMatch,
            JsonBody body) {
        Actor actor = currentActor.actor();
        PlacementDecision.Act act = body.choice("decision", PlacementDecision.Act.class);
        if (act == null) {
            throw body.refused("decision", "Say what you decide: " + Words.all(PlacementDecision.Act.class) + ".");
        }
        PlacementDecision decision = new PlacementDecision(act, Targets.read(body, "target"));
        Versions.change(
                body,
                ifMatch,
                () -> view(slug, anchor),
                version -> placements.decide(actor, slug, anchor, version, decision));
        return Versions.answer(view(slug, anchor));
    }

    private PlacementView view(String slug, UUID anchor) {
        Actor actor = currentActor.actor();
        return views.get(actor, documents.get(actor, slug), anchor);
    }

    private static Set<PlacementState> states(String asked) {
        if (asked == null || asked.isBlank()) {
            return EnumSet.allOf(PlacementState.class);
        }
        EnumSet<PlacementState> states = EnumSet.noneOf(PlacementState.class);
        Arrays.stream(asked.split(",", -1))
                .map(String::strip)
                .forEach(word -> states.add(Words.find(PlacementState.class, word)
                        .orElseThrow(() -> new Problem.InvalidInput(
                                "state", "“" + word + "” is none of " + Words.all(PlacementState.class) + "."))));
        return states;
    }
}
