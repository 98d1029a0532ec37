package org.scholion.web.bibliography;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.scholion.account.Actor;
import org.scholion.bibliography.duplicate.MergeRecords;
import org.scholion.bibliography.duplicate.MergeRequest;
import org.scholion.bibliography.duplicate.Merges;
import org.scholion.bibliography.duplicate.WorkMerge;
import org.scholion.project.Projects;
import org.scholion.web.shared.CurrentActor;
import org.scholion.web.shared.JsonBody;
import org.scholion.web.shared.Versions;

/** Makes one work of several. */
@Path("works/merge")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(ref = "bibliography")
public class MergeResource {
    private final CurrentActor currentActor;
    private final Projects projects;
    private final Merges merges;
    private final MergeRecords records;
    private final MergeViews views;

    @Inject
    public MergeResource(
            CurrentActor currentActor, Projects projects, Merges merges, MergeRecords records, MergeViews views) {
        this.currentActor = currentActor;
        this.projects = projects;
        this.merges = merges;
        this.records = records;
        this.views = views;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "mergeWorks",
            summary = "Makes one work of several, field by field",
            description =
                    "The surviving work keeps its key, and those of the others lead to it; citations and notes stay"
                            + " tied. Approved citations of what is now another work need a new check.")
    @APIResponse(responseCode = "201", ref = "Merge")
    @RequestBody(ref = "WorkMerge")
    public Response merge(@QueryParam("project") String project, JsonBody body, @Context UriInfo uris) {
        Actor actor = currentActor.actor();
        UUID projectId = projects.get(actor, project).id();
        WorkMerge merge = merges.merge(actor, projectId, MergeInput.read(body));
        UriBuilder parent = uris.getBaseUriBuilder().path(MergesResource.class);
        return Versions.created(parent, merge.id(), views.of(records.get(actor, projectId, merge.id())));
    }

    @POST
    @Path("preview")
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "previewMerge",
            summary = "What a merge would make of some works; changes nothing",
            description = "Versions need not be named.")
    @APIResponse(responseCode = "200", ref = "MergePreview")
    @RequestBody(ref = "WorkMerge")
    public MergePreviewView preview(@QueryParam("project") String project, JsonBody body) {
        Actor actor = currentActor.actor();
        MergeRequest request = MergeInput.read(body);
        return views.of(merges.preview(actor, projects.get(actor, project).id(), request));
    }
}
