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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.scholion.account.Actor;
import org.scholion.annotation.Annotation;
import org.scholion.document.Document;
import org.scholion.document.Documents;
import org.scholion.project.Members;
import org.scholion.web.shared.CurrentActor;
import org.scholion.web.shared.JsonBody;
import org.scholion.web.shared.Markdown;
import org.scholion.web.shared.PersonView;

/** What helps with the writing of a note: how it will look, and whom it can name. */
@Path("documents/{slug}")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(ref = "annotations")
public class WritingResource {
    private static final int MOST_PEOPLE = 20;

    private final CurrentActor currentActor;
    private final Documents documents;
    private final Members members;

    @Inject
    public WritingResource(CurrentActor currentActor, Documents documents, Members members) {
        this.currentActor = currentActor;
        this.documents = documents;
        this.members = members;
    }

    /** Markdown set as HTML and cleaned: safe to put into a page. */
    public record PreviewView(String html) {}

    @POST
    @Path("preview")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "previewNote", summary = "How a note will look; nothing is kept")
    @APIResponse(responseCode = "200", ref = "Preview")
    @RequestBody(ref = "Reply")
    public PreviewView preview(@PathParam("slug") String slug, JsonBody body) {
        Document document = documents.get(currentActor.actor(), slug);
        String markdown = body.text("body") == null ? "" : body.text("body");
        if (markdown.length() > Annotation.LONGEST_BODY) {
            throw body.refused("body", "A note holds at most " + Annotation.LONGEST_BODY + " characters.");
        }
        return new PreviewView(
                Markdown.toHtml(markdown, members.of(document.projectId()).keySet()));
    }

    @GET
    @Path("people")
    @Operation(
            operationId = "listPeople",
            summary = "People of the document's project whose handle or name begins with some letters, at most 20")
    @APIResponse(responseCode = "200", ref = "PersonList")
    public List<PersonView> people(@PathParam("slug") String slug, @QueryParam("q") String letters) {
        Actor actor = currentActor.actor();
        Document document = documents.get(actor, slug);
        return members.find(document.projectId(), letters == null ? "" : letters.strip(), MOST_PEOPLE).stream()
                .map(PersonView::of)
                .toList();
    }
}
