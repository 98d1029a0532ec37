package org.scholion.web.bibliography;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.scholion.account.Actor;
import org.scholion.bibliography.contributor.Contributors;
import org.scholion.project.Projects;
import org.scholion.shared.Page;
import org.scholion.web.shared.CurrentActor;
import org.scholion.web.shared.Paging;

/** The people and bodies that works name. */
@Path("names")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(ref = "bibliography")
public class NamesResource {
    private final CurrentActor currentActor;
    private final Projects projects;
    private final Contributors contributors;

    @Inject
    public NamesResource(CurrentActor currentActor, Projects projects, Contributors contributors) {
        this.currentActor = currentActor;
        this.projects = projects;
        this.contributors = contributors;
    }

    /**
     * A person or body that works name.
     *
     * @param label a spelling in filing order
     * @param body whether it is a body, or a name in one piece
     * @param works how many works name it
     */
    public record NameView(String id, String label, boolean body, List<SpellingView> spellings, long works) {

        static NameView of(Contributors.Listed listed) {
            return new NameView(
                    listed.id().toString(),
                    listed.label(),
                    listed.body(),
                    listed.spellings().stream()
                            .map(each -> new SpellingView(each.text(), each.script(), each.language()))
                            .toList(),
                    listed.works());
        }
    }

    /**
     * A spelling of a name.
     *
     * @param script ISO 15924; "Zzzz" where it has no letters
     * @param language tag; empty where no work says it
     */
    public record SpellingView(String text, String script, String language) {}

    @GET
    @Operation(operationId = "listNames", summary = "Names of people and bodies in works, in any script")
    @APIResponse(responseCode = "200", ref = "NameList")
    public Page<NameView> names(
            @QueryParam("project") String project,
            @QueryParam("q") String words,
            @QueryParam("after") String after,
            @QueryParam("limit") String limit) {
        Actor actor = currentActor.actor();
        return contributors
                .list(actor, projects.get(actor, project).id(), words, Paging.request(after, limit))
                .map(NameView::of);
    }
}
