package org.scholion.web.document;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.primefaces.event.FileUploadEvent;
import org.scholion.account.Actor;
import org.scholion.document.Document;
import org.scholion.document.Documents;
import org.scholion.document.RevisionIntake;
import org.scholion.document.reading.RawFile;
import org.scholion.project.Permissions;
import org.scholion.project.Right;
import org.scholion.shared.Problem;
import org.scholion.web.shared.CurrentActor;
import org.scholion.web.shared.Notices;

/** The revisions of a document, and the upload of a corrected text. */
@Named
@ViewScoped
public class RevisionsBacking implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private CurrentActor current;

    @Inject
    private Documents documents;

    @Inject
    private RevisionIntake intake;

    @Inject
    private RevisionViews views;

    @Inject
    private Permissions permissions;

    @Inject
    private Notices notices;

    private String slug;
    private String title;
    private boolean uploadAllowed;
    private ArrayList<RevisionRow> rows = new ArrayList<>();

    public void load() {
        try {
            read(current.actor());
        } catch (Problem.NotFound missing) {
            notices.missing(missing);
        }
    }

    private void read(Actor actor) {
        Document document = documents.get(actor, slug == null ? "" : slug);
        title = document.description().title();
        uploadAllowed = permissions.allows(actor, document.projectId(), Right.UPLOAD);
        rows = new ArrayList<>(
                views.of(actor, document).stream().map(RevisionRow::of).toList());
    }

    /** Takes in a corrected text; what was seen here is what it corrects. */
    public void upload(FileUploadEvent event) {
        try (InputStream content = event.getFile().getInputStream();
                RawFile file = RawFile.take(event.getFile().getFileName(), content)) {
            var revision = intake.add(current.actor(), slug, file, rows.get(0).number());
            read(current.actor());
            RevisionRow newest = rows.get(0);
            notices.done(
                    "revisions.added",
                    revision.number(),
                    newest.carried(),
                    newest.doubtful(),
                    newest.orphaned() + newest.pending());
        } catch (Problem refused) {
            notices.refused(refused);
            read(current.actor());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public String getSlug() {
        return slug;
    }

    public void setSlug(String slug) {
        this.slug = slug;
    }

    public String getTitle() {
        return title;
    }

    public boolean isUploadAllowed() {
        return uploadAllowed;
    }

    public List<RevisionRow> getRows() {
        return rows;
    }

    /** The largest file that is taken in, in bytes. */
    public long getLimit() {
        return RawFile.LIMIT_BYTES;
    }
}
