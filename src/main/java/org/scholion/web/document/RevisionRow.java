package org.scholion.web.document;

import java.io.Serializable;
import java.time.Instant;

/** A row of the list of revisions; what it tells is told in {@link RevisionView}. */
public record RevisionRow(
        int number,
        int length,
        String rawName,
        String by,
        Instant at,
        boolean current,
        long carried,
        long doubtful,
        long orphaned,
        long pending)
        implements Serializable {

    static RevisionRow of(RevisionView view) {
        return new RevisionRow(
                view.number(),
                view.length(),
                view.rawName(),
                view.createdBy() == null ? null : view.createdBy().name(),
                view.createdAt(),
                view.current(),
                view.carried(),
                view.doubtful(),
                view.orphaned(),
                view.pending());
    }
}
