package org.scholion.search.lucene;

import java.util.List;
import java.util.concurrent.CompletionException;
import org.hibernate.search.engine.backend.work.execution.DocumentCommitStrategy;
import org.hibernate.search.engine.backend.work.execution.DocumentRefreshStrategy;
import org.hibernate.search.mapper.pojo.standalone.mapping.SearchMapping;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.hibernate.search.mapper.pojo.work.IndexingPlanSynchronizationStrategyConfigurationContext;
import org.scholion.search.IndexEntry;

/** Writes entries: each portion onto the disk, or, while an index is being filled, many portions at once. */
final class EntryWriter {
    private static final int PORTION = 500;

    private final SearchMapping mapping;

    EntryWriter(SearchMapping mapping) {
        this.mapping = mapping;
    }

    /** Keeps entries, which are on disk after the next {@link #flush}. */
    void gather(List<IndexEntry> entries, String filling) {
        for (int from = 0; from < entries.size(); from += PORTION) {
            try (SearchSession session = mapping.createSessionWithOptions()
                    .indexingPlanSynchronizationStrategy(EntryWriter::writtenLater)
                    .build()) {
                for (IndexEntry entry : entries.subList(from, Math.min(entries.size(), from + PORTION))) {
                    session.indexingPlan().addOrUpdate(new IndexedEntry(entry, filling));
                }
            }
        }
    }

    /** Forgets entries by their ids; they are gone from the disk when this returns. */
    void forget(List<String> ids) {
        for (int from = 0; from < ids.size(); from += PORTION) {
            try (SearchSession session = mapping.createSession()) {
                for (String id : ids.subList(from, Math.min(ids.size(), from + PORTION))) {
                    session.indexingPlan().purge(IndexedEntry.class, id, null);
                }
            }
        }
    }

    /** Puts on disk what was gathered. */
    void flush() {
        try (SearchSession session = mapping.createSession()) {
            session.workspace(IndexedEntry.class).flush();
        }
    }

    /** Waits for Lucene to have taken the entries, so that a failure is known, but not for the disk. */
    private static void writtenLater(IndexingPlanSynchronizationStrategyConfigurationContext context) {
        context.documentCommitStrategy(DocumentCommitStrategy.NONE);
        context.documentRefreshStrategy(DocumentRefreshStrategy.NONE);
        context.indexingFutureHandler(written -> written.join().throwable().ifPresent(failure -> {
            throw new CompletionException(failure);
        }));
    }
}
