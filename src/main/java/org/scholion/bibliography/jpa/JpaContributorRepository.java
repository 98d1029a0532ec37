package org.scholion.bibliography.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.scholion.bibliography.contributor.Contributor;
import org.scholion.bibliography.contributor.ContributorRepository;
import org.scholion.bibliography.contributor.Spelling;
import org.scholion.bibliography.words.QueryWord;
import org.scholion.shared.InPortions;
import org.scholion.shared.Page;

/** {@link ContributorRepository} on JPA. */
@ApplicationScoped
public class JpaContributorRepository implements ContributorRepository {
    private final EntityManager entities;

    @Inject
    public JpaContributorRepository(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Optional<Contributor> find(UUID id) {
        return Optional.ofNullable(entities.find(Contributor.class, id));
    }

    @Override
    public List<Contributor> findByProject(UUID projectId, List<QueryWord> words, Page.Request page) {
        Contributor last = page.after() == null
                ? null
                : find(page.after())
                        .filter(found -> found.projectId().equals(projectId))
                        .orElseThrow(() -> Page.Request.noCursor(page.after().toString()));
        Map<String, Object> parameters = new HashMap<>();
        // Redundant bounds and the redundant first sort key make both databases walk the index name_project.
        StringBuilder jpql =
                new StringBuilder("select c from Contributor c where c.projectId = :project and c.labelKey >= :label");
        parameters.put("project", projectId);
        parameters.put("label", last == null ? "" : last.labelKey());
        if (last != null) {
            jpql.append(" and (c.labelKey > :label or c.id > :id)");
            parameters.put("id", last.id());
        }
        for (int n = 0; n < words.size(); n++) {
            List<String> ways = new ArrayList<>();
            for (String reading : words.get(n).readings()) {
                String name = "word" + n + "_" + ways.size();
                ways.add("c.id in (select x.nameId from NameWord x where x.projectId = :project and x.word >= :" + name
                        + " and x.word < :" + name + "_after)");
                parameters.put(name, reading);
                parameters.put(name + "_after", QueryWord.after(reading));
            }
            jpql.append(" and (").append(String.join(" or ", ways)).append(')');
        }
        jpql.append(" order by c.projectId, c.labelKey, c.id");
        TypedQuery<Contributor> query = entities.createQuery(jpql.toString(), Contributor.class);
        parameters.forEach(query::setParameter);
        return query.setMaxResults(page.limit() + 1).getResultList();
    }

    @Override
    public List<Spelling> findSpellings(Collection<UUID> contributorIds) {
        return InPortions.find(
                entities,
                "select s from Spelling s where s.nameId in :ids order by s.nameId, s.script, s.spelling",
                Spelling.class,
                contributorIds);
    }

    @Override
    public Map<UUID, Long> countWorks(Collection<UUID> contributorIds) {
        Map<UUID, Long> counts = new HashMap<>();
        InPortions.find(
                        entities,
                        "select c.nameId, count(distinct coalesce(w.mergedInto, w.id)) from Contribution c, Work w"
                                + " where w.id = c.workId and c.nameId in :ids group by c.nameId",
                        Object[].class,
                        contributorIds)
                .forEach(row -> counts.put((UUID) row[0], (Long) row[1]));
        return counts;
    }

    @Override
    public List<UUID> findWorks(Collection<UUID> contributorIds) {
        return InPortions.find(
                entities,
                "select distinct c.workId from Contribution c where c.nameId in :ids",
                UUID.class,
                contributorIds);
    }
}
