package org.scholion.web.bibliography;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.scholion.account.Actor;
import org.scholion.bibliography.duplicate.CandidateSearch;
import org.scholion.bibliography.duplicate.DuplicateCandidate;
import org.scholion.bibliography.duplicate.Duplicates;
import org.scholion.project.Projects;
import org.scholion.shared.Page;
import org.scholion.shared.Problem;
import org.scholion.web.shared.CurrentActor;
import org.scholion.web.shared.Paging;

/** Works of a project that may be one, and those that somebody told apart. */
@Path("duplicates")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(ref = "bibliography")
public class DuplicatesResource {
    private final CurrentActor currentActor;
    private final Projects projects;
    private final Duplicates duplicates;
    private final DuplicateViews views;

    @Inject
    public DuplicatesResource(
            CurrentActor currentActor, Projects projects, Duplicates duplicates, DuplicateViews views) {
        this.currentActor = currentActor;
        this.projects = projects;
        this.duplicates = duplicates;
        this.views = views;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listDuplicates",
            summary = "Works that may be one, the likeliest first",
            description =
                    "Pairs that somebody told apart are left out. What was decided since a page was read leaves no"
                            + " gap.")
    @APIResponse(responseCode = "200", ref = "DuplicateList")
    public Page<DuplicateView> list(
            @QueryParam("project") String project,
            @QueryParam("least") String least,
            @QueryParam("vetoed") String vetoed,
            @QueryParam("after") String after,
            @QueryParam("limit") String limit) {
        Actor actor = currentActor.actor();
        Page<DuplicateCandidate> page = duplicates.list(
                actor,
                projects.get(actor, project).id(),
                search(least, vetoed),
                after,
                Paging.request(null, limit).limit());
        return new Page<>(views.of(page.items()), page.next());
    }

    /** Reads which candidates are asked for. */
    static CandidateSearch search(String least, String vetoed) {
        return new CandidateSearch(
                least == null || least.isBlank() ? CandidateSearch.USUAL.least() : percent(least),
                vetoed == null || vetoed.isBlank() ? null : truth(vetoed));
    }

    private static int percent(String least) {
        try {
            double score = Double.parseDouble(least.strip());
            return Double.isFinite(score) ? (int) Math.round(Math.max(-1, Math.min(2, score)) * 100) : -1;
        } catch (NumberFormatException notANumber) {
            throw new Problem.InvalidInput("least", "A likeness goes from 0 to 1.");
        }
    }

    private static boolean truth(String word) {
        if (!word.equals("true") && !word.equals("false")) {
            throw new Problem.InvalidInput("vetoed", "Vetoed is true or false.");
        }
        return Boolean.parseBoolean(word);
    }

    @GET
    @Path("told-apart")
    @Transactional
    @Operation(
            operationId = "listWorksToldApart",
            summary = "Pairs of works of which somebody said that they are two, the latest first")
    @APIResponse(responseCode = "200", ref = "ToldApartList")
    public Page<DuplicateView.ToldApartView> toldApart(@QueryParam("project") String project) {
        Actor actor = currentActor.actor();
        return new Page<>(
                views.toldApart(
                        duplicates.toldApart(actor, projects.get(actor, project).id())),
                null);
    }
}
