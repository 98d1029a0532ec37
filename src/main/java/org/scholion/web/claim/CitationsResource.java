package org.scholion.web.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.LongFunction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.scholion.account.Actor;
import org.scholion.claim.Citation;
import org.scholion.claim.Citations;
import org.scholion.claim.CitedSource;
import org.scholion.web.shared.CitationView;
import org.scholion.web.shared.CitationViews;
import org.scholion.web.shared.CurrentActor;
import org.scholion.web.shared.JsonBody;
import org.scholion.web.shared.Versions;

/** Citations one by one: read, changed, deleted, proposed, withdrawn. */
@Path("citations/{id}")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(ref = "claims")
public class CitationsResource {
    private final CurrentActor currentActor;
    private final Citations citations;
    private final CitationViews views;
    private final SourceInput input;

    @Inject
    public CitationsResource(CurrentActor currentActor, Citations citations, CitationViews views, SourceInput input) {
        this.currentActor = currentActor;
        this.citations = citations;
        this.views = views;
        this.input = input;
    }

    @GET
    @Operation(operationId = "getCitation", summary = "One citation with its decisions")
    @APIResponse(responseCode = "200", ref = "Citation")
    public Response get(@PathParam("id") UUID id) {
        return Versions.answer(view(currentActor.actor(), id));
    }

    @PATCH
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "changeCitation",
            summary = "Changes one's own citation; an approved one then needs a new check",
            description = "What is not sent stays.")
    @APIResponse(responseCode = "200", ref = "Citation")
    @RequestBody(ref = "CitationChange")
    public Response change(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, JsonBody body) {
        Actor actor = currentActor.actor();
        CitedSource source = input.correct(actor, citations.get(actor, id), body);
        return act(id, body, ifMatch, version -> citations.change(actor, id, version, source));
    }

    @DELETE
    @Operation(operationId = "deleteCitation", summary = "Deletes one's own draft; 409 once it was proposed")
    @APIResponse(responseCode = "204", ref = "Gone")
    public void delete(
            @PathParam("id") UUID id, @QueryParam("version") String stated, @HeaderParam("If-Match") String ifMatch) {
        Actor actor = currentActor.actor();
        Versions.delete(stated, ifMatch, () -> view(actor, id), version -> citations.delete(actor, id, version));
    }

    @POST
    @Path("proposal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "proposeCitation",
            summary = "Puts one's own citation before the reviewers and shows its claim to the project")
    @APIResponse(responseCode = "200", ref = "Citation")
    @RequestBody(ref = "Proposal")
    public Response propose(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, JsonBody body) {
        return act(id, body, ifMatch, version -> citations.propose(currentActor.actor(), id, version));
    }

    @POST
    @Path("withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "withdrawCitation", summary = "Takes one's own citation back; it stays, with the reason")
    @APIResponse(responseCode = "200", ref = "Citation")
    @RequestBody(ref = "Withdrawal")
    public Response withdraw(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, JsonBody body) {
        String reason = body.text("reason");
        return act(id, body, ifMatch, version -> citations.withdraw(currentActor.actor(), id, version, reason));
    }

    private Response act(UUID id, JsonBody body, String ifMatch, LongFunction<Citation> change) {
        Actor actor = currentActor.actor();
        return Versions.answer(views.of(actor, Versions.change(body, ifMatch, () -> view(actor, id), change)));
    }

    private CitationView view(Actor actor, UUID id) {
        return views.of(actor, citations.get(actor, id));
    }
}
