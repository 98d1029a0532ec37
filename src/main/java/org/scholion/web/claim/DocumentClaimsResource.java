package org.scholion.web.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.scholion.account.Actor;
import org.scholion.claim.Claim;
import org.scholion.claim.Claims;
import org.scholion.document.Document;
import org.scholion.document.Documents;
import org.scholion.shared.Page;
import org.scholion.web.shared.CurrentActor;
import org.scholion.web.shared.Paging;
import org.scholion.web.shared.ShownRevision;

/** The claims about a document that a person may see. */
@Path("documents/{slug}/claims")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(ref = "claims")
public class DocumentClaimsResource {
    private final CurrentActor currentActor;
    private final Documents documents;
    private final Claims claims;
    private final ClaimViews views;
    private final ShownRevision revisions;

    @Inject
    public DocumentClaimsResource(
            CurrentActor currentActor, Documents documents, Claims claims, ClaimViews views, ShownRevision revisions) {
        this.currentActor = currentActor;
        this.documents = documents;
        this.claims = claims;
        this.views = views;
        this.revisions = revisions;
    }

    @GET
    @Transactional
    @Operation(operationId = "listClaims", summary = "One's own claims and those shown to the project, with citations")
    @APIResponse(responseCode = "200", ref = "ClaimList")
    public Page<ClaimView> list(
            @PathParam("slug") String slug,
            @QueryParam("revision") String revision,
            @QueryParam("after") String after,
            @QueryParam("limit") String limit) {
        Actor actor = currentActor.actor();
        Document document = documents.get(actor, slug);
        Page<Claim> page = claims.list(actor, document, Paging.request(after, limit));
        return new Page<>(
                views.of(actor, document.slug(), page.items(), revisions.shown(document, revision)), page.next());
    }
}
