package org.scholion.web.bibliography;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.scholion.bibliography.Works;
import org.scholion.bibliography.item.CslItem;
import org.scholion.bibliography.metadata.ContextObject;
import org.scholion.bibliography.metadata.MetaTag;

/** What the page of a work says of it to programs that read along. */
@Named
@RequestScoped
public class WorkMetadata {
    private WorkBacking shown;
    private Works works;
    private CslItem item;
    private String key;

    protected WorkMetadata() {}

    @Inject
    public WorkMetadata(WorkBacking shown, Works works) {
        this.shown = shown;
        this.works = works;
    }

    /** The record of the work that is shown now; null if none is. */
    private CslItem item() {
        WorkDetail work = shown.getWork();
        if (work == null) {
            return null;
        }
        if (!work.key().equals(key)) {
            key = work.key();
            item = works.get(work.id()).item();
        }
        return item;
    }

    /** The elements for the head of the page; none if no work is shown. */
    public List<MetaTag> getTags() {
        CslItem present = item();
        return present == null ? List.of() : MetaTag.of(present);
    }

    /** The work as an OpenURL ContextObject, for the title of an empty element. */
    public String getContextObject() {
        return ContextObject.of(item());
    }
}
