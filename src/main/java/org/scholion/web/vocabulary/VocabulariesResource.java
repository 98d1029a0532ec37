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
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.scholion.account.Actor;
import org.scholion.project.Projects;
import org.scholion.shared.Page;
import org.scholion.vocabulary.Vocabularies;
import org.scholion.vocabulary.Vocabulary;
import org.scholion.web.shared.CurrentActor;
import org.scholion.web.shared.Ids;
import org.scholion.web.shared.JsonBody;
import org.scholion.web.shared.Versions;

/** The vocabularies of a project. */
@Path("vocabularies")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(ref = "vocabularies")
public class VocabulariesResource {
    private final CurrentActor currentActor;
    private final Projects projects;
    private final Vocabularies vocabularies;

    @Inject
    public VocabulariesResource(CurrentActor currentActor, Projects projects, Vocabularies vocabularies) {
        this.currentActor = currentActor;
        this.projects = projects;
        this.vocabularies = vocabularies;
    }

    @GET
    @Transactional
    @Operation(operationId = "listVocabularies", summary = "The vocabularies of a project, by title")
    @APIResponse(responseCode = "200", ref = "VocabularyList")
    public Page<VocabularyView> list(@QueryParam("project") String project) {
        Actor actor = currentActor.actor();
        UUID projectId = projects.get(actor, project).id();
        Map<UUID, Long> counts = vocabularies.countConcepts(actor, projectId);
        return new Page<>(
                vocabularies.list(actor, projectId).stream()
                        .map(one -> VocabularyView.of(one, counts.getOrDefault(one.id(), 0L)))
                        .toList(),
                null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "addVocabulary", summary = "Makes an empty vocabulary")
    @APIResponse(responseCode = "201", ref = "Vocabulary")
    @RequestBody(ref = "VocabularyInput")
    public Response add(@QueryParam("project") String project, JsonBody body, @Context UriInfo uris) {
        Actor actor = currentActor.actor();
        Vocabulary made = vocabularies.create(
                actor, projects.get(actor, project).id(), body.text("title"), body.text("description"));
        return Versions.created(uris.getAbsolutePathBuilder(), made.id(), VocabularyView.of(made, 0));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getVocabulary", summary = "One vocabulary")
    @APIResponse(responseCode = "200", ref = "Vocabulary")
    public Response get(@PathParam("id") String id) {
        return Versions.answer(view(Ids.ofPath("vocabulary", id)));
    }

    @PATCH
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "changeVocabulary",
            summary = "Gives a vocabulary another title or description",
            description = "What is not sent stays.")
    @APIResponse(responseCode = "200", ref = "Vocabulary")
    @RequestBody(ref = "VocabularyInput")
    public Response change(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, JsonBody body) {
        Actor actor = currentActor.actor();
        UUID vocabulary = Ids.ofPath("vocabulary", id);
        VocabularyView present = view(vocabulary);
        String title = body.textOr("title", present.title());
        String description = body.textOr("description", present.description());
        Versions.change(
                body,
                ifMatch,
                () -> view(vocabulary),
                version -> vocabularies.change(actor, vocabulary, version, title, description));
        return Versions.answer(view(vocabulary));
    }

    @DELETE
    @Path("{id}")
    @Operation(
            operationId = "deleteVocabulary",
            summary = "Deletes a vocabulary",
            description = "Notes keep the concepts that they are tagged with.")
    @APIResponse(responseCode = "204", ref = "Gone")
    public void delete(
            @PathParam("id") String id,
            @QueryParam("version") String version,
            @HeaderParam("If-Match") String ifMatch) {
        Actor actor = currentActor.actor();
        UUID vocabulary = Ids.ofPath("vocabulary", id);
        Versions.delete(version, ifMatch, () -> view(vocabulary), base -> vocabularies.delete(actor, vocabulary, base));
    }

    private VocabularyView view(UUID id) {
        Actor actor = currentActor.actor();
        Vocabulary vocabulary = vocabularies.get(actor, id);
        return VocabularyView.of(
                vocabulary,
                vocabularies.countConcepts(actor, vocabulary.projectId()).getOrDefault(id, 0L));
    }
}
