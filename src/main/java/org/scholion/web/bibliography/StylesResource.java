package org.scholion.web.bibliography;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.scholion.account.Actor;
import org.scholion.bibliography.FormattedWorks;
import org.scholion.bibliography.style.StyleInfo;
import org.scholion.bibliography.style.Styles;
import org.scholion.edition.EditionWorks;
import org.scholion.edition.Editions;
import org.scholion.project.Projects;
import org.scholion.shared.Page;
import org.scholion.web.shared.CurrentActor;
import org.scholion.web.shared.Ids;
import org.scholion.web.shared.JsonBody;
import org.scholion.web.shared.Paging;

/** The citation styles that a project may use: found, tried, brought, removed. */
@Path("styles")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(ref = "bibliography")
public class StylesResource {
    /** As many of an edition's works are previewed. */
    private static final int FEW = 3;

    private final CurrentActor currentActor;
    private final Projects projects;
    private final Styles styles;
    private final FormattedWorks formatted;
    private final Editions editions;
    private final EditionWorks published;

    @Inject
    public StylesResource(
            CurrentActor currentActor,
            Projects projects,
            Styles styles,
            FormattedWorks formatted,
            Editions editions,
            EditionWorks published) {
        this.currentActor = currentActor;
        this.projects = projects;
        this.styles = styles;
        this.formatted = formatted;
        this.editions = editions;
        this.published = published;
    }

    @GET
    @Operation(operationId = "findStyles", summary = "Citation styles that fit some words, the best first")
    @APIResponse(responseCode = "200", ref = "StyleList")
    public Page<StyleView> find(
            @QueryParam("project") String project, @QueryParam("q") String words, @QueryParam("limit") String limit) {
        int most = Paging.request(null, limit).limit();
        List<StyleInfo> found = styles.search(currentActor.actor(), projectId(project), words, most);
        return new Page<>(found.stream().map(StyleView::of).toList(), null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "addStyle", summary = "Takes in a CSL style of one's own, if it is one that may be used")
    @APIResponse(responseCode = "201", ref = "Style")
    @RequestBody(ref = "NewStyle")
    public Response add(@QueryParam("project") String project, JsonBody body, @Context UriInfo uris) {
        Actor actor = currentActor.actor();
        UUID projectId = projectId(project);
        String xml = body.text("csl");
        if (xml == null || xml.isBlank()) {
            throw body.refused("csl", "The XML of a CSL style is needed here.");
        }
        StyleView added = StyleView.of(styles.add(actor, projectId, xml));
        return Response.created(uris.getAbsolutePathBuilder().path(added.id()).build())
                .entity(added)
                .build();
    }

    @DELETE
    @Path("{styleId}")
    @Operation(operationId = "removeStyle", summary = "Removes a style that somebody brought to the project")
    @APIResponse(responseCode = "204", description = "It is removed.")
    public void remove(@PathParam("styleId") String style, @QueryParam("project") String project) {
        styles.remove(currentActor.actor(), projectId(project), style);
    }

    @GET
    @Path("{styleId}/preview")
    @Transactional
    @Operation(operationId = "previewStyle", summary = "How a style sets works: cited first, cited later, in the list")
    @APIResponse(responseCode = "200", ref = "StyleSampleList")
    public Page<StyleSampleView> preview(
            @PathParam("styleId") String style,
            @QueryParam("project") String project,
            @QueryParam("locale") String locale,
            @QueryParam("key") List<String> keys,
            @QueryParam("edition") String edition) {
        Actor actor = currentActor.actor();
        UUID projectId = projectId(project);
        FormattedWorks.Request request = FormattedWorks.Request.of(style, locale);
        List<FormattedWorks.Sample> samples = edition == null || edition.isBlank()
                ? formatted.preview(actor, projectId, keys, request)
                : formatted.sample(
                        actor,
                        projectId,
                        published.of(editions.get(actor, Ids.ofPath("edition", edition))).stream()
                                .limit(FEW)
                                .toList(),
                        request);
        return new Page<>(samples.stream().map(StyleSampleView::of).toList(), null);
    }

    private UUID projectId(String slug) {
        return projects.get(currentActor.actor(), slug).id();
    }
}
