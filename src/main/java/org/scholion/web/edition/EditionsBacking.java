package org.scholion.web.edition;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.scholion.edition.Edition;
import org.scholion.edition.Editions;
import org.scholion.project.Permissions;
import org.scholion.project.Projects;
import org.scholion.project.Right;
import org.scholion.shared.Problem;
import org.scholion.web.shared.CurrentActor;
import org.scholion.web.shared.Notices;
import org.scholion.web.shared.Refusals;

/** The editions of a document: what the next one holds and lacks, its publication, and those that are published. */
@Named
@ViewScoped
public class EditionsBacking implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private CurrentActor current;

    @Inject
    private Projects projects;

    @Inject
    private Permissions permissions;

    @Inject
    private Editions editions;

    @Inject
    private EditionRows rows;

    @Inject
    private Notices notices;

    private final Refusals refusals = new Refusals();
    private String slug;
    private boolean publisher;
    private ArrayList<DocumentRow> documents = new ArrayList<>();
    private DocumentRow document;
    private PreviewRow preview;
    private ArrayList<EditionRow> published = new ArrayList<>();
    private PublishForm form;

    public void load() {
        try {
            UUID projectId = projects.get(current.actor(), null).id();
            publisher = permissions.allows(current.actor(), projectId, Right.PUBLISH);
            documents = new ArrayList<>(rows.documents(current.actor(), projectId));
            if (slug != null && !slug.isBlank()) {
                read();
                form = new PublishForm(document.title(), preview.licence());
            }
        } catch (Problem.NotFound missing) {
            notices.missing(missing);
        }
    }

    private void read() {
        document = rows.document(current.actor(), slug);
        preview = rows.preview(current.actor(), slug);
        published = new ArrayList<>(rows.published(current.actor(), slug));
    }

    /** Publishes the edition as it is previewed. */
    public void publish() {
        refusals.clear();
        try {
            Edition edition = editions.publish(current.actor(), slug, form.handedIn());
            form.setStatement(null);
            read();
            notices.done("editions.published.done", edition.number(), document.title());
            notices.lead("published-title");
        } catch (Problem refused) {
            refusals.note(refused);
            notices.refused(refused);
        }
    }

    public List<DocumentRow> getDocuments() {
        return documents;
    }

    /** The document whose editions are shown; null while none is chosen. */
    public DocumentRow getDocument() {
        return document;
    }

    public PreviewRow getPreview() {
        return preview;
    }

    /** The published editions, the newest first. */
    public List<EditionRow> getPublished() {
        return published;
    }

    public PublishForm getForm() {
        return form;
    }

    public Refusals getRefusals() {
        return refusals;
    }

    public boolean isPublisher() {
        return publisher;
    }

    public String getSlug() {
        return slug;
    }

    public void setSlug(String slug) {
        this.slug = slug;
    }
}
