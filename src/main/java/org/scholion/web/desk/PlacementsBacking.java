package org.scholion.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.scholion.account.Actor;
import org.scholion.document.Document;
import org.scholion.document.Documents;
import org.scholion.document.Revision;
import org.scholion.shared.Problem;
import org.scholion.web.shared.CurrentActor;
import org.scholion.web.shared.Notices;

/** The queue of passages that lost their certain place. What it holds and what is decided goes over the REST API. */
@Named
@RequestScoped
public class PlacementsBacking {
    @Inject
    private CurrentActor currentActor;

    @Inject
    private Documents documents;

    @Inject
    private ReadingTexts texts;

    @Inject
    private Notices notices;

    private String slug;
    private String state = "doubtful";
    private String title;
    private Revision revision;
    private ReadingText text;

    /** Reads the present text of the document named by the address. */
    public void load() {
        try {
            Actor actor = currentActor.actor();
            Document document = documents.get(actor, slug == null ? "" : slug);
            title = document.description().title();
            revision = documents.currentRevision(document);
            text = texts.get(
                    document,
                    revision.id(),
                    FacesContext.getCurrentInstance().getViewRoot().getLocale());
        } catch (Problem.NotFound missing) {
            notices.missing(missing);
        }
    }

    public String getSlug() {
        return slug;
    }

    public void setSlug(String slug) {
        this.slug = slug;
    }

    /** What is gone through: "doubtful" or "orphaned". */
    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = "orphaned".equals(state) ? "orphaned" : "doubtful";
    }

    public String getTitle() {
        return title;
    }

    public String getHtml() {
        return text.html();
    }

    public String getDirection() {
        return text.direction();
    }

    public int getRevision() {
        return revision.number();
    }

    public int getLength() {
        return revision.length();
    }
}
