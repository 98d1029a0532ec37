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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.scholion.account.Actor;
import org.scholion.account.People;
import org.scholion.bibliography.WorkHistory;
import org.scholion.project.Projects;
import org.scholion.shared.Page;
import org.scholion.web.shared.CurrentActor;
import org.scholion.web.shared.PersonView;

/** What became of a work. */
@Path("works/{key}")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(ref = "bibliography")
public class WorkHistoryResource {
    private final CurrentActor currentActor;
    private final Projects projects;
    private final WorkHistory history;
    private final People people;

    @Inject
    public WorkHistoryResource(CurrentActor currentActor, Projects projects, WorkHistory history, People people) {
        this.currentActor = currentActor;
        this.projects = projects;
        this.history = history;
        this.people = people;
    }

    /**
     * An act on a work, or on one that was merged into it.
     *
     * @param work the citation key of the work that it was done to
     * @param fields what it changed
     */
    public record ActView(
            String act, String work, PersonView person, Instant at, List<WorkHistory.FieldChange> fields) {}

    @GET
    @Path("history")
    @Transactional
    @Operation(operationId = "listActsOnWork", summary = "Who changed which field of a work, the latest act first")
    @APIResponse(responseCode = "200", ref = "ActList")
    public Page<ActView> history(@PathParam("key") String key, @QueryParam("project") String project) {
        Actor actor = currentActor.actor();
        List<WorkHistory.Act> acts =
                history.of(actor, projects.get(actor, project).id(), key);
        Map<UUID, Actor> known = people.find(
                acts.stream().map(WorkHistory.Act::personId).distinct().toList());
        return new Page<>(
                acts.stream()
                        .map(act -> new ActView(
                                act.act(), act.key(), PersonView.of(act.personId(), known), act.at(), act.fields()))
                        .toList(),
                null);
    }
}
