package org.scholion.web.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.scholion.account.Actor;
import org.scholion.claim.Citations;
import org.scholion.claim.CitedSource;
import org.scholion.claim.Claims;
import org.scholion.web.shared.CitationView;
import org.scholion.web.shared.CitationViews;
import org.scholion.web.shared.CurrentActor;
import org.scholion.web.shared.JsonBody;
import org.scholion.web.shared.Versions;

/** Drafts citations for a claim. */
@Path("claims/{id}/citations")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(ref = "claims")
public class ClaimCitationsResource {
    private final CurrentActor currentActor;
    private final Claims claims;
    private final Citations citations;
    private final CitationViews views;
    private final SourceInput input;

    @Inject
    public ClaimCitationsResource(
            CurrentActor currentActor, Claims claims, Citations citations, CitationViews views, SourceInput input) {
        this.currentActor = currentActor;
        this.claims = claims;
        this.citations = citations;
        this.views = views;
        this.input = input;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "citeWork", summary = "Drafts a citation of a work for a claim")
    @APIResponse(responseCode = "201", ref = "Citation")
    @RequestBody(ref = "NewCitation")
    public Response draft(@PathParam("id") UUID claimId, JsonBody body, @Context UriInfo uris) {
        Actor actor = currentActor.actor();
        CitedSource source = input.read(actor, claims.get(actor, claimId), body);
        CitationView view = views.of(actor, citations.draft(actor, claimId, source));
        return Versions.created(uris.getBaseUriBuilder().path("citations"), view.id, view);
    }
}
