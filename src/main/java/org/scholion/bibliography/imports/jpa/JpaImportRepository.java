package org.scholion.bibliography.imports.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.scholion.bibliography.Work;
import org.scholion.bibliography.WorkKey;
import org.scholion.bibliography.imports.EntryVerdict;
import org.scholion.bibliography.imports.Import;
import org.scholion.bibliography.imports.ImportEntry;
import org.scholion.bibliography.imports.ImportRepository;
import org.scholion.shared.Page;
import org.scholion.shared.Portions;

/** {@link ImportRepository} on JPA. */
@ApplicationScoped
public class JpaImportRepository implements ImportRepository {
    private static final UUID AFTER_ALL = new UUID(-1, -1);

    private final EntityManager entities;

    @Inject
    public JpaImportRepository(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void add(Import brought) {
        entities.persist(brought);
    }

    @Override
    public void addEntries(Collection<ImportEntry> entries) {
        entries.forEach(entities::persist);
    }

    @Override
    public Optional<Import> find(UUID id) {
        return Optional.ofNullable(entities.find(Import.class, id));
    }

    @Override
    public List<Import> findByProject(UUID projectId, Page.Request page) {
        return entities.createQuery(
                        "select i from Import i where i.projectId = :project and i.id < :before"
                                + " order by i.projectId desc, i.id desc",
                        Import.class)
                .setParameter("project", projectId)
                .setParameter("before", page.after() == null ? AFTER_ALL : page.after())
                .setMaxResults(page.limit() + 1)
                .getResultList();
    }

    @Override
    public List<ImportEntry> findEntries(UUID importId, EntryVerdict verdict, int after, int limit) {
        String only = verdict == null ? "" : " and e.verdict = :verdict";
        TypedQuery<ImportEntry> query = entities.createQuery(
                        "select e from ImportEntry e where e.importId = :import" + only
                                + " and e.ordinal > :after order by e.ordinal",
                        ImportEntry.class)
                .setParameter("import", importId)
                .setParameter("after", after)
                .setMaxResults(limit + 1);
        if (verdict != null) {
            query.setParameter("verdict", verdict);
        }
        return query.getResultList();
    }

    @Override
    public List<ImportEntry> findKept(UUID importId, int before, int limit) {
        return entities.createQuery(
                        "select e from ImportEntry e where e.importId = :import and e.ordinal < :before"
                                + " and (e.workKey is not null or e.resultJson is not null) order by e.ordinal desc",
                        ImportEntry.class)
                .setParameter("import", importId)
                .setParameter("before", before)
                .setMaxResults(limit)
                .getResultList();
    }

    @Override
    public void letGo() {
        entities.flush();
        entities.clear();
    }

    @Override
    public List<ImportEntry> findEntries(UUID importId, Collection<Integer> ordinals) {
        List<ImportEntry> found = new ArrayList<>();
        for (List<Integer> portion : Portions.of(ordinals)) {
            found.addAll(entities.createQuery(
                            "select e from ImportEntry e where e.importId = :import and e.ordinal in :ordinals",
                            ImportEntry.class)
                    .setParameter("import", importId)
                    .setParameter("ordinals", portion)
                    .getResultList());
        }
        return found;
    }

    @Override
    public List<Work> findWorks(UUID projectId) {
        return entities.createQuery(
                        "select w from Work w where w.projectId = :project and w.mergedInto is null order by w.id",
                        Work.class)
                .setParameter("project", projectId)
                .getResultList();
    }

    @Override
    public List<Work> findWorksSince(UUID projectId, Instant since) {
        return entities.createQuery(
                        "select w from Work w where w.projectId = :project and w.mergedInto is null"
                                + " and w.updatedAt >= :since order by w.id",
                        Work.class)
                .setParameter("project", projectId)
                .setParameter("since", since)
                .getResultList();
    }

    @Override
    public List<WorkKey> findKeys(UUID projectId) {
        return entities.createQuery("select k from WorkKey k where k.projectId = :project", WorkKey.class)
                .setParameter("project", projectId)
                .getResultList();
    }
}
