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
import org.scholion.annotation.passage.Selection;
import org.scholion.claim.Claim;
import org.scholion.claim.Claims;
import org.scholion.document.Documents;
import org.scholion.web.shared.CurrentActor;
import org.scholion.web.shared.JsonBody;
import org.scholion.web.shared.Targets;
import org.scholion.web.shared.Versions;

/** Claims one by one: stated, read, changed, deleted. */
@Path("claims")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(ref = "claims")
public class ClaimsResource {
    private final CurrentActor currentActor;
    private final Documents documents;
    private final Claims claims;
    private final ClaimViews views;

    @Inject
    public ClaimsResource(CurrentActor currentActor, Documents documents, Claims claims, ClaimViews views) {
        this.currentActor = currentActor;
        this.documents = documents;
        this.claims = claims;
        this.views = views;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "stateClaim",
            summary = "States a claim about passages of a document",
            description = "Seen by its author only until one of its citations is proposed.")
    @APIResponse(responseCode = "201", ref = "Claim")
    @RequestBody(ref = "NewClaim")
    public Response state(JsonBody body, @Context UriInfo uris) {
        Actor actor = currentActor.actor();
        String slug = body.text("document");
        if (slug == null) {
            throw body.refused("document", "Say which document the claim is about, by its slug.");
        }
        Claim claim = claims.state(actor, slug, body.text("statement"), Targets.readAll(body, "passages"));
        ClaimView view = views.of(actor, slug, List.of(claim)).get(0);
        return Versions.created(uris.getAbsolutePathBuilder(), view.id(), view);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getClaim", summary = "One claim with its citations")
    @APIResponse(responseCode = "200", ref = "Claim")
    public Response get(@PathParam("id") UUID id) {
        return Versions.answer(views.get(currentActor.actor(), id));
    }

    @PATCH
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "changeClaim",
            summary = "Changes one's own claim; approved citations then need a new check",
            description = "What is not sent stays.")
    @APIResponse(responseCode = "200", ref = "Claim")
    @RequestBody(ref = "ClaimChange")
    public Response change(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, JsonBody body) {
        Actor actor = currentActor.actor();
        String statement = body.text("statement");
        List<Selection> passages = Targets.readAll(body, "passages");
        Claim changed = Versions.change(
                body,
                ifMatch,
                () -> views.get(actor, id),
                version -> claims.change(actor, id, version, statement, passages));
        String slug = documents.get(actor, changed.documentId()).slug();
        return Versions.answer(views.of(actor, slug, List.of(changed)).get(0));
    }

    @DELETE
    @Path("{id}")
    @Operation(
            operationId = "deleteClaim",
            summary = "Deletes one's own claim with its drafts; 409 once a citation was proposed")
    @APIResponse(responseCode = "204", ref = "Gone")
    public void delete(
            @PathParam("id") UUID id, @QueryParam("version") String stated, @HeaderParam("If-Match") String ifMatch) {
        Actor actor = currentActor.actor();
        Versions.delete(stated, ifMatch, () -> views.get(actor, id), version -> claims.delete(actor, id, version));
    }
}
