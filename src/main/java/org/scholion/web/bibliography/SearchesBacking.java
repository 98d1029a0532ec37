package org.scholion.web.bibliography;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.scholion.account.Actor;
import org.scholion.account.People;
import org.scholion.bibliography.collection.SavedSearch;
import org.scholion.bibliography.collection.SavedSearches;
import org.scholion.project.Projects;
import org.scholion.shared.Problem;
import org.scholion.web.shared.CurrentActor;
import org.scholion.web.shared.Notices;

/** The saved searches beside the table: opened by their addresses, saved, renamed, deleted. */
@Named
@ViewScoped
public class SearchesBacking implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String HEADING = "searches-title";

    @Inject
    private CurrentActor current;

    @Inject
    private Projects projects;

    @Inject
    private SavedSearches searches;

    @Inject
    private People people;

    @Inject
    private BibliographyBacking bibliography;

    @Inject
    private Notices notices;

    private UUID projectId;
    private ArrayList<Row> rows = new ArrayList<>();
    private Row edited;
    private boolean saving;
    private boolean deleting;
    private String name;

    /**
     * A saved search.
     *
     * @param address the part of the page's address after the path that shows what it finds
     * @param person who saved it, or null if nobody knows
     */
    public record Row(UUID id, String name, String address, String person, long version) implements Serializable {}

    /** Reads the searches of the project, by name. */
    public void load() {
        projectId = projects.get(current.actor(), null).id();
        List<SavedSearch> saved = searches.list(current.actor(), projectId);
        Map<UUID, Actor> persons =
                people.find(saved.stream().map(SavedSearch::personId).collect(Collectors.toSet()));
        rows = new ArrayList<>();
        for (SavedSearch one : saved) {
            Actor person = persons.get(one.personId());
            rows.add(new Row(
                    one.id(),
                    one.name(),
                    FilterAddress.ofPage(one.filter(), null, null),
                    person == null ? null : person.name(),
                    one.version()));
        }
    }

    /** Asks for the name of what is shown. */
    public void start() {
        leaveForms();
        saving = true;
        notices.lead("searches:name");
    }

    /** Opens a search to be renamed or deleted. */
    public void edit(Row row) {
        leaveForms();
        edited = row;
        name = row.name();
        notices.lead("searches:name");
    }

    /** Saves what is shown, or the new name. */
    public void save() {
        act(() -> {
            if (edited == null) {
                searches.add(current.actor(), projectId, name, bibliography.getFilter());
                notices.done("searches.saved", name.strip());
            } else {
                SavedSearch present = searches.get(current.actor(), projectId, edited.id());
                searches.change(current.actor(), projectId, edited.id(), edited.version(), name, present.filter());
                notices.done("searches.renamed", name.strip());
            }
        });
    }

    /** Has the search look for what is shown now. */
    public void replace() {
        act(() -> {
            searches.change(
                    current.actor(), projectId, edited.id(), edited.version(), edited.name(), bibliography.getFilter());
            notices.done("searches.replaced", edited.name());
        });
    }

    /** Asks whether the search shall really go. */
    public void askDelete() {
        deleting = true;
        notices.lead("searches:delete");
    }

    /** Deletes it; no work is deleted. */
    public void delete() {
        act(() -> {
            searches.delete(current.actor(), projectId, edited.id(), edited.version());
            notices.done("searches.deleted", edited.name());
        });
    }

    private void act(Runnable act) {
        try {
            act.run();
            leaveForms();
            load();
            notices.lead(HEADING);
        } catch (Problem refused) {
            notices.refused(refused);
            if (!(refused instanceof Problem.InvalidInput)) {
                leaveForms();
                load();
            }
        }
    }

    /** Gives up what was typed. */
    public void leave() {
        leaveForms();
        notices.lead(HEADING);
    }

    private void leaveForms() {
        edited = null;
        saving = false;
        deleting = false;
        name = null;
    }

    public List<Row> getRows() {
        return rows;
    }

    /** Whether a search finds what the table shows. */
    public boolean isShown(Row row) {
        return row.address().equals(FilterAddress.ofPage(bibliography.getFilter(), null, null));
    }

    /** The search that is being renamed or deleted, or null. */
    public Row getEdited() {
        return edited;
    }

    public boolean isSaving() {
        return saving;
    }

    /** Whether somebody asked to delete it and has not confirmed yet. */
    public boolean isDeleting() {
        return deleting;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
