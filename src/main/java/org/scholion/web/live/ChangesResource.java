package org.scholion.web.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.scholion.account.Actor;
import org.scholion.document.Document;
import org.scholion.document.Documents;
import org.scholion.news.CatchingUp;
import org.scholion.shared.Page;
import org.scholion.shared.Problem;
import org.scholion.web.shared.CurrentActor;
import org.scholion.web.shared.ShownRevision;

/** What a person missed on a document since they last looked. */
@Path("documents/{slug}/changes")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(ref = "annotations")
public class ChangesResource {
    private final CurrentActor currentActor;
    private final Documents documents;
    private final CatchingUp catchingUp;
    private final ChangesViews views;
    private final ShownRevision revisions;

    @Inject
    public ChangesResource(
            CurrentActor currentActor,
            Documents documents,
            CatchingUp catchingUp,
            ChangesViews views,
            ShownRevision revisions) {
        this.currentActor = currentActor;
        this.documents = documents;
        this.catchingUp = catchingUp;
        this.views = views;
        this.revisions = revisions;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listChanges",
            summary = "What changed for one since a moment",
            description = "Looks a little further back than was asked for: what is known by id and version is dropped.")
    @APIResponse(responseCode = "200", ref = "Changes")
    public ChangesView list(
            @PathParam("slug") String slug,
            @QueryParam("since") String since,
            @QueryParam("after") String after,
            @QueryParam("revision") String revision) {
        Actor actor = currentActor.actor();
        Document document = documents.get(actor, slug);
        UUID last = Page.Request.parse(after, null).after();
        return views.of(
                document,
                revisions.shown(document, revision),
                actor.id(),
                catchingUp.since(actor, document, moment(since), last));
    }

    private static Instant moment(String since) {
        try {
            return since == null || since.isBlank() ? null : Instant.parse(since);
        } catch (DateTimeParseException notAMoment) {
            throw new Problem.InvalidInput("since", "Give the moment that an answer of this list named as “since”.");
        }
    }
}
