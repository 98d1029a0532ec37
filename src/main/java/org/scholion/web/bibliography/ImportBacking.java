package org.scholion.web.bibliography;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.primefaces.PrimeFaces;
import org.scholion.bibliography.imports.EntryChoice;
import org.scholion.bibliography.imports.EntryVerdict;
import org.scholion.bibliography.imports.Imports;
import org.scholion.project.Permissions;
import org.scholion.project.Right;
import org.scholion.shared.Page;
import org.scholion.shared.Problem;
import org.scholion.web.shared.CurrentActor;
import org.scholion.web.shared.Notices;
import org.scholion.web.shared.Words;

/** One import: how far the work on it has come, its records, and what shall become of them. */
@Named
@ViewScoped
public class ImportBacking implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int PAGE = 50;

    @Inject
    private CurrentActor current;

    @Inject
    private Imports imports;

    @Inject
    private ImportViews views;

    @Inject
    private Permissions permissions;

    @Inject
    private Notices notices;

    private String id;
    private String verdict;
    private String after;
    private String next;
    private boolean curator;
    private ImportView view;
    private ArrayList<ImportView.EntryView> entries = new ArrayList<>();
    private final HashMap<Integer, String> choices = new HashMap<>();

    public void load() {
        if (id != null && !id.isBlank()) {
            read();
        }
    }

    private void read() {
        try {
            var brought = imports.get(current.actor(), UUID.fromString(id));
            curator = permissions.allows(current.actor(), brought.projectId(), Right.CURATE);
            view = views.of(brought);
            Page<Imports.Preview> page = imports.entries(current.actor(), brought.id(), only(), ordinal(), PAGE);
            entries = new ArrayList<>(views.entries(page.items()));
            next = page.next();
            choices.clear();
            entries.forEach(entry -> choices.put(entry.entry(), entry.choice()));
        } catch (IllegalArgumentException noNumber) {
            notices.missing(new Problem.NotFound("import", id));
        } catch (Problem missing) {
            notices.missing(missing);
        }
    }

    /** Looks how far it has come; shows the whole import anew once nothing goes on any more. */
    public void look() {
        read();
        if (!isBusy()) {
            PrimeFaces.current().ajax().update("import");
        }
    }

    private EntryVerdict only() {
        return verdict == null || verdict.isBlank()
                ? null
                : Words.find(EntryVerdict.class, verdict).orElseThrow(() -> new Problem.NotFound("verdict", verdict));
    }

    private int ordinal() {
        return after == null || after.isBlank() ? -1 : Integer.parseInt(after);
    }

    /** Keeps what was chosen for one record. */
    public void choose(int entry) {
        act(() -> {
            EntryChoice choice = Words.find(EntryChoice.class, choices.get(entry))
                    .orElseThrow(() -> new Problem.InvalidInput("choice", "Choose one of what is offered."));
            imports.choose(current.actor(), UUID.fromString(id), Map.of(entry - 1, choice));
        });
    }

    /** Treats all records of the shown verdict alike. */
    public void chooseAll(String choice) {
        act(() -> imports.choose(
                current.actor(),
                UUID.fromString(id),
                only(),
                Words.find(EntryChoice.class, choice).orElseThrow()));
    }

    public void keep() {
        act(() -> imports.keep(current.actor(), UUID.fromString(id)));
    }

    public void undo() {
        act(() -> imports.undo(current.actor(), UUID.fromString(id)));
    }

    public void cancel() {
        act(() -> imports.cancel(current.actor(), UUID.fromString(id)));
    }

    public void discard() {
        act(() -> imports.discard(current.actor(), UUID.fromString(id)));
    }

    private void act(Runnable act) {
        try {
            act.run();
        } catch (Problem refused) {
            notices.refused(refused);
        }
        read();
    }

    /** The import; null while none is chosen. */
    public ImportView getView() {
        return view;
    }

    /** Whether something goes on, so that the page should ask again. */
    public boolean isBusy() {
        return view != null
                && view.job() != null
                && (view.job().state().equals("queued") || view.job().state().equals("running"));
    }

    /** Whether a person may choose and keep now. */
    public boolean isOpen() {
        return curator && view != null && view.state().equals("read") && !isBusy();
    }

    public boolean isCurator() {
        return curator;
    }

    public List<ImportView.EntryView> getEntries() {
        return entries;
    }

    /** What may become of a record, by its words. */
    public List<String> choicesFor(ImportView.EntryView entry) {
        return switch (entry.verdict()) {
            case "new" -> List.of("add", "leave");
            case "changed" -> List.of("update", "overwrite", "leave");
            case "suspicious" ->
                entry.work() == null ? List.of("add", "leave") : List.of("add", "update", "overwrite", "leave");
            default -> List.of("leave");
        };
    }

    /** What may become of all records of the shown verdict. */
    public List<String> getChoicesForAll() {
        return switch (verdict == null ? "" : verdict) {
            case "new", "suspicious" -> List.of("add", "leave");
            case "changed" -> List.of("update", "overwrite", "leave");
            default -> List.of();
        };
    }

    public List<String> getVerdicts() {
        return List.copyOf(view.counts().keySet());
    }

    /** What is chosen for each record on the page, by its number. */
    public Map<Integer, String> getChoices() {
        return choices;
    }

    public String getNext() {
        return next;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getVerdict() {
        return verdict;
    }

    public void setVerdict(String verdict) {
        this.verdict = verdict;
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = after;
    }
}
