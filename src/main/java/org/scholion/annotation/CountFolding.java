package org.scholion.annotation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Sums up what acts have added to the counts, a portion in a transaction. */
@ApplicationScoped
public class CountFolding {
    /** How many rows are summed up in one transaction. */
    public static final int PORTION = 2_000;

    private final AnnotationCounts counts;

    @Inject
    public CountFolding(AnnotationCounts counts) {
        this.counts = counts;
    }

    /**
     * Sums up one portion.
     *
     * @return whether there may be more
     * @throws IllegalStateException if another node sums up the same rows
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public boolean fold() {
        return counts.fold(PORTION) == PORTION;
    }
}
