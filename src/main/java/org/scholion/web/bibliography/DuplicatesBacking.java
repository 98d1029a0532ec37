package org.scholion.web.bibliography;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.scholion.bibliography.duplicate.CandidateSearch;
import org.scholion.bibliography.duplicate.DuplicateCandidate;
import org.scholion.bibliography.duplicate.Duplicates;
import org.scholion.bibliography.duplicate.MergeRecords;
import org.scholion.bibliography.duplicate.Merges;
import org.scholion.project.Permissions;
import org.scholion.project.Projects;
import org.scholion.project.Right;
import org.scholion.shared.Page;
import org.scholion.shared.Problem;
import org.scholion.web.shared.CurrentActor;
import org.scholion.web.shared.Notices;

/** Works that may be one, those that were told apart, and the merges so far. */
@Named
@ViewScoped
public class DuplicatesBacking implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int PAGE = 20;

    @Inject
    private CurrentActor current;

    @Inject
    private Projects projects;

    @Inject
    private Permissions permissions;

    @Inject
    private Duplicates duplicates;

    @Inject
    private Merges merges;

    @Inject
    private MergeRecords records;

    @Inject
    private DuplicateViews views;

    @Inject
    private MergeViews mergeViews;

    @Inject
    private Notices notices;

    private UUID projectId;
    private boolean curator;
    private String after;
    private String work;
    private String next;
    private ArrayList<DuplicateView> candidates = new ArrayList<>();
    private ArrayList<DuplicateView.ToldApartView> toldApart = new ArrayList<>();
    private ArrayList<MergeView> made = new ArrayList<>();

    public void load() {
        projectId = projects.get(current.actor(), null).id();
        curator = permissions.allows(current.actor(), projectId, Right.CURATE);
        try {
            read();
        } catch (Problem.InvalidInput | Problem.NotFound nothingThere) {
            notices.missing(nothingThere);
        }
    }

    private void read() {
        if (isOfWork()) {
            candidates =
                    new ArrayList<>(views.of(duplicates.of(current.actor(), projectId, work, CandidateSearch.USUAL)));
            next = null;
        } else {
            Page<DuplicateCandidate> page =
                    duplicates.list(current.actor(), projectId, CandidateSearch.USUAL, after, PAGE);
            candidates = new ArrayList<>(views.of(page.items()));
            next = page.next();
        }
        toldApart = new ArrayList<>(views.toldApart(duplicates.toldApart(current.actor(), projectId)));
        made = new ArrayList<>(mergeViews.of(records.list(current.actor(), projectId, new Page.Request(null, PAGE))
                .items()));
    }

    /** Remembers that two works are two. */
    public void tellApart(String one, String other) {
        act(() -> {
            duplicates.tellApart(current.actor(), projectId, one, other);
            notices.done("duplicates.toldApart.done", one, other);
        });
    }

    /** Forgets that two works were told apart. */
    public void forget(String one, String other) {
        act(() -> duplicates.forget(current.actor(), projectId, one, other));
    }

    /** Takes the works of a merge apart again. */
    public void undo(UUID merge, long version) {
        act(() -> {
            merges.undo(current.actor(), projectId, merge, version);
            notices.done("merge.undone");
        });
    }

    private void act(Runnable act) {
        try {
            act.run();
        } catch (Problem refused) {
            notices.refused(refused);
        }
        read();
    }

    public List<DuplicateView> getCandidates() {
        return candidates;
    }

    public List<DuplicateView.ToldApartView> getToldApart() {
        return toldApart;
    }

    /** The merges that were made, the latest first. */
    public List<MergeView> getMade() {
        return made;
    }

    /** Whether only what one work may be the same as is shown. */
    public boolean isOfWork() {
        return work != null && !work.isBlank();
    }

    /** Citation key of that work, or null. */
    public String getWork() {
        return work;
    }

    public void setWork(String work) {
        this.work = work;
    }

    public boolean isCurator() {
        return curator;
    }

    public String getNext() {
        return next;
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = after;
    }
}
