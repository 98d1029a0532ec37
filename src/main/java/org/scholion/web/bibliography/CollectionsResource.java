package org.scholion.web.bibliography;

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
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.scholion.account.Actor;
import org.scholion.bibliography.collection.Children;
import org.scholion.bibliography.collection.WorkCollection;
import org.scholion.bibliography.collection.WorkCollections;
import org.scholion.project.Projects;
import org.scholion.shared.Page;
import org.scholion.shared.Problem;
import org.scholion.web.shared.CurrentActor;
import org.scholion.web.shared.Ids;
import org.scholion.web.shared.JsonBody;
import org.scholion.web.shared.Versions;
import org.scholion.web.shared.Words;

/** The collections of a project, one within another, and the works in them. */
@Path("collections")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(ref = "bibliography")
public class CollectionsResource {
    private final CurrentActor currentActor;
    private final Projects projects;
    private final WorkCollections collections;

    @Inject
    public CollectionsResource(CurrentActor currentActor, Projects projects, WorkCollections collections) {
        this.currentActor = currentActor;
        this.projects = projects;
        this.collections = collections;
    }

    @GET
    @Operation(operationId = "listCollections", summary = "All collections, each after the one that it stands in")
    @APIResponse(responseCode = "200", ref = "CollectionList")
    public Page<CollectionView> list(@QueryParam("project") String project) {
        Actor actor = currentActor.actor();
        return new Page<>(
                collections.list(actor, projectId(project)).stream()
                        .map(CollectionView::of)
                        .toList(),
                null);
    }

    @POST
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "addCollection", summary = "Makes a collection, the last within another or at the top")
    @APIResponse(responseCode = "201", ref = "Collection")
    @RequestBody(ref = "CollectionInput")
    public Response add(@QueryParam("project") String project, JsonBody body, @Context UriInfo uris) {
        Actor actor = currentActor.actor();
        UUID projectId = projectId(project);
        WorkCollection made = collections.add(actor, projectId, parent(body), body.text("name"));
        return Versions.created(uris.getAbsolutePathBuilder(), made.id(), view(actor, projectId, made.id()));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getCollection", summary = "One collection")
    @APIResponse(responseCode = "200", ref = "Collection")
    public Response get(@PathParam("id") String id, @QueryParam("project") String project) {
        return Versions.answer(view(currentActor.actor(), projectId(project), Ids.ofPath("collection", id)));
    }

    @PATCH
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "changeCollection",
            summary = "Renames a collection or moves it",
            description = "What is not sent stays; parent null moves it to the top.")
    @APIResponse(responseCode = "200", ref = "Collection")
    @RequestBody(ref = "CollectionInput")
    public Response change(
            @PathParam("id") String id,
            @QueryParam("project") String project,
            @HeaderParam("If-Match") String ifMatch,
            JsonBody body) {
        Actor actor = currentActor.actor();
        UUID projectId = projectId(project);
        UUID collection = Ids.ofPath("collection", id);
        CollectionView present = view(actor, projectId, collection);
        UUID parent = body.has("parent") ? parent(body) : present.parent();
        Integer place = body.integer("place");
        boolean moved = body.has("parent") && !Objects.equals(parent, present.parent());
        int kept = moved ? Integer.MAX_VALUE : present.place();
        String name = body.textOr("name", present.name());
        Versions.change(
                body,
                ifMatch,
                () -> view(actor, projectId, collection),
                version -> collections.change(
                        actor, projectId, collection, version, name, parent, place == null ? kept : place));
        return Versions.answer(view(actor, projectId, collection));
    }

    @DELETE
    @Path("{id}")
    @Operation(
            operationId = "deleteCollection",
            summary = "Deletes a collection; no work is deleted",
            description = "Where collections stand within it, children says what becomes of them.")
    @APIResponse(responseCode = "204", ref = "Gone")
    public void delete(
            @PathParam("id") String id,
            @QueryParam("project") String project,
            @QueryParam("version") String version,
            @QueryParam("children") String children,
            @HeaderParam("If-Match") String ifMatch) {
        Actor actor = currentActor.actor();
        UUID projectId = projectId(project);
        UUID collection = Ids.ofPath("collection", id);
        Children becoming = children == null || children.isBlank()
                ? null
                : Words.find(Children.class, children)
                        .orElseThrow(() -> new Problem.InvalidInput(
                                "children", "“" + children + "” is none of: " + Words.all(Children.class) + "."));
        Versions.delete(
                version,
                ifMatch,
                () -> view(actor, projectId, collection),
                base -> collections.delete(actor, projectId, collection, base, becoming));
    }

    @POST
    @Path("{id}/works")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "fillCollection", summary = "Puts works into a collection and takes others out")
    @APIResponse(responseCode = "200", ref = "Collection")
    @RequestBody(ref = "CollectionFilling")
    public Response fill(@PathParam("id") String id, @QueryParam("project") String project, JsonBody body) {
        Actor actor = currentActor.actor();
        UUID projectId = projectId(project);
        UUID collection = Ids.ofPath("collection", id);
        collections.fill(actor, projectId, collection, body.textsOrNone("add"), body.textsOrNone("remove"));
        return Versions.answer(view(actor, projectId, collection));
    }

    private static UUID parent(JsonBody body) {
        String parent = body.text("parent");
        return parent == null ? null : Ids.ofField("parent", parent);
    }

    private CollectionView view(Actor actor, UUID projectId, UUID id) {
        return CollectionView.of(collections.get(actor, projectId, id));
    }

    private UUID projectId(String slug) {
        return projects.get(currentActor.actor(), slug).id();
    }
}
