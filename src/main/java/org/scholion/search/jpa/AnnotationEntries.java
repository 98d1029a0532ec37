package org.scholion.search.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.scholion.annotation.Anchor;
import org.scholion.annotation.Annotation;
import org.scholion.annotation.Visibility;
import org.scholion.bibliography.item.Scripts;
import org.scholion.search.Audience;
import org.scholion.search.EntrySource;
import org.scholion.search.EntryType;
import org.scholion.search.IndexEntry;
import org.scholion.search.Owner;

/** What the search knows of annotations: what they and their replies say, and the words that they are about. */
@ApplicationScoped
public class AnnotationEntries implements EntrySource {
    private static final String PREFIX = "annotation:";

    private final EntityManager entities;

    @Inject
    public AnnotationEntries(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Owner.Kind kind() {
        return Owner.Kind.ANNOTATION;
    }

    @Override
    public Set<EntryType> types() {
        return Set.of(EntryType.ANNOTATION);
    }

    @Override
    public int portion() {
        return 300;
    }

    @Override
    public List<IndexEntry> load(Collection<UUID> ownerIds) {
        List<Annotation> found = Rows.findWith(
                entities,
                "select a from Annotation a where a.id in :ids or a.parentId in :ids",
                List.of("a.targets", "a.tags"),
                Annotation.class,
                ownerIds);
        // A note that is deleted still says where its replies stand.
        Map<UUID, Annotation> threads = new HashMap<>();
        found.stream().filter(each -> !each.isReply()).forEach(root -> threads.put(root.id(), root));
        Map<UUID, UUID> projects = new HashMap<>();
        Rows.find(
                        entities,
                        "select d.id, d.projectId from Document d where d.id in :ids",
                        Object[].class,
                        found.stream().map(Annotation::documentId).distinct().toList())
                .forEach(row -> projects.put((UUID) row[0], (UUID) row[1]));
        return found.stream()
                .filter(each -> !each.isDeleted())
                .map(each -> entry(
                        each, each.isReply() ? threads.get(each.parentId()) : each, projects.get(each.documentId())))
                .toList();
    }

    private static IndexEntry entry(Annotation annotation, Annotation root, UUID projectId) {
        Anchor target = root.target();
        String words = annotation.body().isBlank() ? target.exact() : annotation.body();
        return new IndexEntry(
                PREFIX + annotation.id(),
                new Owner(Owner.Kind.ANNOTATION, root.id()),
                EntryType.ANNOTATION,
                audience(projectId, annotation.visibility(), annotation.authorId()),
                new IndexEntry.Place(
                        annotation.documentId(),
                        target.revisionId(),
                        -1,
                        target.range().start(),
                        target.range().end()),
                new IndexEntry.Marks(
                        projectId,
                        annotation.authorId(),
                        annotation.kind().name().toLowerCase(Locale.ROOT),
                        annotation.isReply()
                                ? List.of()
                                : List.of(
                                        annotation.settlement().status().name().toLowerCase(Locale.ROOT)),
                        null,
                        Scripts.of(words).orElse(null),
                        null,
                        List.of()),
                new IndexEntry.Words(
                        null,
                        annotation.body(),
                        annotation.isReply() ? List.of() : List.of(target.exact()),
                        List.of(),
                        List.of()),
                List.of(),
                annotation.updatedAt());
    }

    private static String audience(UUID projectId, Visibility visibility, UUID authorId) {
        return visibility == Visibility.PRIVATE ? Audience.person(projectId, authorId) : Audience.project(projectId);
    }

    @Override
    public List<UUID> next(UUID after, int limit) {
        return entities.createQuery(
                        "select a.id from Annotation a where a.parentId is null and a.id > :after order by a.id",
                        UUID.class)
                .setParameter("after", after == null ? new UUID(0, 0) : after)
                .setMaxResults(limit)
                .getResultList();
    }

    @Override
    public long count() {
        return Rows.count(entities, "Annotation");
    }

    @Override
    public Set<UUID> concernedBy(String objectType, Collection<UUID> objectIds) {
        return objectType.equals("annotation")
                ? Set.copyOf(Rows.find(
                        entities,
                        "select distinct coalesce(a.parentId, a.id) from Annotation a where a.id in :ids",
                        UUID.class,
                        objectIds))
                : Set.of();
    }

    @Override
    public Map<String, String> audiences(Collection<String> entryIds) {
        Map<String, String> audiences = new HashMap<>();
        Rows.find(
                        entities,
                        "select a.id, a.visibility, a.authorId, d.projectId from Annotation a, Document d"
                                + " where d.id = a.documentId and a.id in :ids and a.deletedAt is null",
                        Object[].class,
                        Rows.ids(entryIds, PREFIX))
                .forEach(row ->
                        audiences.put(PREFIX + row[0], audience((UUID) row[3], (Visibility) row[1], (UUID) row[2])));
        return audiences;
    }
}
