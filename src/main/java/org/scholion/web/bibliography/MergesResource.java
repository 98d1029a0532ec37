package org.scholion.web.bibliography;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.scholion.account.Actor;
import org.scholion.bibliography.duplicate.MergeRecord;
import org.scholion.bibliography.duplicate.MergeRecords;
import org.scholion.bibliography.duplicate.Merges;
import org.scholion.project.Projects;
import org.scholion.shared.Page;
import org.scholion.web.shared.CurrentActor;
import org.scholion.web.shared.Ids;
import org.scholion.web.shared.JsonBody;
import org.scholion.web.shared.Paging;
import org.scholion.web.shared.Versions;

/** Merges that were made, and their undoing. */
@Path("works/merges")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(ref = "bibliography")
public class MergesResource {
    private final CurrentActor currentActor;
    private final Projects projects;
    private final Merges merges;
    private final MergeRecords records;
    private final MergeViews views;

    @Inject
    public MergesResource(
            CurrentActor currentActor, Projects projects, Merges merges, MergeRecords records, MergeViews views) {
        this.currentActor = currentActor;
        this.projects = projects;
        this.merges = merges;
        this.records = records;
        this.views = views;
    }

    @GET
    @Transactional
    @Operation(operationId = "listMerges", summary = "Merges of works, the latest first, undone ones too")
    @APIResponse(responseCode = "200", ref = "MergeList")
    public Page<MergeView> list(
            @QueryParam("project") String project,
            @QueryParam("after") String after,
            @QueryParam("limit") String limit) {
        Actor actor = currentActor.actor();
        Page<MergeRecord> page =
                records.list(actor, projects.get(actor, project).id(), Paging.request(after, limit));
        return new Page<>(views.of(page.items()), page.next());
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getMerge", summary = "A merge, with what undoing it would do now")
    @APIResponse(responseCode = "200", ref = "Merge")
    public Response get(@PathParam("id") String id, @QueryParam("project") String project) {
        Actor actor = currentActor.actor();
        return Versions.answer(view(actor, projects.get(actor, project).id(), Ids.ofPath("merge", id)));
    }

    @POST
    @Path("{id}/undo")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "undoMerge",
            summary = "Takes the works of a merge apart",
            description = "They are what they were, but for fields of the surviving work that somebody changed since."
                    + " Refused while a later merge builds on this one.")
    @APIResponse(responseCode = "200", ref = "Merge")
    @RequestBody(ref = "MergeUndoing")
    public Response undo(
            @PathParam("id") String id,
            @QueryParam("project") String project,
            @HeaderParam("If-Match") String ifMatch,
            JsonBody body) {
        Actor actor = currentActor.actor();
        UUID projectId = projects.get(actor, project).id();
        UUID merge = Ids.ofPath("merge", id);
        return Versions.answer(Versions.change(
                body,
                ifMatch,
                () -> view(actor, projectId, merge),
                version -> views.of(merges.undo(actor, projectId, merge, version))));
    }

    private MergeView view(Actor actor, UUID projectId, UUID merge) {
        return views.of(records.get(actor, projectId, merge));
    }
}
