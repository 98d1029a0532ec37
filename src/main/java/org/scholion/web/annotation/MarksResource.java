package org.scholion.web.annotation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.scholion.account.Actor;
import org.scholion.annotation.Annotations;
import org.scholion.document.Document;
import org.scholion.document.Documents;
import org.scholion.shared.Page;
import org.scholion.shared.Problem;
import org.scholion.web.shared.CurrentActor;
import org.scholion.web.shared.ShownRevision;

/**
 * Where the annotations of a document lie, thousands at a time and without their words, and the words of those that
 * somebody looks at.
 */
@Path("documents/{slug}/marks")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(ref = "annotations")
public class MarksResource {
    private final CurrentActor currentActor;
    private final Documents documents;
    private final Annotations annotations;
    private final MarkViews views;
    private final AnnotationViews words;
    private final ShownRevision revisions;

    @Inject
    public MarksResource(
            CurrentActor currentActor,
            Documents documents,
            Annotations annotations,
            MarkViews views,
            AnnotationViews words,
            ShownRevision revisions) {
        this.currentActor = currentActor;
        this.documents = documents;
        this.annotations = annotations;
        this.views = views;
        this.words = words;
        this.revisions = revisions;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listMarks",
            summary = "Where one's own annotations and those shown to the project lie, the oldest first",
            description = "Up to 20,000 at a time, without their words.")
    @APIResponse(responseCode = "200", ref = "MarkPage")
    public MarkPage list(
            @PathParam("slug") String slug,
            @QueryParam("revision") String revision,
            @QueryParam("after") String after) {
        Actor actor = currentActor.actor();
        Document document = documents.get(actor, slug);
        UUID last = Page.Request.parse(after, null).after();
        return views.of(actor, document, revisions.shown(document, revision), last);
    }

    @GET
    @Path("{ids}")
    @Transactional
    @Operation(
            operationId = "chooseAnnotations",
            summary = "Some annotations of a document by their ids",
            description = "Up to 100 ids, separated by commas. What is gone or not shown to one is left out.")
    @APIResponse(responseCode = "200", ref = "AnnotationList")
    public Page<AnnotationView> choose(
            @PathParam("slug") String slug, @PathParam("ids") String ids, @QueryParam("revision") String revision) {
        Actor actor = currentActor.actor();
        Document document = documents.get(actor, slug);
        UUID shown = revisions.shown(document, revision);
        return new Page<>(
                words.of(actor, document.slug(), annotations.choose(actor, document, read(ids)), shown), null);
    }

    private static List<UUID> read(String ids) {
        try {
            return Arrays.stream(ids.split(",")).map(UUID::fromString).toList();
        } catch (IllegalArgumentException notAnId) {
            throw new Problem.InvalidInput("ids", "Give the ids of annotations, separated by commas.");
        }
    }
}
