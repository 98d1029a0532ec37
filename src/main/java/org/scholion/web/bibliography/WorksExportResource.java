package org.scholion.web.bibliography;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.scholion.account.Actor;
import org.scholion.bibliography.WorksExport;
import org.scholion.project.Projects;
import org.scholion.web.shared.CurrentActor;
import org.scholion.web.shared.Download;

/** The whole bibliography of a project as a file. */
@Path("works.bib")
@ApplicationScoped
@Tag(ref = "bibliography")
public class WorksExportResource {
    private static final String BIBTEX = "application/x-bibtex;charset=UTF-8";

    private final CurrentActor currentActor;
    private final Projects projects;
    private final WorksExport export;

    @Inject
    public WorksExportResource(CurrentActor currentActor, Projects projects, WorksExport export) {
        this.currentActor = currentActor;
        this.projects = projects;
        this.export = export;
    }

    @GET
    @Produces(BIBTEX)
    @Operation(operationId = "exportWorks", summary = "All works of a project as classic BibTeX")
    @APIResponse(responseCode = "200", ref = "Bibtex")
    public Response get(@QueryParam("project") String project) {
        Actor actor = currentActor.actor();
        String bibtex = export.bibtex(actor, projects.get(actor, project).id());
        return Response.ok(bibtex, BIBTEX)
                .header(HttpHeaders.CONTENT_DISPOSITION, Download.disposition("works.bib"))
                .build();
    }
}
