package org.scholion.bibliography.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.TypedQuery;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.scholion.bibliography.Work;
import org.scholion.bibliography.WorkWords;
import org.scholion.bibliography.contributor.NameSpellings;
import org.scholion.bibliography.item.CslItem;
import org.scholion.shared.Portions;

/**
 * Keeps the words and the names of works in step with their records. Rows are written many at a time: an import brings
 * some twenty for each work.
 */
final class LookUpRows {
    private final EntityManager entities;

    LookUpRows(EntityManager entities) {
        this.entities = entities;
    }

    /** Writes the rows of works that have none yet. */
    void add(Collection<Work> works) {
        // The works themselves must be there before rows refer to them.
        entities.flush();
        for (List<Work> portion : Portions.of(works)) {
            insert(portion);
        }
    }

    /** Writes the rows of works anew. */
    void write(Collection<Work> works) {
        entities.flush();
        for (List<Work> portion : Portions.of(works)) {
            Set<UUID> former = erase(portion.stream().map(Work::id).toList());
            insert(portion);
            forgetUnnamed(former);
        }
    }

    private void insert(List<Work> portion) {
        Map<UUID, CslItem> items = new LinkedHashMap<>();
        portion.forEach(work -> items.put(work.id(), work.item()));
        writeWords(portion, items);
        writeNames(portion, items);
    }

    /** Forgets the rows of works that go. */
    void remove(List<UUID> workIds) {
        for (List<UUID> portion : Portions.of(workIds)) {
            forgetUnnamed(erase(portion));
        }
    }

    /** Takes the works' rows away; gives the names that they had. */
    private Set<UUID> erase(List<UUID> workIds) {
        Set<UUID> names = new HashSet<>(
                select("select distinct c.nameId from Contribution c where c.workId in :works", UUID.class)
                        .setParameter("works", workIds)
                        .getResultList());
        delete("work_word", "work_id", workIds);
        delete("work_name", "work_id", workIds);
        return names;
    }

    private void writeWords(List<Work> works, Map<UUID, CslItem> items) {
        Map<UUID, List<String>> keys = new HashMap<>();
        select("select k.workId, k.citekey from WorkKey k where k.workId in :works", Object[].class)
                .setParameter("works", items.keySet())
                .getResultList()
                .forEach(row -> keys.computeIfAbsent((UUID) row[0], id -> new ArrayList<>())
                        .add((String) row[1]));
        List<Object[]> rows = new ArrayList<>();
        for (Work work : works) {
            WorkWords.of(items.get(work.id()), keys.getOrDefault(work.id(), List.of()))
                    .forEach((word, place) -> rows.add(new Object[] {work.id(), word, work.projectId(), place}));
        }
        insert("work_word", rows);
    }

    private void writeNames(List<Work> works, Map<UUID, CslItem> items) {
        Map<UUID, NameSpellings> named = new LinkedHashMap<>();
        Map<UUID, UUID> projects = new HashMap<>();
        List<Object[]> contributions = new ArrayList<>();
        for (Work work : works) {
            items.get(work.id()).names().forEach((role, names) -> {
                for (int n = 0; n < names.size(); n++) {
                    NameSpellings spellings = NameSpellings.of(names.get(n));
                    UUID id = spellings.id(work.projectId());
                    named.putIfAbsent(id, spellings);
                    projects.put(id, work.projectId());
                    contributions.add(new Object[] {work.id(), role, n, id});
                }
            });
        }
        for (List<UUID> portion : Portions.of(named.keySet())) {
            select("select c.id from Contributor c where c.id in :names", UUID.class)
                    .setParameter("names", portion)
                    .getResultList()
                    .forEach(named::remove);
        }
        List<Object[]> names = new ArrayList<>();
        List<Object[]> variants = new ArrayList<>();
        List<Object[]> words = new ArrayList<>();
        named.forEach((id, name) -> {
            UUID project = projects.get(id);
            names.add(new Object[] {
                id, project, name.label(), name.labelKey(), name.name().isLiteral()
            });
            name.spellings()
                    .forEach((key, written) -> variants.add(
                            new Object[] {id, key, project, written.text(), written.script(), written.language()}));
            name.words().forEach(word -> words.add(new Object[] {id, word, project}));
        });
        insert("name", names);
        insert("name_variant", variants);
        insert("name_word", words);
        insert("work_name", contributions);
    }

    private void forgetUnnamed(Collection<UUID> names) {
        for (List<UUID> portion : Portions.of(names)) {
            Set<UUID> unnamed = new HashSet<>(portion);
            select("select distinct c.nameId from Contribution c where c.nameId in :names", UUID.class)
                    .setParameter("names", portion)
                    .getResultList()
                    .forEach(unnamed::remove);
            delete("name_word", "name_id", unnamed);
            delete("name_variant", "name_id", unnamed);
            delete("name", "id", unnamed);
        }
    }

    /** Deletes the rows with each of the values: one by one they are found by the index alone. */
    private void delete(String table, String column, Collection<UUID> values) {
        batch(
                "delete from " + table + " where " + column + " = ?",
                values.stream().map(value -> new Object[] {value}).toList());
    }

    /**
     * Inserts rows whose values stand in the order of the table's columns. They go as one batch of the transaction's own
     * connection: as entities, or as a statement for some rows each, they take several times as long.
     */
    private void insert(String table, List<Object[]> rows) {
        if (!rows.isEmpty()) {
            String places = "?" + ", ?".repeat(rows.get(0).length - 1);
            batch("insert into " + table + " values (" + places + ")", rows);
        }
    }

    private void batch(String sql, List<Object[]> rows) {
        if (rows.isEmpty()) {
            return;
        }
        Connection connection = entities.unwrap(Connection.class);
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Object[] row : rows) {
                for (int n = 0; n < row.length; n++) {
                    statement.setObject(n + 1, row[n]);
                }
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    /** A statement about rows that are written already, so that nothing needs to be looked through for what is not. */
    private <T> TypedQuery<T> select(String jpql, Class<T> type) {
        return entities.createQuery(jpql, type).setFlushMode(FlushModeType.COMMIT);
    }
}
