package org.scholion.web.bibliography;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.scholion.account.Actor;
import org.scholion.bibliography.Works;
import org.scholion.bibliography.finding.FindingQuery;
import org.scholion.bibliography.finding.Findings;
import org.scholion.project.Projects;
import org.scholion.shared.Page;
import org.scholion.web.shared.CurrentActor;

/** What is to be looked at in one work. */
@Path("works/{key}/findings")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(ref = "bibliography")
public class WorkFindingsResource {
    private final CurrentActor currentActor;
    private final Projects projects;
    private final Works works;
    private final Findings findings;
    private final FindingViews views;

    @Inject
    public WorkFindingsResource(
            CurrentActor currentActor, Projects projects, Works works, Findings findings, FindingViews views) {
        this.currentActor = currentActor;
        this.projects = projects;
        this.works = works;
        this.findings = findings;
        this.views = views;
    }

    @GET
    @Transactional
    @Operation(operationId = "listFindingsOfWork", summary = "All findings of a work that are not set aside")
    @APIResponse(responseCode = "200", ref = "FindingsOfWork")
    public Page<FindingView> list(@PathParam("key") String key, @QueryParam("project") String project) {
        Actor actor = currentActor.actor();
        UUID projectId = projects.get(actor, project).id();
        FindingQuery query =
                FindingQuery.OPEN.ofWork(works.get(actor, projectId, key).id());
        return new Page<>(views.of(findings.report(actor, projectId).find(query).toList()), null);
    }
}
