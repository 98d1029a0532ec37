package org.scholion.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.scholion.account.Actor;
import org.scholion.bibliography.Works;
import org.scholion.document.Description;
import org.scholion.document.Document;
import org.scholion.document.Documents;
import org.scholion.document.Revision;
import org.scholion.project.Permissions;
import org.scholion.project.Right;
import org.scholion.shared.Moment;
import org.scholion.shared.Problem;
import org.scholion.web.shared.CurrentActor;
import org.scholion.web.shared.Notices;

/** The reading desk of one document. What people write on it comes and goes over the REST API. */
@Named
@RequestScoped
public class DocumentBacking {
    @Inject
    private CurrentActor currentActor;

    @Inject
    private Documents documents;

    @Inject
    private ReadingTexts texts;

    @Inject
    private Permissions permissions;

    @Inject
    private Notices notices;

    private String slug;
    private Description description;
    private ReadingText text;
    private Revision revision;
    private Integer shown;
    private int current;
    private boolean annotating;
    private String handle;
    private String work;
    private String since;

    @Inject
    private Works works;

    /** Reads the document named by the address. */
    public void load() {
        try {
            read(currentActor.actor());
        } catch (Problem.NotFound missing) {
            notices.missing(missing);
        }
    }

    private void read(Actor actor) {
        since = Moment.now().toString();
        Document document = documents.get(actor, slug == null ? "" : slug);
        description = document.description();
        revision = documents.revision(document, shown);
        current = documents.currentRevision(document).number();
        text = texts.get(
                document,
                revision.id(),
                FacesContext.getCurrentInstance().getViewRoot().getLocale());
        annotating = !isFormer() && permissions.allows(actor, document.projectId(), Right.ANNOTATE);
        handle = actor.handle();
        work = document.workId() == null
                ? null
                : works.keys(List.of(document.workId())).get(document.workId());
        discover(document);
    }

    /** Tells annotation programs where to find and leave annotations (Web Annotation Protocol, section 5). */
    private static void discover(Document document) {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        String slug = URLEncoder.encode(document.slug(), StandardCharsets.UTF_8).replace("+", "%20");
        external.addResponseHeader(
                "Link",
                "<" + external.getRequestContextPath() + "/annotations/" + slug
                        + "/>; rel=\"http://www.w3.org/ns/oa#annotationService\"");
    }

    /** When the page was made, an ISO 8601 instant: what happens from then on the page has to ask for. */
    public String getSince() {
        return since;
    }

    public String getSlug() {
        return slug;
    }

    public void setSlug(String slug) {
        this.slug = slug;
    }

    /** Number of the revision that is asked for; null for the current one. */
    public Integer getShown() {
        return shown;
    }

    public void setShown(Integer shown) {
        this.shown = shown;
    }

    /** Whether the revision is no longer the current one; it can be read then, not annotated. */
    public boolean isFormer() {
        return revision.number() != current;
    }

    /** Number of the current revision. */
    public int getCurrent() {
        return current;
    }

    public String getTitle() {
        return description.title();
    }

    public String getHtml() {
        return text.html();
    }

    /** Which way the text runs, "ltr" or "rtl". */
    public String getDirection() {
        return text.direction();
    }

    public List<OutlineEntry> getOutline() {
        return text.outline();
    }

    public int getRevision() {
        return revision.number();
    }

    /** Length in code points. */
    public int getLength() {
        return revision.length();
    }

    public boolean isMayAnnotate() {
        return annotating;
    }

    public String getHandle() {
        return handle;
    }

    /** Key of the work whose text it is, or null. */
    public String getWork() {
        return work;
    }

    public String getCreator() {
        return description.creator();
    }

    public String getSource() {
        return description.source();
    }

    public String getArchive() {
        return description.archive();
    }

    public String getShelfmark() {
        return description.shelfmark();
    }

    public String getRetrieved() {
        return description.retrieved();
    }

    public String getLanguage() {
        return description.language();
    }

    public String getLicence() {
        return description.licence();
    }
}
