package org.scholion.web.vocabulary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.scholion.account.Actor;
import org.scholion.project.Permissions;
import org.scholion.project.Projects;
import org.scholion.project.Right;
import org.scholion.web.shared.CurrentActor;

/** What a person may do on the pages of tags and vocabularies. */
@Named
@RequestScoped
public class VocabulariesBacking {
    private CurrentActor current;
    private Projects projects;
    private Permissions permissions;
    private boolean curator;
    private boolean annotator;

    protected VocabulariesBacking() {}

    @Inject
    public VocabulariesBacking(CurrentActor current, Projects projects, Permissions permissions) {
        this.current = current;
        this.projects = projects;
        this.permissions = permissions;
    }

    /** Asks once. */
    public void load() {
        Actor actor = current.actor();
        var project = projects.get(actor, null).id();
        curator = permissions.allows(actor, project, Right.CURATE);
        annotator = permissions.allows(actor, project, Right.ANNOTATE);
    }

    public boolean isCurator() {
        return curator;
    }

    public boolean isAnnotator() {
        return annotator;
    }
}
