package org.scholion.web.bibliography;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.scholion.bibliography.collection.Tags;
import org.scholion.bibliography.collection.WorkCollections;
import org.scholion.project.Projects;
import org.scholion.shared.Problem;
import org.scholion.web.shared.CurrentActor;
import org.scholion.web.shared.Notices;

/** Tags works and puts them into collections: the one that is open, or all that are selected. */
@Named
@ViewScoped
public class ShelvingBacking implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private CurrentActor current;

    @Inject
    private Projects projects;

    @Inject
    private Tags tags;

    @Inject
    private WorkCollections collections;

    @Inject
    private BibliographyBacking bibliography;

    @Inject
    private CollectionsBacking shelves;

    @Inject
    private WorkBacking work;

    @Inject
    private Notices notices;

    private UUID read;
    private ArrayList<String> words = new ArrayList<>();
    private ArrayList<UUID> within = new ArrayList<>();
    private final Typed ofWork = new Typed();
    private final Typed ofSelection = new Typed();
    private boolean organising;

    /** What somebody typed and chose, for the open work or for the selection. */
    public static class Typed implements Serializable {
        private static final long serialVersionUID = 1L;

        private String tag;
        private String collection;

        public String getTag() {
            return tag;
        }

        public void setTag(String tag) {
            this.tag = tag;
        }

        /** Id of a collection. */
        public String getCollection() {
            return collection;
        }

        public void setCollection(String collection) {
            this.collection = collection;
        }

        private UUID collectionId() {
            if (collection == null || collection.isBlank()) {
                throw new Problem.InvalidInput("collection", "Choose a collection.");
            }
            return UUID.fromString(collection);
        }
    }

    /** Reads the shelves of the open work anew. */
    void reload() {
        WorkDetail open = work.getWork();
        read = open == null ? null : open.id();
        words = new ArrayList<>();
        within = new ArrayList<>();
        if (open != null) {
            words.addAll(tags.of(List.of(read)).getOrDefault(read, List.of()));
            within.addAll(collections.of(List.of(read)).getOrDefault(read, List.of()));
        }
    }

    private void follow() {
        WorkDetail open = work.getWork();
        if (open != null && !open.id().equals(read)) {
            reload();
        }
    }

    /** The tags on the open work, in alphabetical order. */
    public List<String> getWords() {
        follow();
        return words;
    }

    /** The collections that hold the open work. */
    public List<CollectionRow> getCollections() {
        follow();
        return shelves.named(within);
    }

    /** The collections that do not hold it yet. */
    public List<CollectionRow> getFurther() {
        follow();
        return shelves.getRows().stream()
                .filter(row -> !within.contains(row.id()))
                .toList();
    }

    /** Puts the typed tag on the open work. */
    public void tag() {
        act("shelves:tag", () -> {
            tags.change(current.actor(), projectId(), List.of(work.getKey()), List.of(given(ofWork)), List.of());
            ofWork.setTag(null);
        });
    }

    /** Takes a tag off the open work. */
    public void untag(String word) {
        act(
                "shelves:tag",
                () -> tags.change(current.actor(), projectId(), List.of(work.getKey()), List.of(), List.of(word)));
    }

    /** Puts the open work into the chosen collection. */
    public void put() {
        act("collections-of-work", () -> {
            collections.fill(current.actor(), projectId(), ofWork.collectionId(), List.of(work.getKey()), List.of());
            ofWork.setCollection(null);
        });
    }

    /** Takes the open work out of a collection. */
    public void take(UUID collection) {
        act(
                "collections-of-work",
                () -> collections.fill(current.actor(), projectId(), collection, List.of(), List.of(work.getKey())));
    }

    /** Puts the typed tag on all that are selected. */
    public void tagSelection() {
        List<String> keys = bibliography.getSelection();
        act("works:tag", () -> {
            tags.change(current.actor(), projectId(), keys, List.of(given(ofSelection)), List.of());
            notices.done("shelving.tagged", keys.size(), ofSelection.getTag().strip());
        });
    }

    /** Takes the typed tag off all that are selected. */
    public void untagSelection() {
        List<String> keys = bibliography.getSelection();
        act("works:tag", () -> {
            tags.change(current.actor(), projectId(), keys, List.of(), List.of(given(ofSelection)));
            notices.done("shelving.untagged", keys.size(), ofSelection.getTag().strip());
        });
    }

    /** Puts all that are selected into the chosen collection. */
    public void putSelection() {
        List<String> keys = bibliography.getSelection();
        act("works:shelf", () -> {
            collections.fill(current.actor(), projectId(), ofSelection.collectionId(), keys, List.of());
            notices.done("shelving.put", keys.size(), name(ofSelection.collectionId()));
        });
    }

    /** Takes all that are selected out of the chosen collection. */
    public void takeSelection() {
        List<String> keys = bibliography.getSelection();
        act("works:shelf", () -> {
            collections.fill(current.actor(), projectId(), ofSelection.collectionId(), List.of(), keys);
            notices.done("shelving.taken", keys.size(), name(ofSelection.collectionId()));
        });
    }

    private static String given(Typed typed) {
        return typed.getTag() == null ? "" : typed.getTag();
    }

    private String name(UUID collection) {
        return shelves.named(List.of(collection)).stream()
                .map(CollectionRow::name)
                .findFirst()
                .orElse("");
    }

    /** @param focus id of what takes the focus after */
    private void act(String focus, Runnable act) {
        try {
            act.run();
            reload();
            shelves.load();
            bibliography.recount();
            notices.lead(focus);
        } catch (Problem refused) {
            notices.refused(refused);
            shelves.load();
        }
    }

    private UUID projectId() {
        return projects.get(current.actor(), null).id();
    }

    /** Opens what is done with all that are selected. */
    public void organise() {
        organising = true;
        notices.lead("works:tag");
    }

    /** Closes it. */
    public void leave() {
        organising = false;
        notices.lead("works:organise");
    }

    public boolean isOrganising() {
        return organising;
    }

    public Typed getOfWork() {
        return ofWork;
    }

    public Typed getOfSelection() {
        return ofSelection;
    }
}
