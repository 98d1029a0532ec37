package org.scholion.web.review;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.scholion.edition.checklist.Checklist;
import org.scholion.edition.checklist.Checklists;
import org.scholion.project.Projects;
import org.scholion.shared.Problem;
import org.scholion.web.shared.CurrentActor;
import org.scholion.web.shared.Notices;

/** What to look up in which work, in the order of its pages. */
@Named
@RequestScoped
public class ChecklistBacking {
    private CurrentActor current;
    private Projects projects;
    private Checklists checklists;
    private Notices notices;
    private String citations;
    private Checklist list;

    protected ChecklistBacking() {}

    @Inject
    public ChecklistBacking(CurrentActor current, Projects projects, Checklists checklists, Notices notices) {
        this.current = current;
        this.projects = projects;
        this.checklists = checklists;
        this.notices = notices;
    }

    public void load() {
        try {
            list = checklists.make(
                    current.actor(), projects.get(current.actor(), null), ChecklistResource.statuses(citations));
        } catch (Problem.InvalidInput unknown) {
            notices.missing(unknown);
        }
    }

    public Checklist getList() {
        return list;
    }

    /** "waiting" or "standing". */
    public String getCitations() {
        return citations == null || citations.isBlank() ? "waiting" : citations;
    }

    public void setCitations(String citations) {
        this.citations = citations;
    }
}
