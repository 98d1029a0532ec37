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
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.scholion.account.Actor;
import org.scholion.bibliography.Works;
import org.scholion.bibliography.finding.Check;
import org.scholion.bibliography.finding.FindingFixes;
import org.scholion.bibliography.finding.FindingQuery;
import org.scholion.bibliography.finding.FindingReport;
import org.scholion.bibliography.finding.Findings;
import org.scholion.bibliography.finding.FixPlan;
import org.scholion.bibliography.finding.Severity;
import org.scholion.bibliography.finding.UndoneFix;
import org.scholion.bibliography.finding.WorkFinding;
import org.scholion.project.Projects;
import org.scholion.shared.Page;
import org.scholion.shared.Problem;
import org.scholion.web.shared.CurrentActor;
import org.scholion.web.shared.Ids;
import org.scholion.web.shared.JsonBody;
import org.scholion.web.shared.Paging;
import org.scholion.web.shared.Words;

/** What is to be looked at in a project's works: listed, fixed, set aside. */
@Path("works/findings")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(ref = "bibliography")
public class FindingsResource {
    private final CurrentActor currentActor;
    private final Projects projects;
    private final Works works;
    private final Findings findings;
    private final FindingFixes fixes;
    private final FindingViews views;

    @Inject
    public FindingsResource(
            CurrentActor currentActor,
            Projects projects,
            Works works,
            Findings findings,
            FindingFixes fixes,
            FindingViews views) {
        this.currentActor = currentActor;
        this.projects = projects;
        this.works = works;
        this.findings = findings;
        this.fixes = fixes;
        this.views = views;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listFindings",
            summary = "Findings by check and then in filing order of the works, with the counts of each check")
    @APIResponse(responseCode = "200", ref = "FindingList")
    public FindingView.ListView list(
            @QueryParam("project") String project,
            @QueryParam("check") String check,
            @QueryParam("severity") String severity,
            @QueryParam("work") String work,
            @QueryParam("setAside") String setAside,
            @QueryParam("after") String after,
            @QueryParam("limit") String limit) {
        Actor actor = currentActor.actor();
        UUID projectId = projectId(project);
        FindingQuery query = FindingQuery.OPEN
                .of(check(check))
                .of(severity(severity))
                .ofWork(isGiven(work) ? works.get(actor, projectId, work).id() : null)
                .aside(isTrue(setAside));
        FindingReport report = findings.report(actor, projectId);
        Page<WorkFinding> page =
                report.page(query, after, Paging.request(null, limit).limit());
        return new FindingView.ListView(
                report.counts(query).entrySet().stream()
                        .map(entry -> FindingView.CheckView.of(entry.getKey(), entry.getValue()))
                        .toList(),
                views.of(page.items()),
                page.next());
    }

    @POST
    @Path("fix")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "fixFindings",
            summary = "Fixes findings in one act, or with dryRun tells what that would change",
            description = "Either the findings by id, or a check for all of its findings that have a safe fix; at most"
                    + " 1,000. A finding whose value changed since it was read is left alone.")
    @APIResponse(responseCode = "200", ref = "Fix")
    @RequestBody(ref = "FindingChoice")
    public FindingView.FixView fix(@QueryParam("project") String project, JsonBody body) {
        Actor actor = currentActor.actor();
        UUID projectId = projectId(project);
        boolean dryRun = Boolean.TRUE.equals(body.flag("dryRun"));
        List<UUID> chosen = body.has("findings") ? ids(body) : fixable(actor, projectId, body);
        FixPlan plan = dryRun ? fixes.preview(actor, projectId, chosen) : fixes.fix(actor, projectId, chosen);
        return FindingView.FixView.of(plan, dryRun);
    }

    private List<UUID> fixable(Actor actor, UUID projectId, JsonBody body) {
        String code = body.text("check");
        if (code == null) {
            throw body.refused("findings", "Name the findings by their ids, or a check for all of its findings.");
        }
        return findings.report(actor, projectId)
                .find(FindingQuery.OPEN.of(check(code)))
                .filter(each -> each.finding().fix() != null)
                .limit(Findings.MOST_AT_ONCE)
                .map(WorkFinding::id)
                .toList();
    }

    @POST
    @Path("fixes/{id}/undo")
    @Operation(
            operationId = "undoFix",
            summary = "Gives the fields that a fix changed their former values, unless somebody changed them since")
    @APIResponse(responseCode = "200", ref = "UndoneFix")
    public FindingView.UndoneView undo(@PathParam("id") String id, @QueryParam("project") String project) {
        Actor actor = currentActor.actor();
        UndoneFix undone = fixes.undo(actor, projectId(project), Ids.ofPath("fix", id));
        return new FindingView.UndoneView(undone.works(), undone.left());
    }

    @POST
    @Path("set-aside")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "setFindingsAside",
            summary = "Records that findings are right as they are, with a reason, until their values change")
    @APIResponse(responseCode = "200", ref = "SetAsideCount")
    @RequestBody(ref = "SettingAside")
    public FindingView.AsideCountView setAside(@QueryParam("project") String project, JsonBody body) {
        int count = findings.setAside(currentActor.actor(), projectId(project), ids(body), body.text("reason"));
        return new FindingView.AsideCountView(count);
    }

    @DELETE
    @Path("set-aside/{id}")
    @Operation(operationId = "takeFindingBack", summary = "Takes back that a finding is right as it is")
    @APIResponse(responseCode = "204", ref = "Gone")
    public void takeBack(@PathParam("id") String id, @QueryParam("project") String project) {
        findings.takeBack(currentActor.actor(), projectId(project), Ids.ofPath("finding that is set aside", id));
    }

    private UUID projectId(String slug) {
        return projects.get(currentActor.actor(), slug).id();
    }

    private static List<UUID> ids(JsonBody body) {
        List<String> named = body.texts("findings");
        return named == null
                ? List.of()
                : named.stream().map(text -> Ids.ofPath("finding", text)).toList();
    }

    private static boolean isGiven(String word) {
        return word != null && !word.isBlank();
    }

    private static Check check(String code) {
        return isGiven(code)
                ? Check.parse(code).orElseThrow(() -> new Problem.InvalidInput("check", "“" + code + "” is no check."))
                : null;
    }

    private static Severity severity(String word) {
        return isGiven(word)
                ? Words.find(Severity.class, word)
                        .orElseThrow(() -> new Problem.InvalidInput(
                                "severity", "“" + word + "” is none of: " + Words.all(Severity.class) + "."))
                : null;
    }

    private static boolean isTrue(String word) {
        if (isGiven(word) && !word.equals("true") && !word.equals("false")) {
            throw new Problem.InvalidInput("setAside", "Set aside is true or false.");
        }
        return "true".equals(word);
    }
}
