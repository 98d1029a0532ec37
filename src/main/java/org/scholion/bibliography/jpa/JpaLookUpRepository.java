package org.scholion.bibliography.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
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
        List<Object> parameters = new ArrayList<>(List.of(projectId, place, reading));
        StringBuilder sql = new StringBuilder("select f.work_id from (select x.work_id from work_word x"
                + " where x.project_id = ? and x.place = ? and x.word " + (exact ? "= ?" : "> ? and x.word < ?"));
        if (!exact) {
            parameters.add(QueryWord.after(reading));
        }
        // The first sort keys are the same in all rows: they make both databases walk the index work_word_place.
        sql.append(" order by x.project_id, x.place, x.word, x.work_id limit ")
                .append(others.isEmpty() ? limit : WALKED)
                .append(") f");
        for (int n = 0; n < others.size(); n++) {
            List<String> ways = new ArrayList<>();
            for (String other : others.get(n).readings()) {
                ways.add("y.word >= ? and y.word < ?");
                parameters.add(other);
                parameters.add(QueryWord.after(other));
            }
            sql.append(n == 0 ? " where " : " and ")
                    .append("exists (select y.word from work_word y where y.work_id = f.work_id and (")
                    .append(String.join(" or ", ways))
                    .append("))");
        }
        Query query =
                entities.createNativeQuery(sql.append(" limit ").append(limit).toString());
        for (int n = 0; n < parameters.size(); n++) {
            query.setParameter(n + 1, parameters.get(n));
        }
        List<UUID> found = new ArrayList<>();
        for (Object id : query.getResultList()) {
            found.add(id instanceof UUID uuid ? uuid : UUID.fromString(id.toString()));
        }
        return found;
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
