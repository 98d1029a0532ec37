package org.scholion.news.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.scholion.news.NewsItem;
import org.scholion.news.NewsRepository;

/** {@link NewsRepository} on JPA. */
@ApplicationScoped
public class JpaNewsRepository implements NewsRepository {
    private final EntityManager entities;

    @Inject
    public JpaNewsRepository(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void add(NewsItem item) {
        entities.persist(item);
    }

    @Override
    public List<NewsItem> find(UUID documentId, Collection<UUID> readers, UUID after, int limit) {
        // The redundant first sort key makes both databases walk the index news_document.
        return entities.createQuery(
                        "select n from NewsItem n where n.documentId = :document and n.id > :after"
                                + " and n.readersId in :readers order by n.documentId, n.id",
                        NewsItem.class)
                .setParameter("document", documentId)
                .setParameter("after", after)
                .setParameter("readers", readers)
                .setMaxResults(limit)
                .getResultList();
    }

    @Override
    public void forget(UUID before) {
        entities.createQuery("delete from NewsItem n where n.id < :before")
                .setParameter("before", before)
                .executeUpdate();
    }
}
