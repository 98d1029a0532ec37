package org.scholion.web.bibliography;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.scholion.account.Actor;
import org.scholion.bibliography.finding.FindingFixes;
import org.scholion.bibliography.finding.Findings;
import org.scholion.bibliography.finding.FixPlan;
import org.scholion.bibliography.finding.UndoneFix;
import org.scholion.project.Permissions;
import org.scholion.project.Projects;
import org.scholion.project.Right;
import org.scholion.shared.Problem;
import org.scholion.web.shared.CurrentActor;
import org.scholion.web.shared.Notices;

/** What people do with findings wherever they see them: fix them, undo that, set them aside with a reason, take that back. */
public abstract class FindingActs implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private CurrentActor current;

    @Inject
    private Projects projects;

    @Inject
    private Permissions permissions;

    @Inject
    private Findings acts;

    @Inject
    private FindingFixes fixes;

    @Inject
    private Notices notices;

    private UUID projectId;
    private boolean curator;
    private boolean settingAside;
    private String reason;
    private UUID lastAct;
    private int lastCount;

    /** Reads anew what is shown. */
    abstract void read();

    /** Called when an act may have changed works, before their findings are read anew. */
    void changed() {
        // A page that shows no work has none to read anew.
    }

    /** The findings that an act is for. */
    abstract List<UUID> chosen();

    /** Id of the heading of what is shown. */
    abstract String heading();

    /** Id of the box for a reason. */
    abstract String reasonBox();

    /** Id of the button that undoes the last fix. */
    abstract String undoButton();

    void begin() {
        projectId = projects.get(current.actor(), null).id();
        curator = permissions.allows(current.actor(), projectId, Right.CURATE);
    }

    /** Reads anew and closes the box for a reason. */
    void readAnew() {
        read();
        leave();
    }

    Actor actor() {
        return current.actor();
    }

    UUID projectId() {
        return projectId;
    }

    void lead(String elementId) {
        notices.lead(elementId);
    }

    /** Fixes those that are chosen, as one act. */
    public void fix() {
        try {
            FixPlan plan = fixes.fix(current.actor(), projectId, chosen());
            lastAct = plan.act();
            lastCount = plan.works().size();
            if (lastCount == 0) {
                notices.done("findings.nothingFixed");
            }
            changed();
            readAnew();
            notices.lead(lastAct == null ? heading() : undoButton());
        } catch (Problem refused) {
            notices.refused(refused);
        }
    }

    /** Undoes the last fix. */
    public void undo() {
        try {
            UndoneFix undone = fixes.undo(current.actor(), projectId, lastAct);
            lastAct = null;
            notices.done(
                    undone.left() == 0 ? "findings.undone" : "findings.undoneInPart", undone.works(), undone.left());
            changed();
            readAnew();
            notices.lead(heading());
        } catch (Problem refused) {
            notices.refused(refused);
        }
    }

    /** Asks why those that are chosen are right. */
    public void askReason() {
        if (chosen().isEmpty()) {
            notices.refused(new Problem.InvalidInput("findings", "Choose at least one finding."));
        } else {
            settingAside = true;
            notices.lead(reasonBox());
        }
    }

    /** Sets those aside that are chosen. */
    public void putAside() {
        try {
            int count = acts.setAside(current.actor(), projectId, chosen(), reason);
            notices.done("findings.setAsideDone", count);
            readAnew();
            notices.lead(heading());
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
            readAnew();
            notices.lead(heading());
        } catch (Problem refused) {
            notices.refused(refused);
        }
    }

    /** Forgets the last fix, which then stands. */
    void forgetLast() {
        lastAct = null;
    }

    public boolean isCurator() {
        return curator;
    }

    public boolean isSettingAside() {
        return settingAside;
    }

    /** Whether there is a fix to undo. */
    public boolean isUndoable() {
        return lastAct != null;
    }

    /** How many works the last fix changed. */
    public int getLastCount() {
        return lastCount;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
