package org.scholion.web.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
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
import org.scholion.bibliography.Works;
import org.scholion.document.Description;
import org.scholion.document.Document;
import org.scholion.document.Documents;
import org.scholion.shared.Problem;
import org.scholion.web.shared.CurrentActor;
import org.scholion.web.shared.JsonBody;
import org.scholion.web.shared.Versions;

/** A document's description: read and corrected. */
@Path("documents/{slug}")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(ref = "documents")
public class DocumentResource {
    private final CurrentActor currentActor;
    private final Documents documents;
    private final Works works;
    private final DocumentViews views;

    @Inject
    public DocumentResource(CurrentActor currentActor, Documents documents, Works works, DocumentViews views) {
        this.works = works;
        this.currentActor = currentActor;
        this.documents = documents;
        this.views = views;
    }

    @GET
    @Transactional
    @Operation(operationId = "getDocument", summary = "A document's description")
    @APIResponse(responseCode = "200", ref = "Document")
    public Response get(@PathParam("slug") String slug) {
        return Versions.answer(view(slug));
    }

    @PATCH
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "describeDocument",
            summary = "Corrects a document's description; null makes a field unknown")
    @APIResponse(responseCode = "200", ref = "Document")
    @RequestBody(ref = "DocumentChange")
    public Response describe(@PathParam("slug") String slug, @HeaderParam("If-Match") String ifMatch, JsonBody body) {
        Actor actor = currentActor.actor();
        Document present = documents.get(actor, slug);
        Description corrected = corrected(present.description(), body);
        UUID workId = body.has("work") ? workId(actor, present, body) : present.workId();
        Document described = Versions.change(
                body,
                ifMatch,
                () -> view(slug),
                version -> documents.describe(actor, slug, version, corrected, workId));
        return Versions.answer(views.of(actor, described));
    }

    private UUID workId(Actor actor, Document document, JsonBody body) {
        String key = body.text("work");
        if (key == null || key.isBlank()) {
            return null;
        }
        try {
            return works.get(actor, document.projectId(), key.strip()).id();
        } catch (Problem.NotFound unknown) {
            throw body.refused("work", "No work of the bibliography has the key “" + key.strip() + "”.");
        }
    }

    private DocumentView view(String slug) {
        Actor actor = currentActor.actor();
        return views.of(actor, documents.get(actor, slug));
    }

    private static Description corrected(Description present, JsonBody body) {
        return new Description(
                body.textOr("title", present.title()),
                body.textOr("creator", present.creator()),
                body.textOr("source", present.source()),
                body.textOr("archive", present.archive()),
                body.textOr("shelfmark", present.shelfmark()),
                body.textOr("retrieved", present.retrieved()),
                body.textOr("language", present.language()),
                body.textOr("licence", present.licence()));
    }
}
