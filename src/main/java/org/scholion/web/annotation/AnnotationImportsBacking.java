package org.scholion.web.annotation;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.primefaces.event.FileUploadEvent;
import org.primefaces.model.file.UploadedFile;
import org.scholion.account.Actor;
import org.scholion.annotation.Visibility;
import org.scholion.annotation.exchange.AnnotationImport;
import org.scholion.annotation.exchange.AnnotationImports;
import org.scholion.document.Document;
import org.scholion.document.Documents;
import org.scholion.project.Permissions;
import org.scholion.project.Right;
import org.scholion.shared.Problem;
import org.scholion.web.annotation.AnnotationImportView.EntryView;
import org.scholion.web.shared.CurrentActor;
import org.scholion.web.shared.Notices;
import org.scholion.web.shared.ServerAddress;
import org.scholion.web.shared.Words;

/** Files of notes that somebody brings to a document: what they brought, and one of them with what would become of it. */
@Named
@ViewScoped
public class AnnotationImportsBacking implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int PAGE = 50;

    @Inject
    private CurrentActor current;

    @Inject
    private Documents documents;

    @Inject
    private AnnotationImports imports;

    @Inject
    private Permissions permissions;

    @Inject
    private ServerAddress address;

    @Inject
    private Notices notices;

    private String slug;
    private String title;
    private String id;
    private String only;
    private int from;
    private boolean allowed;
    private String visibility;
    private boolean placedOnly;
    private AnnotationImportView view;
    private ArrayList<Row> rows = new ArrayList<>();
    private ArrayList<EntryView> entries = new ArrayList<>();
    private boolean more;

    /** An import so far. */
    public record Row(UUID id, String fileName, String format, String state, Instant at) implements Serializable {
        private static Row of(AnnotationImport brought) {
            return new Row(
                    brought.id(), brought.fileName(), brought.format(), Words.of(brought.state()), brought.broughtAt());
        }
    }

    public void load() {
        try {
            Actor actor = current.actor();
            Document document = documents.get(actor, slug == null ? "" : slug);
            title = document.description().title();
            allowed = permissions.allows(actor, document.projectId(), Right.ANNOTATE);
            if (id == null || id.isBlank()) {
                rows = new ArrayList<>(
                        imports.latest(actor, slug).stream().map(Row::of).toList());
            } else {
                read();
            }
        } catch (Problem missing) {
            notices.missing(missing);
        }
    }

    private void read() {
        view = AnnotationImportView.of(imports.plan(current.actor(), address.addresses(), importId()));
        List<EntryView> wanted = view.entries().stream()
                .filter(entry -> only == null || only.isBlank() || only.equals(entry.verdict()))
                .toList();
        int start = Math.max(0, Math.min(from, wanted.size()));
        int end = Math.min(wanted.size(), start + PAGE);
        entries = new ArrayList<>(wanted.subList(start, end));
        more = end < wanted.size();
    }

    private UUID importId() {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException noNumber) {
            throw new Problem.NotFound("import", id);
        }
    }

    /** Takes the chosen file and goes on to what would become of it. */
    public void upload(FileUploadEvent event) {
        UploadedFile file = event.getFile();
        try {
            UUID brought = imports.bring(
                            current.actor(), address.addresses(), slug, file.getFileName(), file.getContent(), null)
                    .brought()
                    .id();
            var faces = FacesContext.getCurrentInstance().getExternalContext();
            faces.redirect(
                    faces.getRequestContextPath() + "/documents/notes.xhtml?slug=" + slug + "&import=" + brought);
        } catch (Problem refused) {
            notices.refused(refused);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void keep() {
        act(() -> {
            Visibility others = visibility == null || visibility.isBlank()
                    ? null
                    : Words.find(Visibility.class, visibility).orElseThrow();
            imports.keep(
                    current.actor(),
                    address.addresses(),
                    importId(),
                    new AnnotationImports.Choice(others, Set.of(), placedOnly));
        });
    }

    public void undo() {
        act(() -> {
            AnnotationImports.Undone undone = imports.undo(current.actor(), importId());
            notices.done("notesIn.undone", undone.deleted(), undone.left());
        });
    }

    private void act(Runnable act) {
        try {
            act.run();
            read();
        } catch (Problem refused) {
            notices.refused(refused);
        }
    }

    /** How many annotations the file has of each verdict, those there are. */
    public Map<String, Integer> getCounts() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (String verdict : List.of("exact", "quote", "doubtful", "none", "reply", "duplicate", "refused")) {
            int count = (int) view.entries().stream()
                    .filter(entry -> entry.verdict().equals(verdict))
                    .count();
            if (count > 0) {
                counts.put(verdict, count);
            }
        }
        return counts;
    }

    /** The import; null while none is chosen. */
    public AnnotationImportView getView() {
        return view;
    }

    /** Whether the person may bring and keep files. */
    public boolean isAllowed() {
        return allowed;
    }

    public List<Row> getRows() {
        return rows;
    }

    public List<EntryView> getEntries() {
        return entries;
    }

    /** Where the next page of entries begins; null without one. */
    public Integer getNext() {
        return more ? from + PAGE : null;
    }

    /** The largest file that is taken, in bytes. */
    public int getLimit() {
        return AnnotationImports.LIMIT_BYTES;
    }

    public String getTitle() {
        return title;
    }

    public String getSlug() {
        return slug;
    }

    public void setSlug(String slug) {
        this.slug = slug;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    /** Which verdict is shown; null or empty for all. */
    public String getOnly() {
        return only;
    }

    public void setOnly(String only) {
        this.only = only;
    }

    /** How many entries of the verdict are passed over. */
    public int getFrom() {
        return from;
    }

    public void setFrom(int from) {
        this.from = from;
    }

    /** Who shall see what is kept: a word of {@link Visibility}, or empty for what the file says. */
    public String getVisibility() {
        return visibility;
    }

    public void setVisibility(String visibility) {
        this.visibility = visibility;
    }

    public boolean isPlacedOnly() {
        return placedOnly;
    }

    public void setPlacedOnly(boolean placedOnly) {
        this.placedOnly = placedOnly;
    }
}
