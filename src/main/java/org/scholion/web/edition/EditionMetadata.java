package org.scholion.web.edition;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneOffset;
import java.util.List;
import org.scholion.bibliography.item.CslItem;
import org.scholion.bibliography.item.CslName;
import org.scholion.bibliography.item.CslType;
import org.scholion.bibliography.metadata.ContextObject;
import org.scholion.bibliography.metadata.MetaTag;
import org.scholion.web.shared.PublicUrl;

/** What the page of editions says of them to programs that read along. */
@Named
@RequestScoped
public class EditionMetadata {
    private EditionsBacking shown;
    private PublicUrl publicUrl;

    protected EditionMetadata() {}

    @Inject
    public EditionMetadata(EditionsBacking shown, PublicUrl publicUrl) {
        this.shown = shown;
        this.publicUrl = publicUrl;
    }

    /** The elements for the head of the page, about the newest edition; none if nothing is published. */
    public List<MetaTag> getTags() {
        List<EditionRow> published = shown.getPublished();
        return published.isEmpty() ? List.of() : MetaTag.of(record(published.get(0)));
    }

    /** An edition as an OpenURL ContextObject, for the title of an empty element. */
    public String contextObject(EditionRow edition) {
        return ContextObject.of(record(edition));
    }

    private CslItem record(EditionRow edition) {
        return record(edition, publicUrl.origin().orElse(""));
    }

    /** @param origin where readers find the server, without a slash at its end */
    static CslItem record(EditionRow edition, String origin) {
        CslItem.Builder item = CslItem.builder(CslType.DOCUMENT)
                .text("title", edition.title())
                .text("edition", String.valueOf(edition.number()))
                .text("URL", origin + "/api/v1/editions/" + edition.id())
                .date(
                        "issued",
                        edition.publishedAt()
                                .atZone(ZoneOffset.UTC)
                                .toLocalDate()
                                .toString());
        if (edition.publishedBy() != null) {
            item.names("editor", List.of(CslName.literal(edition.publishedBy())));
        }
        return item.build();
    }
}
