package org.scholion.web.bibliography;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.scholion.account.Actor;
import org.scholion.account.People;
import org.scholion.bibliography.finding.Check;
import org.scholion.bibliography.finding.FindingFixes;
import org.scholion.bibliography.finding.FindingQuery;
import org.scholion.bibliography.finding.FindingReport;
import org.scholion.bibliography.finding.Findings;
import org.scholion.bibliography.finding.SetAside;
import org.scholion.bibliography.finding.Severity;
import org.scholion.bibliography.finding.ShownFinding;
import org.scholion.bibliography.finding.WorkFinding;
import org.scholion.shared.Page;
import org.scholion.web.shared.Words;

/** Reads the page of findings: the checks with their counts, and the findings of one check. */
@ApplicationScoped
public class FindingRows {
    /** How many findings are shown at once. */
    static final int PAGE = 100;

    private final Findings findings;
    private final FindingFixes fixes;
    private final People people;

    @Inject
    public FindingRows(Findings findings, FindingFixes fixes, People people) {
        this.findings = findings;
        this.fixes = fixes;
        this.people = people;
    }

    /**
     * What the page shows.
     *
     * @param checks those that found something, in their order
     * @param check the one whose findings are shown; null where there are none
     * @param next where the findings go on, or null
     */
    public record Shown(ArrayList<CheckRow> checks, CheckRow check, ArrayList<FindingRow> rows, String next)
            implements Serializable {}

    /**
     * The checks, and the beginning of the findings of one.
     *
     * @param severity null for all
     * @param code of the check that is asked for; the first is shown where it found nothing
     * @param aside whether those that are set aside are asked for
     */
    @Transactional
    public Shown read(Actor actor, UUID projectId, Severity severity, String code, boolean aside, Locale locale) {
        FindingReport report = findings.report(actor, projectId);
        FindingQuery query = FindingQuery.OPEN.of(severity).aside(aside);
        Map<Check, FindingReport.Count> counts = report.counts(query);
        ArrayList<CheckRow> checks = new ArrayList<>();
        counts.forEach((check, count) -> checks.add(new CheckRow(
                check.code(),
                Words.of(check.severity()),
                check.title(locale),
                check.explanation(locale),
                count.findings(),
                count.fixable())));
        CheckRow shown = checks.stream()
                .filter(check -> check.code().equals(code))
                .findFirst()
                .orElse(checks.isEmpty() ? null : checks.get(0));
        if (shown == null) {
            return new Shown(checks, null, new ArrayList<>(), null);
        }
        Page<FindingRow> page = page(report, query.of(Check.parse(shown.code()).orElseThrow()), null);
        return new Shown(checks, shown, new ArrayList<>(page.items()), page.next());
    }

    /** Further findings of a check. */
    @Transactional
    public Page<FindingRow> more(Actor actor, UUID projectId, String code, boolean aside, String after) {
        FindingQuery query = FindingQuery.OPEN.aside(aside).of(Check.parse(code).orElseThrow());
        return page(findings.report(actor, projectId), query, after);
    }

    private Page<FindingRow> page(FindingReport report, FindingQuery query, String after) {
        Page<WorkFinding> page = report.page(query, after, PAGE);
        Map<UUID, Actor> persons = people.find(page.items().stream()
                .map(WorkFinding::setAside)
                .filter(Objects::nonNull)
                .map(SetAside::personId)
                .collect(Collectors.toSet()));
        List<FindingRow> rows = fixes.show(page.items()).stream()
                .map(shown -> row(shown, persons))
                .toList();
        return new Page<>(rows, page.next());
    }

    private static FindingRow row(ShownFinding shown, Map<UUID, Actor> persons) {
        WorkFinding found = shown.found();
        ArrayList<FindingRow.Change> changes = new ArrayList<>();
        shown.changes()
                .forEach(change -> changes.add(new FindingRow.Change(change.field(), change.before(), change.after())));
        SetAside said = found.setAside();
        Actor person = said == null ? null : persons.get(said.personId());
        return new FindingRow(
                found.id(),
                found.key(),
                shown.label(),
                found.finding().field(),
                found.finding().value(),
                changes,
                said == null
                        ? null
                        : new FindingRow.Said(said.reason(), person == null ? null : person.name(), said.at()));
    }
}
