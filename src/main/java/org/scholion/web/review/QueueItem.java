package org.scholion.web.review;

import org.scholion.web.shared.CitationInContext;

/** A citation that waits, and whether the person who asks may decide on it. */
public class QueueItem extends CitationInContext {
    public final boolean mayDecide;

    /** Why they may not; null if they may. */
    public final String why;

    QueueItem(CitationInContext citation, String obstacle) {
        super(citation);
        this.mayDecide = obstacle == null;
        this.why = obstacle;
    }
}
