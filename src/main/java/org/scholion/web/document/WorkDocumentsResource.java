package org.scholion.web.document;

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
import org.scholion.document.WorkTexts;
import org.scholion.project.Projects;
import org.scholion.shared.Page;
import org.scholion.web.shared.CurrentActor;

/** The documents that are texts of a work. */
@Path("works/{key}/documents")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(ref = "documents")
public class WorkDocumentsResource {
    private final CurrentActor currentActor;
    private final Projects projects;
    private final Works works;
    private final WorkTexts texts;
    private final DocumentViews views;

    @Inject
    public WorkDocumentsResource(
            CurrentActor currentActor, Projects projects, Works works, WorkTexts texts, DocumentViews views) {
        this.currentActor = currentActor;
        this.projects = projects;
        this.works = works;
        this.texts = texts;
        this.views = views;
    }

    @GET
    @Transactional
    @Operation(operationId = "listWorkDocuments", summary = "The documents that are texts of a work")
    @APIResponse(responseCode = "200", ref = "DocumentList")
    public Page<DocumentView> list(@PathParam("key") String key, @QueryParam("project") String project) {
        Actor actor = currentActor.actor();
        UUID projectId = projects.get(actor, project).id();
        UUID workId = works.get(actor, projectId, key).id();
        return new Page<>(views.of(actor, texts.find(actor, projectId, workId)), null);
    }
}
