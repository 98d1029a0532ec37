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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.scholion.account.Actor;
import org.scholion.document.Document;
import org.scholion.document.Documents;
import org.scholion.document.WorkTexts;
import org.scholion.shared.Page;
import org.scholion.shared.Problem;
import org.scholion.web.shared.CurrentActor;

/** Where the pages of a document's source begin, and passages of it as citations take them. */
@Path("documents/{slug}")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(ref = "documents")
public class PassageResource {
    private final CurrentActor currentActor;
    private final Documents documents;
    private final WorkTexts texts;
    private final DocumentViews views;

    @Inject
    public PassageResource(CurrentActor currentActor, Documents documents, WorkTexts texts, DocumentViews views) {
        this.currentActor = currentActor;
        this.documents = documents;
        this.texts = texts;
        this.views = views;
    }

    @GET
    @Path("milestones")
    @Transactional
    @Operation(operationId = "listMilestones", summary = "Where the pages of the source begin in the current revision")
    @APIResponse(responseCode = "200", ref = "MilestoneList")
    public Page<MilestoneView> milestones(@PathParam("slug") String slug) {
        Document document = documents.get(currentActor.actor(), slug);
        List<MilestoneView> milestones = documents.milestones(document.currentRevisionId()).stream()
                .map(MilestoneView::of)
                .toList();
        return new Page<>(milestones, null);
    }

    @GET
    @Path("passage")
    @Transactional
    @Operation(
            operationId = "getPassage",
            summary = "Some words as a citation takes them: with the page that they are printed on",
            description = "Where the source has no printed pages the locator is the paragraph's number.")
    @APIResponse(responseCode = "200", ref = "Passage")
    public PassageView passage(
            @PathParam("slug") String slug, @QueryParam("start") String start, @QueryParam("end") String end) {
        Actor actor = currentActor.actor();
        Document document = documents.get(actor, slug);
        return PassageView.of(
                views.of(actor, document), texts.passage(actor, document, number("start", start), number("end", end)));
    }

    private static int number(String name, String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException none) {
            throw new Problem.InvalidInput(name, "The number of a code point is needed here.");
        }
    }
}
