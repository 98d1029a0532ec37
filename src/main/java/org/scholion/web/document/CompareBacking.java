package org.scholion.web.document;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.scholion.account.Actor;
import org.scholion.annotation.passage.Placers;
import org.scholion.annotation.placing.Comparison;
import org.scholion.document.Document;
import org.scholion.document.Documents;
import org.scholion.document.Revision;
import org.scholion.document.RevisionTexts;
import org.scholion.shared.Problem;
import org.scholion.web.shared.CurrentActor;
import org.scholion.web.shared.Notices;

/** Two revisions of a document side by side. */
@Named
@RequestScoped
public class CompareBacking {
    private static final int MOST_ROWS = 500;

    @Inject
    private CurrentActor current;

    @Inject
    private Documents documents;

    @Inject
    private RevisionTexts texts;

    @Inject
    private Placers placers;

    @Inject
    private Notices notices;

    private String slug;
    private Integer from;
    private Integer to;
    private String title;
    private List<Comparison.Row> rows = List.of();
    private boolean cut;

    public void load() {
        try {
            Actor actor = current.actor();
            Document document = documents.get(actor, slug == null ? "" : slug);
            title = document.description().title();
            Revision later = documents.revision(document, to);
            Revision former = documents.revision(document, from == null ? Math.max(1, later.number() - 1) : from);
            from = former.number();
            to = later.number();
            List<Comparison.Row> all = placers.between(former.id(), later.id()).compare(texts.get(former.id()));
            cut = all.size() > MOST_ROWS;
            rows = all.subList(0, Math.min(all.size(), MOST_ROWS));
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

    public Integer getFrom() {
        return from;
    }

    public void setFrom(Integer from) {
        this.from = from;
    }

    public Integer getTo() {
        return to;
    }

    public void setTo(Integer to) {
        this.to = to;
    }

    public String getTitle() {
        return title;
    }

    public List<Comparison.Row> getRows() {
        return rows;
    }

    /** Whether more changed than is shown. */
    public boolean isCut() {
        return cut;
    }

    /** Whether nothing changed that can be seen. */
    public boolean isSame() {
        return rows.stream().allMatch(row -> row.stayed() > 0);
    }
}
