package org.scholion.web.bibliography;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;
import org.scholion.bibliography.collection.Tags;
import org.scholion.project.Projects;
import org.scholion.shared.Problem;
import org.scholion.web.shared.CurrentActor;
import org.scholion.web.shared.Notices;

/** Renames a tag on all works, makes two one, or takes one off all works. */
@Named
@ViewScoped
public class TagsBacking implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private CurrentActor current;

    @Inject
    private Projects projects;

    @Inject
    private Tags tags;

    @Inject
    private BibliographyBacking bibliography;

    @Inject
    private ShelvingBacking shelving;

    @Inject
    private Notices notices;

    private boolean open;
    private boolean deleting;
    private String word;
    private String typed;

    /** Opens the form. */
    public void edit() {
        open = true;
        notices.lead("facets:tag");
    }

    /** Gives the tag its new word. */
    public void rename() {
        act(() -> {
            tags.rename(current.actor(), projectId(), chosen(), typed);
            bibliography.replaceTag(word, typed);
            notices.done("tags.renamed", word, typed.strip());
        });
    }

    /** Asks whether the tag shall really go. */
    public void askDelete() {
        try {
            chosen();
            deleting = true;
            notices.lead("facets:deleteTag");
        } catch (Problem.InvalidInput none) {
            notices.refused(none);
        }
    }

    /** Takes the tag off all works. */
    public void delete() {
        act(() -> {
            tags.delete(current.actor(), projectId(), chosen());
            bibliography.replaceTag(word, null);
            notices.done("tags.deleted", word);
        });
    }

    private void act(Runnable act) {
        try {
            act.run();
            bibliography.recount();
            shelving.reload();
            leave();
        } catch (Problem refused) {
            notices.refused(refused);
        }
    }

    /** Closes the form. */
    public void leave() {
        open = false;
        deleting = false;
        word = null;
        typed = null;
        notices.lead("tags-title");
    }

    private String chosen() {
        if (word == null || word.isBlank()) {
            throw new Problem.InvalidInput("tag", "Choose a tag.");
        }
        return word;
    }

    private UUID projectId() {
        return projects.get(current.actor(), null).id();
    }

    public boolean isOpen() {
        return open;
    }

    /** Whether somebody asked to delete the tag and has not confirmed yet. */
    public boolean isDeleting() {
        return deleting;
    }

    public String getWord() {
        return word;
    }

    public void setWord(String word) {
        this.word = word;
    }

    public String getTyped() {
        return typed;
    }

    public void setTyped(String typed) {
        this.typed = typed;
    }
}
