package org.scholion.web.bibliography;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
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
        counts.forEach((check, count) -> checks.add(check(check, count.findings(), count.fixable(), locale)));
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

    private static CheckRow check(Check check, long findings, long fixable, Locale locale) {
        return new CheckRow(
                check.code(),
                Words.of(check.severity()),
                check.title(locale),
                check.explanation(locale),
                findings,
                fixable);
    }

    /**
     * The findings of one check in one work.
     *
     * @param check with what it says of this work alone
     */
    public record OfCheck(CheckRow check, ArrayList<FindingRow> rows) implements Serializable {}

    /**
     * The findings of one work, check by check.
     *
     * @param aside those that somebody set aside
     */
    public record OfWork(ArrayList<OfCheck> open, ArrayList<OfCheck> aside) implements Serializable {}

    /** All findings of a work. */
    @Transactional
    public OfWork ofWork(Actor actor, UUID projectId, UUID workId, Locale locale) {
        FindingReport report = findings.report(actor, projectId);
        FindingQuery query = FindingQuery.OPEN.ofWork(workId);
        return new OfWork(ofWork(report, query, locale), ofWork(report, query.aside(true), locale));
    }

    private ArrayList<OfCheck> ofWork(FindingReport report, FindingQuery query, Locale locale) {
        Map<UUID, Check> checkOf = new HashMap<>();
        List<WorkFinding> found = report.find(query).toList();
        found.forEach(each -> checkOf.put(each.id(), each.finding().check()));
        Map<Check, ArrayList<FindingRow>> rows = new EnumMap<>(Check.class);
        rows(found).forEach(row -> rows.computeIfAbsent(checkOf.get(row.getId()), check -> new ArrayList<>())
                .add(row));
        ArrayList<OfCheck> checks = new ArrayList<>();
        rows.forEach((check, of) -> checks.add(new OfCheck(
                check(
                        check,
                        of.size(),
                        of.stream().filter(FindingRow::isFixable).count(),
                        locale),
                of)));
        return checks;
    }

    /** Further findings of a check. */
    @Transactional
    public Page<FindingRow> more(Actor actor, UUID projectId, String code, boolean aside, String after) {
        FindingQuery query = FindingQuery.OPEN.aside(aside).of(Check.parse(code).orElseThrow());
        return page(findings.report(actor, projectId), query, after);
    }

    private Page<FindingRow> page(FindingReport report, FindingQuery query, String after) {
        Page<WorkFinding> page = report.page(query, after, PAGE);
        return new Page<>(rows(page.items()), page.next());
    }

    private List<FindingRow> rows(List<WorkFinding> found) {
        Map<UUID, Actor> persons = people.find(found.stream()
                .map(WorkFinding::setAside)
                .filter(Objects::nonNull)
                .map(SetAside::personId)
                .collect(Collectors.toSet()));
        return fixes.show(found).stream().map(shown -> row(shown, persons)).toList();
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
