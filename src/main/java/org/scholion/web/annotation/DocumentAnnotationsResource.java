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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.scholion.account.Actor;
import org.scholion.annotation.Annotation;
import org.scholion.annotation.Annotations;
import org.scholion.document.Document;
import org.scholion.document.Documents;
import org.scholion.shared.Page;
import org.scholion.web.shared.CurrentActor;
import org.scholion.web.shared.Paging;
import org.scholion.web.shared.ShownRevision;

/** The annotations of a document that a person may see. */
@Path("documents/{slug}/annotations")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(ref = "annotations")
public class DocumentAnnotationsResource {
    private final CurrentActor currentActor;
    private final Documents documents;
    private final Annotations annotations;
    private final AnnotationViews views;
    private final ShownRevision revisions;

    @Inject
    public DocumentAnnotationsResource(
            CurrentActor currentActor,
            Documents documents,
            Annotations annotations,
            AnnotationViews views,
            ShownRevision revisions) {
        this.currentActor = currentActor;
        this.documents = documents;
        this.annotations = annotations;
        this.views = views;
        this.revisions = revisions;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listAnnotations",
            summary = "One's own annotations and those shown to the project, the oldest first")
    @APIResponse(responseCode = "200", ref = "AnnotationList")
    public Page<AnnotationView> list(
            @PathParam("slug") String slug,
            @QueryParam("revision") String revision,
            @QueryParam("after") String after,
            @QueryParam("limit") String limit) {
        Actor actor = currentActor.actor();
        Document document = documents.get(actor, slug);
        Page<Annotation> page = annotations.list(actor, document, Paging.request(after, limit));
        return new Page<>(
                views.of(actor, document.slug(), page.items(), revisions.shown(document, revision)), page.next());
    }
}
