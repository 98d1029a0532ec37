package org.scholion.annotation.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.scholion.annotation.Mark;
import org.scholion.annotation.MarkRepository;
import org.scholion.annotation.NoteTag;

/** {@link MarkRepository} on JPA: marks cost one statement, and their tags another, however many there are. */
@ApplicationScoped
public class JpaMarkRepository implements MarkRepository {
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final EntityManager entities;

    @Inject
    public JpaMarkRepository(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public List<Mark> findMarks(UUID documentId, UUID revisionId, UUID personId, UUID after, int limit) {
        // The first join is an outer one, too, as EclipseLink writes inner ones behind the outer join that needs them.
        return entities.createQuery(
                        "select new org.scholion.annotation.Mark(a.id, a.kind, a.visibility, a.settlement.status,"
                                + " a.authorId, t.revisionId, t.start, t.end, p.state, p.start, p.end, a.version)"
                                + " from Annotation a left join a.targets t"
                                + " left join Placement p on p.anchorId = t.id and p.revisionId = :revision"
                                + " where a.documentId = :document and a.parentId is null and t.id is not null"
                                + " and (a.deletedAt is null or a.replies > 0)"
                                + " and (a.visibility <> org.scholion.annotation.Visibility.PRIVATE"
                                + " or a.authorId = :person)"
                                + " and a.id > :after order by a.documentId, a.id",
                        Mark.class)
                .setParameter("document", documentId)
                .setParameter("revision", revisionId)
                .setParameter("person", personId)
                .setParameter("after", after == null ? BEFORE_ALL : after)
                .setMaxResults(limit)
                .getResultList();
    }

    @Override
    public Map<UUID, List<NoteTag>> findTags(UUID documentId, UUID personId, UUID first, UUID last) {
        return entities
                .createQuery(
                        "select a.id, t.projectId, t.slot, t.word, t.conceptId from Annotation a join a.tags t"
                                + " where a.documentId = :document and a.parentId is null and a.deletedAt is null"
                                + " and (a.visibility <> org.scholion.annotation.Visibility.PRIVATE"
                                + " or a.authorId = :person) and a.id >= :first and a.id <= :last",
                        Object[].class)
                .setParameter("document", documentId)
                .setParameter("person", personId)
                .setParameter("first", first)
                .setParameter("last", last)
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(
                        row -> (UUID) row[0],
                        Collectors.mapping(
                                row -> new NoteTag((UUID) row[1], (String) row[2], (String) row[3], (UUID) row[4]),
                                Collectors.toList())));
    }
}
