package org.scholion.web.bibliography;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.scholion.account.Actor;
import org.scholion.bibliography.finding.Check;
import org.scholion.bibliography.finding.FieldChange;
import org.scholion.bibliography.finding.FindingReport;
import org.scholion.bibliography.finding.FixPlan;
import org.scholion.bibliography.finding.SetAside;
import org.scholion.bibliography.finding.ShownFinding;
import org.scholion.web.shared.PersonView;
import org.scholion.web.shared.Words;

/**
 * A finding as the API shows it.
 *
 * @param id the same as long as the value is
 * @param work the work's present citation key
 * @param label "Forbes 1986"
 * @param check code such as "page-hyphen"
 * @param severity "error", "warning" or "hint"
 * @param field CSL variable
 * @param value what is remarkable; empty where the field is unknown
 * @param fix what a fix would change; empty where only a person can know
 * @param setAside what a person said of it, or null
 */
public record FindingView(
        UUID id,
        String work,
        String label,
        String check,
        String severity,
        String field,
        String value,
        List<ChangeView> fix,
        SetAsideView setAside) {

    static FindingView of(ShownFinding shown, Map<UUID, Actor> people) {
        var found = shown.found();
        SetAside said = found.setAside();
        return new FindingView(
                found.id(),
                found.key(),
                shown.label(),
                found.finding().check().code(),
                Words.of(found.finding().check().severity()),
                found.finding().field(),
                found.finding().value(),
                ChangeView.of(shown.changes()),
                said == null
                        ? null
                        : new SetAsideView(said.reason(), PersonView.of(said.personId(), people), said.at()));
    }

    /**
     * What a fix does to one field.
     *
     * @param before null if it is unknown
     * @param after null if it becomes unknown
     */
    public record ChangeView(String field, String before, String after) {

        static List<ChangeView> of(List<FieldChange> changes) {
            return changes.stream()
                    .map(change -> new ChangeView(change.field(), change.before(), change.after()))
                    .toList();
        }
    }

    /** Why somebody said that it is right as it is. */
    public record SetAsideView(String reason, PersonView person, Instant at) {}

    /**
     * How many findings of a check there are.
     *
     * @param fixable how many of them have a safe fix
     */
    public record CheckView(
            String check, String severity, String title, String explanation, long findings, long fixable) {

        static CheckView of(Check check, FindingReport.Count count) {
            return new CheckView(
                    check.code(),
                    Words.of(check.severity()),
                    check.title(Locale.ENGLISH),
                    check.explanation(Locale.ENGLISH),
                    count.findings(),
                    count.fixable());
        }
    }

    /**
     * A page of findings.
     *
     * @param checks the counts of all pages together
     * @param next to be given back as {@code after}; null on the last page
     */
    public record ListView(List<CheckView> checks, List<FindingView> items, String next) {}

    /**
     * What a fix does or would do.
     *
     * @param act by which it can be undone; null if nothing was changed
     * @param left ids of findings that are left as they are
     */
    public record FixView(UUID act, boolean dryRun, List<FixedWorkView> works, List<UUID> left) {

        static FixView of(FixPlan plan, boolean dryRun) {
            return new FixView(
                    plan.act(),
                    dryRun,
                    plan.works().stream()
                            .map(work -> new FixedWorkView(
                                    work.key(), work.label(), work.findings(), ChangeView.of(work.changes())))
                            .toList(),
                    plan.left());
        }
    }

    /** One work with what changes in it. */
    public record FixedWorkView(String work, String label, List<UUID> findings, List<ChangeView> changes) {}

    /**
     * What an undoing did.
     *
     * @param works how many works got values back
     * @param left how many fields were left alone, because somebody changed them since
     */
    public record UndoneView(int works, int left) {}

    /** How many findings were set aside. */
    public record AsideCountView(int findings) {}
}
