package org.scholion.web.bibliography;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.scholion.account.Actor;
import org.scholion.bibliography.FormattedWorks;
import org.scholion.bibliography.format.FormattedBibliography;
import org.scholion.edition.EditionWorks;
import org.scholion.edition.Editions;
import org.scholion.project.Projects;
import org.scholion.shared.Problem;
import org.scholion.web.shared.CurrentActor;
import org.scholion.web.shared.Download;
import org.scholion.web.shared.FormattedFile;
import org.scholion.web.shared.Ids;

/** Works as a bibliography in a citation style: plain text, HTML or RTF. */
@Path("bibliography")
@ApplicationScoped
@Tag(ref = "bibliography")
public class FormattedWorksResource {
    private final CurrentActor currentActor;
    private final Projects projects;
    private final FormattedWorks works;
    private final WorkFilters filters;
    private final Editions editions;
    private final EditionWorks published;

    @Inject
    public FormattedWorksResource(
            CurrentActor currentActor,
            Projects projects,
            FormattedWorks works,
            WorkFilters filters,
            Editions editions,
            EditionWorks published) {
        this.currentActor = currentActor;
        this.projects = projects;
        this.works = works;
        this.filters = filters;
        this.editions = editions;
        this.published = published;
    }

    @GET
    @Transactional
    @Produces({FormattedFile.HTML_TYPE, FormattedFile.TEXT_TYPE, FormattedFile.RTF_TYPE})
    @Operation(
            operationId = "formatWorks",
            summary = "Works as a bibliography in a citation style",
            description =
                    "Of the works named by their keys, or of those that an edition cites as it was published, or of those that are"
                            + " found.")
    @APIResponse(responseCode = "200", ref = "FormattedBibliography")
    public Response get(
            @QueryParam("project") String project,
            @QueryParam("style") String style,
            @QueryParam("locale") String locale,
            @QueryParam("format") String format,
            @QueryParam("key") List<String> keys,
            @QueryParam("edition") String edition,
            @QueryParam("q") String words,
            @QueryParam("type") String type,
            @QueryParam("used") String used,
            @QueryParam("tag") List<String> tags,
            @QueryParam("collection") String collection,
            @QueryParam("facet") List<String> facets,
            @QueryParam("search") String saved) {
        FormattedFile form = FormattedFile.of(format == null || format.isBlank() ? "html" : format)
                .orElseThrow(() -> new Problem.InvalidInput("format", "The format is html, txt or rtf."));
        Actor actor = currentActor.actor();
        UUID projectId = projects.get(actor, project).id();
        FormattedWorks.Request request = FormattedWorks.Request.of(style, locale);
        FormattedBibliography bibliography;
        if (!keys.isEmpty()) {
            bibliography = works.keyed(actor, projectId, keys, request);
        } else if (edition != null && !edition.isBlank()) {
            bibliography = works.set(
                    actor, projectId, published.of(editions.get(actor, Ids.ofPath("edition", edition))), request);
        } else {
            WorkFilters.Asked asked = new WorkFilters.Asked(saved, words, type, used, tags, collection, facets);
            bibliography = works.found(actor, projectId, filters.search(actor, projectId, asked), request);
        }
        return Response.ok(form.write(bibliography), form.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, Download.disposition("bibliography." + form.extension()))
                .build();
    }
}
