package org.scholion.news;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Where news is kept. */
public interface NewsRepository {

    void add(NewsItem item);

    /**
     * The news of a document for some readers, the oldest first.
     *
     * @param after id of the item before the first one
     * @param limit how many at most
     */
    List<NewsItem> find(UUID documentId, Collection<UUID> readers, UUID after, int limit);

    /** Forgets what is older than an id. */
    void forget(UUID before);
}
