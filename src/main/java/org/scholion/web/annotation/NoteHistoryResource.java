package org.scholion.web.annotation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.scholion.account.Actor;
import org.scholion.account.People;
import org.scholion.annotation.AnnotationState;
import org.scholion.annotation.history.NoteHistory;
import org.scholion.annotation.history.NoteVersion;
import org.scholion.shared.Page;
import org.scholion.web.shared.CurrentActor;
import org.scholion.web.shared.Paging;
import org.scholion.web.shared.PersonView;
import org.scholion.web.shared.Words;

/** What became of an annotation. */
@Path("annotations/{id}/history")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(ref = "annotations")
public class NoteHistoryResource {
    private final CurrentActor currentActor;
    private final NoteHistory history;
    private final People people;

    @Inject
    public NoteHistoryResource(CurrentActor currentActor, NoteHistory history, People people) {
        this.currentActor = currentActor;
        this.history = history;
        this.people = people;
    }

    /**
     * What somebody made of an annotation; what it was then is null where it was deleted.
     *
     * @param id of the act, by which it can be undone
     * @param act "create", "change", "move", "show", "delete", "reply", "resolve", "reopen", "undo" or "redo"
     * @param passage the words of the document; null for a reply
     * @param words its words, with what was put in and taken out
     */
    public record VersionView(
            UUID id,
            String act,
            PersonView person,
            Instant at,
            String kind,
            String visibility,
            String status,
            String reason,
            String passage,
            String body,
            List<PieceView> words) {}

    /** Words that are the "same", "inserted" or "deleted". */
    public record PieceView(String op, String text) {}

    @GET
    @Operation(
            operationId = "listVersions",
            summary = "The versions of an annotation, the oldest first, with what changed in the words",
            description = "Others than its author read it from when it was shown to them; at most 20 on a page.")
    @APIResponse(responseCode = "200", ref = "VersionList")
    public Page<VersionView> list(
            @PathParam("id") UUID id, @QueryParam("after") String after, @QueryParam("limit") String limit) {
        Page<NoteVersion> page = history.list(currentActor.actor(), id, Paging.request(after, limit));
        Map<UUID, Actor> known =
                people.find(page.items().stream().map(NoteVersion::personId).toList());
        return page.map(version -> view(version, known));
    }

    private static VersionView view(NoteVersion version, Map<UUID, Actor> known) {
        AnnotationState state = version.state();
        boolean there = state != null;
        return new VersionView(
                version.id(),
                version.act(),
                PersonView.of(version.personId(), known),
                version.at(),
                there ? Words.of(state.kind()) : null,
                there ? Words.of(state.visibility()) : null,
                there ? Words.of(state.status()) : null,
                there ? state.reason() : null,
                there && state.target() != null ? state.target().getString("exact") : null,
                there ? state.body() : null,
                version.words().stream()
                        .map(piece -> new PieceView(Words.of(piece.op()), piece.text()))
                        .toList());
    }
}
