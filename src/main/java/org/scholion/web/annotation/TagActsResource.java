package org.scholion.web.annotation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.scholion.account.Actor;
import org.scholion.annotation.AnnotationKind;
import org.scholion.annotation.NoteTag;
import org.scholion.annotation.TagInput;
import org.scholion.annotation.tag.NoteFilter;
import org.scholion.annotation.tag.TagActs;
import org.scholion.annotation.tag.TagOrder;
import org.scholion.annotation.tag.TagVerb;
import org.scholion.document.Documents;
import org.scholion.project.Members;
import org.scholion.project.Projects;
import org.scholion.shared.Page;
import org.scholion.shared.Problem;
import org.scholion.web.shared.CurrentActor;
import org.scholion.web.shared.Ids;
import org.scholion.web.shared.JsonBody;

/** Changes of tags on many notes: looked at, done, taken back, done again. */
@Path("annotations/tags/acts")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(ref = "annotations")
public class TagActsResource {
    private final CurrentActor currentActor;
    private final Projects projects;
    private final Documents documents;
    private final Members members;
    private final TagActs acts;

    @Inject
    public TagActsResource(
            CurrentActor currentActor, Projects projects, Documents documents, Members members, TagActs acts) {
        this.currentActor = currentActor;
        this.projects = projects;
        this.documents = documents;
        this.members = members;
        this.acts = acts;
    }

    @GET
    @Operation(operationId = "listTagActs", summary = "One's latest changes of tags on many notes, the latest first")
    @APIResponse(responseCode = "200", ref = "TagActList")
    public Page<TagActView> list(@QueryParam("project") String project) {
        Actor actor = currentActor.actor();
        return new Page<>(
                acts.list(actor, projects.get(actor, project).id()).stream()
                        .map(TagActView::of)
                        .toList(),
                null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "changeTags",
            summary = "Renames, merges, deletes, applies or removes tags on many notes at once",
            description = "One's own notes change so, and for those who curate the project also notes that others show"
                    + " to it. With preview true nothing changes, and the answer says what would.")
    @APIResponse(responseCode = "200", ref = "TagOutcome")
    @RequestBody(ref = "TagOrder")
    public TagActs.Outcome act(@QueryParam("project") String project, JsonBody body) {
        Actor actor = currentActor.actor();
        UUID projectId = projects.get(actor, project).id();
        List<TagInput> tags = TagInputs.read(body, "tags");
        TagOrder order = new TagOrder(
                body.choice("act", TagVerb.class),
                tags == null ? List.of() : tags,
                TagInputs.readOne(body, "into"),
                filter(actor, projectId, body.object("filter")),
                body.integer("expected"));
        return Boolean.TRUE.equals(body.flag("preview"))
                ? acts.preview(actor, projectId, order)
                : acts.act(actor, projectId, order);
    }

    private NoteFilter filter(Actor actor, UUID projectId, JsonBody filter) {
        if (filter == null) {
            return NoteFilter.ALL;
        }
        List<String> ids = filter.texts("ids");
        if (ids != null && ids.isEmpty()) {
            throw filter.refused("ids", "Name at least one note, or leave this out.");
        }
        List<TagInput> tags = TagInputs.read(filter, "tags");
        String slug = filter.text("document");
        return new NoteFilter(
                ids == null ? List.of() : ids(ids),
                slug == null ? null : documents.get(actor, slug).id(),
                author(actor, projectId, filter),
                filter.choice("kind", AnnotationKind.class),
                tags == null
                        ? List.of()
                        : tags.stream().map(TagActsResource::slot).toList(),
                filter.text("words"));
    }

    private static List<UUID> ids(List<String> texts) {
        return IntStream.range(0, texts.size())
                .mapToObj(n -> Ids.ofField("filter.ids[" + n + "]", texts.get(n)))
                .distinct()
                .toList();
    }

    private static String slot(TagInput tag) {
        return tag.concept() == null
                ? org.scholion.shared.Tag.of("filter.tags", tag.word()).fold()
                : NoteTag.slot(tag.concept());
    }

    private UUID author(Actor actor, UUID projectId, JsonBody filter) {
        String handle = filter.text("author");
        if (handle == null) {
            return null;
        }
        return handle.equals("me")
                ? actor.id()
                : Optional.ofNullable(members.of(projectId).get(handle))
                        .map(Actor::id)
                        .orElseThrow(() -> new Problem.InvalidInput("filter.author", "Nobody is called that here."));
    }

    @POST
    @Path("{id}/undo")
    @Operation(
            operationId = "undoTagAct",
            summary = "Takes one of one's changes back",
            description = "Notes whose tags were changed since stay as they are, and are counted as left.")
    @APIResponse(responseCode = "200", ref = "TagOutcome")
    public TagActs.Outcome undo(@PathParam("id") UUID id) {
        return acts.undo(currentActor.actor(), id);
    }

    @POST
    @Path("{id}/redo")
    @Operation(operationId = "redoTagAct", summary = "Does again what was taken back")
    @APIResponse(responseCode = "200", ref = "TagOutcome")
    public TagActs.Outcome redo(@PathParam("id") UUID id) {
        return acts.redo(currentActor.actor(), id);
    }
}
