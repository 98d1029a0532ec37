package org.scholion.web.bibliography;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** What is to be looked at in the open work: fixed or set aside one by one. */
@Named
@ViewScoped
public class WorkFindingsBacking extends FindingActs {
    private static final long serialVersionUID = 1L;

    @Inject
    private FindingRows findings;

    @Inject
    private WorkBacking work;

    private UUID workId;
    private long version;
    private UUID chosen;
    private ArrayList<FindingRows.OfCheck> open = new ArrayList<>();
    private ArrayList<FindingRows.OfCheck> aside = new ArrayList<>();

    /** Reads the findings where another work, or another version of it, is open than before. */
    private void follow() {
        WorkDetail present = work.getWork();
        if (present == null || (present.id().equals(workId) && present.version() == version)) {
            return;
        }
        if (!present.id().equals(workId)) {
            begin();
            forgetLast();
        }
        readAnew();
    }

    @Override
    void read() {
        WorkDetail present = work.getWork();
        workId = present.id();
        version = present.version();
        Locale locale = FacesContext.getCurrentInstance().getViewRoot().getLocale();
        FindingRows.OfWork found = findings.ofWork(actor(), projectId(), workId, locale);
        open = found.open();
        aside = found.aside();
        chosen = null;
    }

    @Override
    void changed() {
        work.refresh();
    }

    @Override
    List<UUID> chosen() {
        return chosen == null ? List.of() : List.of(chosen);
    }

    @Override
    String heading() {
        return "work-findings-title";
    }

    @Override
    String reasonBox() {
        return "work-findings:reason";
    }

    @Override
    String undoButton() {
        return "undo-finding:undo";
    }

    /** Fixes one finding. */
    public void fix(FindingRow row) {
        chosen = row.getId();
        fix();
    }

    /** Asks why one finding is right as it is. */
    public void askReason(FindingRow row) {
        chosen = row.getId();
        askReason();
    }

    /** The finding for which a reason is asked, or null. */
    public UUID getAsked() {
        return isSettingAside() ? chosen : null;
    }

    /** The findings that are not set aside, check by check. */
    public List<FindingRows.OfCheck> getOpen() {
        follow();
        return open;
    }

    /** Those that somebody set aside. */
    public List<FindingRows.OfCheck> getAside() {
        follow();
        return aside;
    }
}
