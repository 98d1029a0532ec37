package org.scholion.web.bibliography;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.scholion.bibliography.collection.WorkCollection;
import org.scholion.bibliography.collection.WorkCollections;
import org.scholion.project.Projects;
import org.scholion.shared.Problem;
import org.scholion.web.shared.CurrentActor;
import org.scholion.web.shared.Notices;

/** The collections beside the table: made, renamed, moved and deleted. Which one is shown stands in the table's filter. */
@Named
@ViewScoped
public class CollectionsBacking implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String HEADING = "collections-title";

    @Inject
    private CurrentActor current;

    @Inject
    private Projects projects;

    @Inject
    private WorkCollections collections;

    @Inject
    private BibliographyBacking bibliography;

    @Inject
    private Notices notices;

    private UUID projectId;
    private ArrayList<CollectionRow> rows = new ArrayList<>();
    private CollectionForm form;

    /** Reads the collections anew. */
    public void load() {
        projectId = projects.get(current.actor(), null).id();
        rows = CollectionRow.of(collections.list(current.actor(), projectId));
    }

    /** Opens the form of a new collection, within the one that is shown. */
    public void start() {
        form = new CollectionForm(null, bibliography.getCollectionId());
        notices.lead("collections:name");
    }

    /** Opens the form of the collection that is shown. */
    public void edit() {
        getShown().ifPresent(row -> {
            form = new CollectionForm(row, row.parent());
            notices.lead("collections:name");
        });
    }

    /** Saves what is typed. */
    public void save() {
        act(() -> {
            if (form.isNew()) {
                collections.add(current.actor(), projectId, form.parentId(), form.getName());
                notices.done("collections.added", form.getName().strip());
            } else {
                CollectionRow row = form.getRow();
                WorkCollection present =
                        collections.get(current.actor(), projectId, row.id()).collection();
                boolean moved = !Objects.equals(present.parentId(), form.parentId());
                collections.change(
                        current.actor(),
                        projectId,
                        row.id(),
                        row.version(),
                        form.getName(),
                        form.parentId(),
                        moved ? Integer.MAX_VALUE : present.place());
                notices.done("collections.changed", form.getName().strip());
            }
        });
    }

    /** Asks whether the collection shall really go. */
    public void askDelete() {
        form.setDeleting(true);
        notices.lead("collections:delete");
    }

    /** Deletes it. */
    public void delete() {
        act(() -> {
            CollectionRow row = form.getRow();
            collections.delete(current.actor(), projectId, row.id(), row.version(), form.children());
            notices.done("collections.deleted", row.name());
            bibliography.choose(row.id());
        });
    }

    private void act(Runnable act) {
        try {
            act.run();
            form = null;
            load();
            bibliography.recount();
            notices.lead(HEADING);
        } catch (Problem refused) {
            notices.refused(refused);
            load();
            if (!(refused instanceof Problem.InvalidInput)) {
                form = null;
            }
        }
    }

    /** Gives up what was typed. */
    public void leave() {
        form = null;
        notices.lead(HEADING);
    }

    /** Shows the works of a collection, or with the one that is shown those of all. */
    public void choose(UUID id) {
        form = null;
        bibliography.choose(id);
    }

    /** The collections, each after the one that it stands in. */
    public List<CollectionRow> getRows() {
        return rows;
    }

    /** The collections of some ids, in the same order. */
    List<CollectionRow> named(List<UUID> ids) {
        return rows.stream().filter(row -> ids.contains(row.id())).toList();
    }

    private Optional<CollectionRow> getShown() {
        return rows.stream()
                .filter(row -> row.id().equals(bibliography.getCollectionId()))
                .findFirst();
    }

    /** Whether the table shows the works of one collection. */
    public boolean isChosen() {
        return getShown().isPresent();
    }

    /** Those that the one in the form may stand in. */
    public List<CollectionRow> getParents() {
        return form.parents(rows);
    }

    /** What is being made or changed, or null. */
    public CollectionForm getForm() {
        return form;
    }
}
