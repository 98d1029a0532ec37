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
import org.scholion.bibliography.WorkSearch;
import org.scholion.bibliography.format.FormattedBibliography;
import org.scholion.edition.Edition;
import org.scholion.edition.Editions;
import org.scholion.project.Projects;
import org.scholion.shared.Problem;
import org.scholion.web.shared.CurrentActor;
import org.scholion.web.shared.Download;
import org.scholion.web.shared.Ids;

/** Works as a bibliography in a citation style: plain text, HTML or RTF. */
@Path("bibliography")
@ApplicationScoped
@Tag(ref = "bibliography")
public class FormattedWorksResource {
    private static final String HTML = "text/html;charset=UTF-8";
    private static final String TEXT = "text/plain;charset=UTF-8";
    private static final String RTF = "application/rtf";

    private final CurrentActor currentActor;
    private final Projects projects;
    private final FormattedWorks works;
    private final Editions editions;

    @Inject
    public FormattedWorksResource(
            CurrentActor currentActor, Projects projects, FormattedWorks works, Editions editions) {
        this.currentActor = currentActor;
        this.projects = projects;
        this.works = works;
        this.editions = editions;
    }

    @GET
    @Transactional
    @Produces({HTML, TEXT, RTF})
    @Operation(
            operationId = "formatWorks",
            summary = "Works as a bibliography in a citation style",
            description =
                    "Of the works named by their keys, or of those that an edition cites, or of those found by words.")
    @APIResponse(responseCode = "200", ref = "FormattedBibliography")
    public Response get(
            @QueryParam("project") String project,
            @QueryParam("style") String style,
            @QueryParam("locale") String locale,
            @QueryParam("format") String format,
            @QueryParam("key") List<String> keys,
            @QueryParam("edition") String edition,
            @QueryParam("q") String words) {
        Form form = Form.of(format);
        Actor actor = currentActor.actor();
        UUID projectId = projects.get(actor, project).id();
        FormattedWorks.Request request = FormattedWorks.Request.of(style, locale);
        FormattedBibliography bibliography;
        if (!keys.isEmpty()) {
            bibliography = works.keyed(actor, projectId, keys, request);
        } else if (edition != null && !edition.isBlank()) {
            Edition published = editions.get(actor, Ids.ofPath("edition", edition));
            bibliography = works.keyed(actor, projectId, editions.workKeys(published), request);
        } else {
            bibliography = works.found(actor, projectId, WorkSearch.of(words), request);
        }
        return Response.ok(form.write(bibliography), form.mediaType)
                .header(HttpHeaders.CONTENT_DISPOSITION, Download.disposition("bibliography." + form.extension))
                .build();
    }

    private enum Form {
        HTML_FILE(HTML, "html"),
        TEXT_FILE(TEXT, "txt"),
        RTF_FILE(RTF, "rtf");

        private final String mediaType;
        private final String extension;

        Form(String mediaType, String extension) {
            this.mediaType = mediaType;
            this.extension = extension;
        }

        private static Form of(String word) {
            if (word == null || word.isBlank()) {
                return HTML_FILE;
            }
            for (Form form : values()) {
                if (form.extension.equals(word)) {
                    return form;
                }
            }
            throw new Problem.InvalidInput("format", "The format is html, txt or rtf.");
        }

        private String write(FormattedBibliography bibliography) {
            return switch (this) {
                case HTML_FILE -> bibliography.html();
                case TEXT_FILE -> bibliography.text();
                case RTF_FILE -> bibliography.rtf();
            };
        }
    }
}
