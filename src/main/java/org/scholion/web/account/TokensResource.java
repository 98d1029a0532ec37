package org.scholion.web.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.scholion.account.Token;
import org.scholion.account.Tokens;
import org.scholion.shared.Problem;
import org.scholion.web.shared.ActorPrincipal;
import org.scholion.web.shared.ActorPrincipal.Scheme;
import org.scholion.web.shared.CurrentActor;

/** Gives out bearer tokens for name and password, and takes them back. */
@Path("tokens")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(ref = "account")
public class TokensResource {
    private final CurrentActor currentActor;
    private final Tokens tokens;

    @Inject
    public TokensResource(CurrentActor currentActor, Tokens tokens) {
        this.currentActor = currentActor;
        this.tokens = tokens;
    }

    @POST
    @Operation(operationId = "createToken", summary = "A bearer token for name and password (HTTP Basic)")
    @APIResponse(responseCode = "201", ref = "NewToken")
    @SecurityRequirement(name = "basic")
    public Response create() {
        if (currentActor.principal().scheme() != Scheme.BASIC) {
            throw new Problem.Forbidden("A token is given for name and password (HTTP Basic) only.");
        }
        Tokens.Issued issued = tokens.issue(currentActor.actor(), Token.Kind.BEARER);
        return Response.status(Response.Status.CREATED)
                .entity(new NewToken(issued.secret(), issued.expiresAt()))
                .build();
    }

    @DELETE
    @Path("current")
    @Operation(operationId = "revokeToken", summary = "Takes back the token that the request is sent with")
    @SecurityRequirement(name = "bearer")
    @APIResponse(responseCode = "204", ref = "Gone")
    public void revoke() {
        ActorPrincipal principal = currentActor.principal();
        if (principal.scheme() != Scheme.BEARER) {
            throw new Problem.Conflict("This request was not sent with a bearer token; there is none to take back.");
        }
        tokens.revoke(principal.token());
    }

    /** A token as it is given out. */
    public record NewToken(String token, Instant expiresAt) {}
}
