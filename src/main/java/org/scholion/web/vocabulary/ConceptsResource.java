package org.scholion.web.vocabulary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.scholion.account.Actor;
import org.scholion.shared.Page;
import org.scholion.vocabulary.Concept;
import org.scholion.vocabulary.ConceptText;
import org.scholion.vocabulary.Concepts;
import org.scholion.web.shared.CurrentActor;
import org.scholion.web.shared.Ids;
import org.scholion.web.shared.JsonBody;
import org.scholion.web.shared.Paging;
import org.scholion.web.shared.Versions;

/** The concepts of a vocabulary. */
@Path("vocabularies/{vocabulary}/concepts")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(ref = "vocabularies")
public class ConceptsResource {
    private final CurrentActor currentActor;
    private final Concepts concepts;

    @Inject
    public ConceptsResource(CurrentActor currentActor, Concepts concepts) {
        this.currentActor = currentActor;
        this.concepts = concepts;
    }

    @GET
    @Transactional
    @Operation(operationId = "listConcepts", summary = "The concepts of a vocabulary, the oldest first")
    @APIResponse(responseCode = "200", ref = "ConceptList")
    public Page<ConceptView> list(
            @PathParam("vocabulary") String vocabulary,
            @QueryParam("after") String after,
            @QueryParam("limit") String limit) {
        return concepts.list(currentActor.actor(), Ids.ofPath("vocabulary", vocabulary), Paging.request(after, limit))
                .map(ConceptView::of);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "addConcept", summary = "Makes a concept")
    @APIResponse(responseCode = "201", ref = "Concept")
    @RequestBody(ref = "ConceptInput")
    public Response add(@PathParam("vocabulary") String vocabulary, JsonBody body, @Context UriInfo uris) {
        Concept made = concepts.create(
                currentActor.actor(), Ids.ofPath("vocabulary", vocabulary), ConceptInput.read(body, null));
        return Versions.created(uris.getAbsolutePathBuilder(), made.id(), ConceptView.of(made));
    }

    @GET
    @Path("{id}")
    @Transactional
    @Operation(operationId = "getConcept", summary = "One concept")
    @APIResponse(responseCode = "200", ref = "Concept")
    public Response get(@PathParam("vocabulary") String vocabulary, @PathParam("id") String id) {
        return Versions.answer(ConceptView.of(find(Ids.ofPath("vocabulary", vocabulary), Ids.ofPath("concept", id))));
    }

    @PATCH
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "changeConcept",
            summary = "Says something else of a concept, or moves it",
            description = "What is not sent stays; labels and notes are sent all together.")
    @APIResponse(responseCode = "200", ref = "Concept")
    @RequestBody(ref = "ConceptInput")
    public Response change(
            @PathParam("vocabulary") String vocabulary,
            @PathParam("id") String id,
            @HeaderParam("If-Match") String ifMatch,
            JsonBody body) {
        Actor actor = currentActor.actor();
        UUID in = Ids.ofPath("vocabulary", vocabulary);
        UUID concept = Ids.ofPath("concept", id);
        ConceptText text = ConceptInput.read(body, find(in, concept).text());
        Concept changed = Versions.change(
                body,
                ifMatch,
                () -> ConceptView.of(find(in, concept)),
                version -> concepts.change(actor, in, concept, version, text));
        return Versions.answer(ConceptView.of(changed));
    }

    @DELETE
    @Path("{id}")
    @Operation(
            operationId = "deleteConcept",
            summary = "Deletes a concept; what is narrower moves up",
            description = "Notes keep it, marked as retired, and it is not offered any more.")
    @APIResponse(responseCode = "204", ref = "Gone")
    public void delete(
            @PathParam("vocabulary") String vocabulary,
            @PathParam("id") String id,
            @QueryParam("version") String version,
            @HeaderParam("If-Match") String ifMatch) {
        Actor actor = currentActor.actor();
        UUID in = Ids.ofPath("vocabulary", vocabulary);
        UUID concept = Ids.ofPath("concept", id);
        Versions.delete(
                version,
                ifMatch,
                () -> ConceptView.of(find(in, concept)),
                base -> concepts.delete(actor, in, concept, base));
    }

    private Concept find(UUID vocabulary, UUID id) {
        return concepts.get(currentActor.actor(), vocabulary, id);
    }
}
