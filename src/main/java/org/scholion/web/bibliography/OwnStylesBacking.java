package org.scholion.web.bibliography;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.scholion.bibliography.style.StyleInfo;
import org.scholion.bibliography.style.Styles;
import org.scholion.project.Projects;
import org.scholion.shared.Problem;
import org.scholion.web.shared.CurrentActor;
import org.scholion.web.shared.Notices;
import org.scholion.web.shared.Refusals;
import org.scholion.web.shared.Wording;

/** The citation styles that people brought to the project: listed, brought, removed. */
@Named
@ViewScoped
public class OwnStylesBacking implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private CurrentActor current;

    @Inject
    private Projects projects;

    @Inject
    private Styles styles;

    @Inject
    private Notices notices;

    @Inject
    private Wording wording;

    private UUID projectId;
    private ArrayList<Row> rows = new ArrayList<>();
    private final Refusals refusals = new Refusals();
    private transient Part file;
    private String added;

    /** A style in the list. */
    public record Row(String id, String title) implements Serializable {}

    @PostConstruct
    void read() {
        projectId = projects.get(current.actor(), null).id();
        rows = new ArrayList<>();
        styles.own(current.actor(), projectId).forEach(style -> rows.add(row(style)));
    }

    private static Row row(StyleInfo style) {
        return new Row(style.id(), style.title());
    }

    /** Takes in the chosen file. */
    public void add() {
        refusals.clear();
        added = null;
        if (file == null || file.getSize() == 0) {
            refusals.getByField().put("csl", wording.text("export.own.noFile"));
            return;
        }
        try {
            StyleInfo style =
                    styles.add(current.actor(), projectId, file.getInputStream().readAllBytes());
            added = style.id();
            notices.done("export.own.added", style.title());
            read();
        } catch (Problem refused) {
            notices.refused(refused);
            refusals.getByField().put("csl", refused.getMessage());
        } catch (IOException lost) {
            throw new UncheckedIOException("The uploaded style cannot be read", lost);
        }
    }

    /** Removes a style. */
    public void remove(Row row) {
        refusals.clear();
        added = null;
        try {
            styles.remove(current.actor(), projectId, row.id());
            notices.done("export.own.removed", row.title());
        } catch (Problem refused) {
            notices.refused(refused);
        }
        read();
    }

    public List<Row> getRows() {
        return rows;
    }

    public Refusals getRefusals() {
        return refusals;
    }

    /** The style that was brought last, or null. */
    public String getAdded() {
        return added;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
