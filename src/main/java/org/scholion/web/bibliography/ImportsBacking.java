package org.scholion.web.bibliography;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.primefaces.event.FileUploadEvent;
import org.primefaces.model.file.UploadedFile;
import org.scholion.bibliography.FileFormats;
import org.scholion.bibliography.imports.Import;
import org.scholion.bibliography.imports.Imports;
import org.scholion.project.Permissions;
import org.scholion.project.Projects;
import org.scholion.project.Right;
import org.scholion.shared.Page;
import org.scholion.shared.Problem;
import org.scholion.web.shared.CurrentActor;
import org.scholion.web.shared.Notices;

/** Where files of works are brought, and the list of those that were. */
@Named
@ViewScoped
public class ImportsBacking implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int PAGE = 20;

    @Inject
    private CurrentActor current;

    @Inject
    private Projects projects;

    @Inject
    private Permissions permissions;

    @Inject
    private Imports imports;

    @Inject
    private ImportViews views;

    @Inject
    private FileFormats formats;

    @Inject
    private Notices notices;

    private UUID projectId;
    private boolean curator;
    private String after;
    private String next;
    private String format;
    private String pasted;
    private ArrayList<ImportView> rows = new ArrayList<>();

    public void load() {
        projectId = projects.get(current.actor(), null).id();
        curator = permissions.allows(current.actor(), projectId, Right.CURATE);
        try {
            Page<Import> page = imports.list(current.actor(), projectId, Page.Request.parse(after, PAGE));
            rows = new ArrayList<>(views.of(page.items()));
            next = page.next();
        } catch (Problem.InvalidInput noSuchPage) {
            notices.missing(noSuchPage);
        }
    }

    /** Takes the chosen file and goes on to what is in it. */
    public void upload(FileUploadEvent event) {
        UploadedFile file = event.getFile();
        give(file.getFileName(), file.getContent(), format);
    }

    /** Takes the pasted references and goes on to what is in them. */
    public void paste() {
        give(null, pasted == null ? new byte[0] : pasted.strip().getBytes(StandardCharsets.UTF_8), null);
    }

    private void give(String fileName, byte[] bytes, String namedFormat) {
        try {
            Import brought = imports.give(current.actor(), projectId, fileName, bytes, namedFormat);
            var faces = FacesContext.getCurrentInstance().getExternalContext();
            faces.redirect(faces.getRequestContextPath() + "/bibliography/import.xhtml?import=" + brought.id());
        } catch (Problem refused) {
            notices.refused(refused);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<ImportView> getRows() {
        return rows;
    }

    public boolean isCurator() {
        return curator;
    }

    /** The names of the formats that can be read. */
    public List<String> getFormats() {
        return formats.readable();
    }

    /** The largest file that is taken, in bytes. */
    public int getLimit() {
        return Imports.LIMIT_BYTES;
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

    public String getFormat() {
        return format;
    }

    public void setFormat(String format) {
        this.format = format;
    }

    public String getPasted() {
        return pasted;
    }

    public void setPasted(String pasted) {
        this.pasted = pasted;
    }
}
