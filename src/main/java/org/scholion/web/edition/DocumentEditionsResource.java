package org.scholion.web.edition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.scholion.account.Actor;
import org.scholion.document.Document;
import org.scholion.document.Documents;
import org.scholion.edition.EditionForm;
import org.scholion.edition.Editions;
import org.scholion.shared.Page;
import org.scholion.web.shared.CurrentActor;
import org.scholion.web.shared.JsonBody;

/** The editions of a document: listed and published. */
@Path("documents/{slug}/editions")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(ref = "editions")
public class DocumentEditionsResource {
    private final CurrentActor currentActor;
    private final Documents documents;
    private final Editions editions;
    private final EditionViews views;

    @Inject
    public DocumentEditionsResource(
            CurrentActor currentActor, Documents documents, Editions editions, EditionViews views) {
        this.currentActor = currentActor;
        this.documents = documents;
        this.editions = editions;
        this.views = views;
    }

    @GET
    @Transactional
    @Operation(operationId = "listEditions", summary = "All editions of a document")
    @APIResponse(responseCode = "200", ref = "EditionList")
    public Page<EditionView> list(@PathParam("slug") String slug, @Context UriInfo uris) {
        Actor actor = currentActor.actor();
        Document document = documents.get(actor, slug);
        return new Page<>(views.of(document, editions.list(actor, document), uris), null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "publishEdition",
            summary = "Publishes the next edition: project-visible annotations and approved citations, frozen",
            description = "Refused without a licence.")
    @APIResponse(responseCode = "201", ref = "Edition")
    @RequestBody(ref = "NewEdition")
    public Response publish(@PathParam("slug") String slug, JsonBody body, @Context UriInfo uris) {
        Actor actor = currentActor.actor();
        EditionForm form = new EditionForm(body.text("licence"), body.text("statement"), body.text("title"));
        EditionView view = views.of(actor, editions.publish(actor, slug, form), uris);
        return Response.created(uris.getBaseUriBuilder()
                        .path("editions")
                        .path(view.id().toString())
                        .build())
                .entity(view)
                .build();
    }
}
