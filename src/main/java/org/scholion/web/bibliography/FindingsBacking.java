package org.scholion.web.bibliography;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.scholion.bibliography.finding.FindingFixes;
import org.scholion.bibliography.finding.Findings;
import org.scholion.bibliography.finding.FixPlan;
import org.scholion.bibliography.finding.Severity;
import org.scholion.bibliography.finding.UndoneFix;
import org.scholion.project.Permissions;
import org.scholion.project.Projects;
import org.scholion.project.Right;
import org.scholion.shared.Page;
import org.scholion.shared.Problem;
import org.scholion.web.shared.CurrentActor;
import org.scholion.web.shared.Notices;
import org.scholion.web.shared.Words;

/** The findings of the bibliography, check by check: looked at, fixed, set aside. */
@Named
@ViewScoped
public class FindingsBacking implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String HEADING = "check-title";
    private static final String ALL = "all";

    @Inject
    private CurrentActor current;

    @Inject
    private Projects projects;

    @Inject
    private Permissions permissions;

    @Inject
    private FindingRows findings;

    @Inject
    private Findings acts;

    @Inject
    private FindingFixes fixes;

    @Inject
    private Notices notices;

    private UUID projectId;
    private boolean curator;
    private String code;
    private Severity severity;
    private boolean aside;
    private FindingRows.Shown shown;
    private boolean settingAside;
    private String reason;
    private UUID lastAct;
    private int lastCount;

    public void load() {
        projectId = projects.get(current.actor(), null).id();
        curator = permissions.allows(current.actor(), projectId, Right.CURATE);
        read();
    }

    private void read() {
        Locale locale = FacesContext.getCurrentInstance().getViewRoot().getLocale();
        shown = findings.read(current.actor(), projectId, severity, code, aside, locale);
        code = shown.check() == null ? null : shown.check().code();
        settingAside = false;
        reason = null;
    }

    /** Shows another severity, or what is set aside. */
    public void filter() {
        read();
    }

    /** Shows the findings of another check. */
    public void open(String other) {
        code = other;
        read();
        notices.lead(HEADING);
    }

    /** Shows more findings of the check; what is ticked stays ticked. */
    public void more() {
        Page<FindingRow> page = findings.more(current.actor(), projectId, code, aside, shown.next());
        shown.rows().addAll(page.items());
        shown = new FindingRows.Shown(shown.checks(), shown.check(), shown.rows(), page.next());
    }

    /** Ticks all findings that are shown. */
    public void chooseAll() {
        shown.rows().forEach(row -> row.setChosen(true));
    }

    /** Takes all ticks away. */
    public void chooseNone() {
        shown.rows().forEach(row -> row.setChosen(false));
    }

    /** Fixes those that are ticked, as one act. */
    public void fix() {
        try {
            FixPlan plan = fixes.fix(current.actor(), projectId, chosen());
            lastAct = plan.act();
            lastCount = plan.works().size();
            if (lastCount == 0) {
                notices.done("findings.nothingFixed");
            }
            read();
            notices.lead(lastAct == null ? HEADING : "undo:undo");
        } catch (Problem refused) {
            notices.refused(refused);
        }
    }

    /** Undoes the last act. */
    public void undo() {
        try {
            UndoneFix undone = fixes.undo(current.actor(), projectId, lastAct);
            lastAct = null;
            notices.done(
                    undone.left() == 0 ? "findings.undone" : "findings.undoneInPart", undone.works(), undone.left());
            read();
            notices.lead(HEADING);
        } catch (Problem refused) {
            notices.refused(refused);
        }
    }

    /** Asks why those that are ticked are right. */
    public void askReason() {
        if (chosen().isEmpty()) {
            notices.refused(new Problem.InvalidInput("findings", "Choose at least one finding."));
        } else {
            settingAside = true;
            notices.lead("found:reason");
        }
    }

    /** Sets those aside that are ticked. */
    public void putAside() {
        try {
            int count = acts.setAside(current.actor(), projectId, chosen(), reason);
            notices.done("findings.setAsideDone", count);
            read();
            notices.lead(HEADING);
        } catch (Problem refused) {
            notices.refused(refused);
        }
    }

    /** Gives up setting aside. */
    public void leave() {
        settingAside = false;
        reason = null;
    }

    /** Takes back that a finding is right as it is. */
    public void takeBack(FindingRow row) {
        try {
            acts.takeBack(current.actor(), projectId, row.getId());
            notices.done("findings.takenBack", row.getLabel());
            read();
            notices.lead(HEADING);
        } catch (Problem refused) {
            notices.refused(refused);
        }
    }

    private List<UUID> chosen() {
        return shown.rows().stream()
                .filter(FindingRow::isChosen)
                .map(FindingRow::getId)
                .toList();
    }

    public FindingRows.Shown getShown() {
        return shown;
    }

    /** Whether nothing was found at all, by any check. */
    public boolean isNothing() {
        return shown.checks().isEmpty();
    }

    public boolean isFiltered() {
        return severity != null || aside;
    }

    public boolean isCurator() {
        return curator;
    }

    public boolean isSettingAside() {
        return settingAside;
    }

    /** Whether there is an act to undo. */
    public boolean isUndoable() {
        return lastAct != null;
    }

    /** How many works the last act changed. */
    public int getLastCount() {
        return lastCount;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    /** The words of the severities, and the one for all of them. */
    public List<String> getSeverities() {
        return Stream.concat(Stream.of(ALL), Arrays.stream(Severity.values()).map(Words::of))
                .toList();
    }

    /** The severity that is shown, as it stands in the address: "error"; "all" for all. */
    public String getSeverity() {
        return severity == null ? ALL : Words.of(severity);
    }

    /** A word that is no severity shows all. */
    public void setSeverity(String word) {
        severity = word == null ? null : Words.find(Severity.class, word).orElse(null);
    }

    public boolean isAside() {
        return aside;
    }

    public void setAside(boolean aside) {
        this.aside = aside;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
