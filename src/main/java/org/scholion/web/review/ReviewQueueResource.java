package org.scholion.web.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.scholion.account.Actor;
import org.scholion.claim.QueuePlace;
import org.scholion.project.Projects;
import org.scholion.review.Reviews;
import org.scholion.shared.Page;
import org.scholion.web.shared.CitationInContext;
import org.scholion.web.shared.CitationViews;
import org.scholion.web.shared.CurrentActor;
import org.scholion.web.shared.Paging;

/** What waits for a decision in a project. */
@Path("review-queue")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(ref = "review")
public class ReviewQueueResource {
    private final CurrentActor currentActor;
    private final Projects projects;
    private final Reviews reviews;
    private final CitationViews views;

    @Inject
    public ReviewQueueResource(CurrentActor currentActor, Projects projects, Reviews reviews, CitationViews views) {
        this.currentActor = currentActor;
        this.projects = projects;
        this.reviews = reviews;
        this.views = views;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listReviewQueue",
            summary = "Citations that wait for a decision, longest first",
            description =
                    "What was decided since a page was read leaves no gap, and what was proposed since comes last.")
    @APIResponse(responseCode = "200", ref = "WaitingCitationList")
    public Page<QueueItem> list(
            @QueryParam("project") String project,
            @QueryParam("after") String after,
            @QueryParam("limit") String limit) {
        Actor actor = currentActor.actor();
        int most = Paging.request(null, limit).limit();
        Page<Reviews.Waiting> page =
                reviews.queue(actor, projects.get(actor, project).id(), QueuePlace.parse(after), most);
        List<Reviews.Waiting> waiting = page.items();
        List<CitationInContext> citations = views.inContext(
                actor, waiting.stream().map(Reviews.Waiting::citation).toList());
        List<QueueItem> items = IntStream.range(0, citations.size())
                .mapToObj(n -> new QueueItem(citations.get(n), waiting.get(n).obstacle()))
                .toList();
        return new Page<>(items, page.next());
    }
}
