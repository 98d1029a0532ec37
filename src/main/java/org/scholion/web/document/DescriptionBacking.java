package org.scholion.web.document;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.scholion.bibliography.Works;
import org.scholion.document.Document;
import org.scholion.document.Documents;
import org.scholion.project.Permissions;
import org.scholion.project.Right;
import org.scholion.shared.Problem;
import org.scholion.web.shared.CurrentActor;
import org.scholion.web.shared.Notices;
import org.scholion.web.shared.Refusals;

/** What is said about a document, and its correction. */
@Named
@ViewScoped
public class DescriptionBacking implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private CurrentActor current;

    @Inject
    private Documents documents;

    @Inject
    private Works works;

    @Inject
    private Permissions permissions;

    @Inject
    private Notices notices;

    private final Refusals refusals = new Refusals();
    private String slug;
    private long version;
    private boolean editable;
    private DescriptionForm form;
    private DescriptionForm theirs;
    private List<String> differing = List.of();

    public void load() {
        try {
            Document document = documents.get(current.actor(), slug == null ? "" : slug);
            editable = permissions.allows(current.actor(), document.projectId(), Right.CURATE);
            version = document.version();
            form = form(document);
        } catch (Problem.NotFound missing) {
            notices.missing(missing);
        }
    }

    /** Saves what is typed; the list of documents follows. */
    public String save() {
        refusals.clear();
        try {
            documents.describe(current.actor(), slug, version, form.description(), workId());
            notices.doneAfterRedirect("description.saved", form.getValues().get("title"));
            return "/documents/index?faces-redirect=true";
        } catch (Problem.StaleVersion stale) {
            Document present = documents.get(current.actor(), slug);
            version = present.version();
            theirs = form(present);
            differing = theirs.differingFrom(form);
            notices.refused(stale);
        } catch (Problem refused) {
            refusals.note(refused);
            notices.refused(refused);
        }
        return null;
    }

    private DescriptionForm form(Document document) {
        UUID work = document.workId();
        return DescriptionForm.of(
                document.description(),
                work == null ? null : works.keys(List.of(work)).get(work));
    }

    private UUID workId() {
        if (form.work() == null) {
            return null;
        }
        UUID projectId = documents.get(current.actor(), slug).projectId();
        try {
            return works.get(current.actor(), projectId, form.work()).id();
        } catch (Problem.NotFound unknown) {
            throw new Problem.InvalidInput(
                    DescriptionForm.WORK, "No work of the bibliography has the key “" + form.work() + "”.");
        }
    }

    /** Gives up what was typed for what is on the server. */
    public void takeTheirs() {
        form = theirs;
        theirs = null;
    }

    public DescriptionForm getForm() {
        return form;
    }

    /** What somebody else saved meanwhile; null if nobody did. */
    public DescriptionForm getTheirs() {
        return theirs;
    }

    /** The fields in which the two said different things when the conflict was found. */
    public List<String> getDiffering() {
        return differing;
    }

    public List<String> getFields() {
        return DescriptionForm.FIELDS;
    }

    public Refusals getRefusals() {
        return refusals;
    }

    public boolean isEditable() {
        return editable;
    }

    public String getSlug() {
        return slug;
    }

    public void setSlug(String slug) {
        this.slug = slug;
    }
}
