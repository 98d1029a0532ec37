package org.scholion.web.document;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.primefaces.event.FileUploadEvent;
import org.primefaces.model.file.UploadedFile;
import org.scholion.account.Actor;
import org.scholion.document.DocumentIntake;
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
    private UUID projectId;
    private String projectName;
    private String after;
    private String next;
    private ArrayList<DocumentRow> rows = new ArrayList<>();
    private boolean uploadAllowed;

    public void load() {
        var project = projects.get(current.actor(), null);
        projectId = project.id();
        projectName = project.name();
        uploadAllowed = permissions.allows(current.actor(), projectId, Right.UPLOAD);
        try {
            readRows();
        } catch (Problem.InvalidInput noSuchPage) {
            notices.missing(noSuchPage);
        }
    }

    /** Takes in one of the chosen files; called once for each, one after the other. */
    public void upload(FileUploadEvent event) {
        UploadedFile file = event.getFile();
        uploads.add(take(current.actor(), file));
        readRows();
    }

    private UploadRow take(Actor actor, UploadedFile file) {
        try {
            var taken = intake.add(actor, projectId, file.getFileName(), file.getContent(), null, null);
            return new UploadRow(
                    file.getFileName(),
                    taken.created() ? UploadRow.Outcome.ADDED : UploadRow.Outcome.KNOWN,
                    taken.document().slug(),
                    taken.document().description().title(),
                    null);
        } catch (Problem refused) {
            return UploadRow.refused(file.getFileName(), refused.getMessage());
        }
    }

    private void readRows() {
        Page<DocumentRow> page = documents.page(current.actor(), projectId, Page.Request.parse(after, PAGE));
        rows = new ArrayList<>(page.items());
        next = page.next();
    }

    public String getProjectName() {
        return projectName;
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
        return org.scholion.document.reading.RawFile.LIMIT_BYTES;
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
