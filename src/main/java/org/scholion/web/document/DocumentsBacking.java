package org.scholion.web.document;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.scholion.account.Actor;
import org.scholion.document.DocumentIntake;
import org.scholion.document.reading.RawFile;
import org.scholion.project.Permissions;
import org.scholion.project.Projects;
import org.scholion.project.Right;
import org.scholion.shared.Page;
import org.scholion.shared.Problem;
import org.scholion.web.shared.CurrentActor;
import org.scholion.web.shared.Notices;

/** The list of documents, and the upload of further ones. */
@Named
@ViewScoped
public class DocumentsBacking implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int PAGE = 50;

    @Inject
    private CurrentActor current;

    @Inject
    private Projects projects;

    @Inject
    private Permissions permissions;

    @Inject
    private DocumentRows documents;

    @Inject
    private DocumentIntake intake;

    @Inject
    private Notices notices;

    private final ArrayList<UploadRow> uploads = new ArrayList<>();
    private transient List<Part> files;
    private UUID projectId;
    private String projectName;
    private String projectSlug;
    private String after;
    private String next;
    private ArrayList<DocumentRow> rows = new ArrayList<>();
    private boolean uploadAllowed;

    public void load() {
        var project = projects.get(current.actor(), null);
        projectSlug = project.slug();
        projectId = project.id();
        projectName = project.name();
        uploadAllowed = permissions.allows(current.actor(), projectId, Right.UPLOAD);
        try {
            readRows();
        } catch (Problem.InvalidInput noSuchPage) {
            notices.missing(noSuchPage);
        }
    }

    /** Takes in what was chosen where no script does it file by file. */
    public void upload() {
        for (Part file : files == null ? List.<Part>of() : files) {
            if (file.getSize() > 0
                    || file.getSubmittedFileName() != null
                            && !file.getSubmittedFileName().isBlank()) {
                uploads.add(take(current.actor(), file));
            }
        }
        files = null;
        readRows();
    }

    private UploadRow take(Actor actor, Part sent) {
        String name = sent.getSubmittedFileName();
        try (InputStream bytes = sent.getInputStream();
                RawFile file = RawFile.take(name, bytes)) {
            var taken = intake.add(actor, projectId, new DocumentIntake.Upload(file, null, null, null));
            return new UploadRow(
                    name,
                    taken.created() ? UploadRow.Outcome.ADDED : UploadRow.Outcome.KNOWN,
                    taken.document().slug(),
                    taken.document().description().title(),
                    null);
        } catch (Problem refused) {
            return UploadRow.refused(name, refused.getMessage());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public List<Part> getFiles() {
        return files;
    }

    public void setFiles(List<Part> files) {
        this.files = files;
    }

    private void readRows() {
        Page<DocumentRow> page = documents.page(current.actor(), projectId, Page.Request.parse(after, PAGE));
        rows = new ArrayList<>(page.items());
        next = page.next();
    }

    public String getProjectName() {
        return projectName;
    }

    public String getProjectSlug() {
        return projectSlug;
    }

    public List<DocumentRow> getRows() {
        return rows;
    }

    public List<UploadRow> getUploads() {
        return uploads;
    }

    public boolean isUploadAllowed() {
        return uploadAllowed;
    }

    /** The largest file that is taken in, in bytes. */
    public long getLimit() {
        return RawFile.LIMIT_BYTES;
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
