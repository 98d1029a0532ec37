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
import java.util.UUID;
import org.scholion.bibliography.LookUpRepository;
import org.scholion.bibliography.words.QueryWord;

/** {@link LookUpRepository} on JPA. */
@ApplicationScoped
public class JpaLookUpRepository implements LookUpRepository {
    private final EntityManager entities;

    @Inject
    public JpaLookUpRepository(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public int countBeginning(UUID projectId, QueryWord word, int limit) {
        int count = 0;
        for (String reading : word.readings()) {
            Number found = (Number) entities.createNativeQuery("select count(*) from (select x.work_id from work_word x"
                            + " where x.project_id = ? and x.word >= ? and x.word < ? limit " + limit + ") few")
                    .setParameter(1, projectId)
                    .setParameter(2, reading)
                    .setParameter(3, QueryWord.after(reading))
                    .getSingleResult();
            count += found.intValue();
        }
        return count;
    }

    @Override
    public List<UUID> find(
            UUID projectId, int place, String reading, boolean exact, List<QueryWord> others, int limit) {
        Map<String, Object> parameters = new HashMap<>();
        StringBuilder jpql = new StringBuilder("select x.workId from WorkWord x where x.projectId = :project"
                + " and x.rank = :place and x.word " + (exact ? "= :word" : "> :word and x.word < :after"));
        parameters.put("project", projectId);
        parameters.put("place", place);
        parameters.put("word", reading);
        if (!exact) {
            parameters.put("after", QueryWord.after(reading));
        }
        for (int n = 0; n < others.size(); n++) {
            String y = "y" + n;
            jpql.append(" and exists (select ")
                    .append(y)
                    .append(".workId from WorkWord ")
                    .append(y);
            jpql.append(" where ").append(y).append(".workId = x.workId and ");
            jpql.append(beginning(y, "other" + n, List.of(others.get(n)), parameters))
                    .append(')');
        }
        // The first sort keys are the same in all rows: they make both databases walk the index work_word_place.
        jpql.append(" order by x.projectId, x.rank, x.word, x.workId");
        return query(jpql.toString(), UUID.class, parameters)
                .setMaxResults(limit)
                .getResultList();
    }

    @Override
    public List<Found> findWords(Collection<UUID> workIds, List<QueryWord> words) {
        if (workIds.isEmpty()) {
            return List.of();
        }
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("works", workIds);
        String jpql = "select x.workId, x.word, x.rank from WorkWord x where x.workId in :works and "
                + beginning("x", "word", words, parameters);
        return query(jpql, Object[].class, parameters).getResultList().stream()
                .map(row -> new Found((UUID) row[0], (String) row[1], (int) row[2]))
                .toList();
    }

    /** A word begins like a reading of one of some words. */
    private static String beginning(String alias, String name, List<QueryWord> words, Map<String, Object> parameters) {
        List<String> ways = new ArrayList<>();
        for (QueryWord word : words) {
            for (String reading : word.readings()) {
                String parameter = name + "_" + ways.size();
                ways.add(
                        "(" + alias + ".word >= :" + parameter + " and " + alias + ".word < :" + parameter + "_after)");
                parameters.put(parameter, reading);
                parameters.put(parameter + "_after", QueryWord.after(reading));
            }
        }
        return "(" + String.join(" or ", ways) + ")";
    }

    private <T> TypedQuery<T> query(String jpql, Class<T> type, Map<String, Object> parameters) {
        TypedQuery<T> query = entities.createQuery(jpql, type);
        parameters.forEach(query::setParameter);
        return query;
    }
}
