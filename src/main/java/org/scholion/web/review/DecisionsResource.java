package org.scholion.web.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.scholion.account.Actor;
import org.scholion.claim.Citation;
import org.scholion.claim.Citations;
import org.scholion.review.Answers;
import org.scholion.review.Answers.Answer;
import org.scholion.review.Consulted;
import org.scholion.review.Outcome;
import org.scholion.review.Reviews;
import org.scholion.review.Verdict;
import org.scholion.web.shared.CitationViews;
import org.scholion.web.shared.CurrentActor;
import org.scholion.web.shared.JsonBody;
import org.scholion.web.shared.Versions;

/** Takes reviewers' decisions on citations. */
@Path("citations/{id}/decisions")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(ref = "review")
public class DecisionsResource {
    private final CurrentActor currentActor;
    private final Citations citations;
    private final Reviews reviews;
    private final CitationViews views;

    @Inject
    public DecisionsResource(CurrentActor currentActor, Citations citations, Reviews reviews, CitationViews views) {
        this.currentActor = currentActor;
        this.citations = citations;
        this.reviews = reviews;
        this.views = views;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "decideCitation",
            summary = "Decides on a citation that one had no hand in",
            description = "An approval needs answers and consulted, everything else a reason.")
    @APIResponse(responseCode = "200", ref = "Citation")
    @RequestBody(ref = "NewDecision")
    public Response decide(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, JsonBody body) {
        Actor actor = currentActor.actor();
        Verdict verdict = verdict(body);
        Citation decided = Versions.change(
                body,
                ifMatch,
                () -> views.of(actor, citations.get(actor, id)),
                version -> reviews.decide(actor, id, version, verdict));
        return Versions.answer(views.of(actor, decided));
    }

    private static Verdict verdict(JsonBody body) {
        JsonBody given = body.object("answers");
        Answers answers = given == null
                ? null
                : new Answers(
                        given.choice("workIdentified", Answer.class),
                        given.choice("locatorFound", Answer.class),
                        given.choice("quoteExact", Answer.class),
                        given.choice("stanceFair", Answer.class));
        return new Verdict(
                body.choice("outcome", Outcome.class),
                answers,
                body.choice("consulted", Consulted.class),
                body.text("reason"));
    }
}
