package org.scholion.search.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.scholion.annotation.Annotation;
import org.scholion.annotation.NoteTag;
import org.scholion.annotation.Visibility;
import org.scholion.annotation.passage.Anchor;
import org.scholion.bibliography.item.Scripts;
import org.scholion.search.EntrySource;
import org.scholion.search.EntryType;
import org.scholion.search.IndexEntry;
import org.scholion.search.Owner;
import org.scholion.shared.InPortions;
import org.scholion.shared.PlainMarkdown;

/**
 * What the search knows of annotations: what they and their replies say, the words that they are about, and their tags,
 * concepts by all their labels.
 */
@ApplicationScoped
public class AnnotationEntries implements EntrySource {
    private static final String PREFIX = "annotation:";

    private static final String CONCEPT = "concept:";

    private final EntityManager entities;
    private final PresentPlaces places;

    @Inject
    public AnnotationEntries(EntityManager entities, PresentPlaces places) {
        this.entities = entities;
        this.places = places;
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
        // In two queries: H2 looks through the whole table for the one or the other.
        List<Annotation> found = new ArrayList<>(find("select a from Annotation a where a.id in :ids", ownerIds));
        found.addAll(find("select a from Annotation a where a.parentId in :ids", ownerIds));
        // A note that is deleted still says where its replies stand.
        Map<UUID, Annotation> threads = new HashMap<>();
        found.stream().filter(each -> !each.isReply()).forEach(root -> threads.put(root.id(), root));
        Map<UUID, UUID> projects = new HashMap<>();
        InPortions.find(
                        entities,
                        "select d.id, d.projectId from Document d where d.id in :ids",
                        Object[].class,
                        found.stream().map(Annotation::documentId).distinct().toList())
                .forEach(row -> projects.put((UUID) row[0], (UUID) row[1]));
        Map<UUID, List<String>> labels = labels(found);
        return found.stream()
                .filter(each -> !each.isDeleted())
                .map(each -> entry(
                        each,
                        each.isReply() ? threads.get(each.parentId()) : each,
                        projects.get(each.documentId()),
                        labels))
                .toList();
    }

    private List<Annotation> find(String jpql, Collection<UUID> ids) {
        return Rows.findWith(entities, jpql, List.of("a.targets", "a.tags"), Annotation.class, ids);
    }

    /** All labels of the concepts that some notes are tagged with, in every language. */
    private Map<UUID, List<String>> labels(List<Annotation> annotations) {
        Set<UUID> concepts = annotations.stream()
                .flatMap(each -> each.tags().stream())
                .map(NoteTag::conceptId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Map<UUID, List<String>> labels = new HashMap<>();
        InPortions.find(
                        entities,
                        "select w.concept.id, w.text from ConceptWord w where w.concept.id in :ids",
                        Object[].class,
                        concepts)
                .forEach(row -> labels.computeIfAbsent((UUID) row[0], any -> new ArrayList<>())
                        .add((String) row[1]));
        return labels;
    }

    private static IndexEntry entry(
            Annotation annotation, Annotation root, UUID projectId, Map<UUID, List<String>> labels) {
        Anchor target = root.target();
        String about = target == null ? "" : target.exact();
        List<String> further = new ArrayList<>();
        if (!annotation.isReply()) {
            further.add(about);
        }
        List<String> marks = new ArrayList<>();
        List<String> parts = new ArrayList<>();
        for (NoteTag tag : annotation.tags()) {
            if (tag.conceptId() == null) {
                further.add(tag.word());
                marks.add(tag.word());
            } else {
                further.addAll(labels.getOrDefault(tag.conceptId(), List.of()));
                marks.add(tag.conceptId().toString());
                parts.add(CONCEPT + tag.conceptId());
            }
        }
        return new IndexEntry(
                PREFIX + annotation.id(),
                new Owner(Owner.Kind.ANNOTATION, root.id()),
                EntryType.ANNOTATION,
                Rows.audience(projectId, annotation.visibility(), annotation.authorId()),
                PresentPlaces.made(annotation.documentId(), target),
                new IndexEntry.Marks(
                        projectId,
                        annotation.authorId(),
                        annotation.kind().name().toLowerCase(Locale.ROOT),
                        annotation.isReply()
                                ? List.of()
                                : List.of(
                                        annotation.settlement().status().name().toLowerCase(Locale.ROOT)),
                        null,
                        Scripts.of(annotation.body().isBlank() ? about : annotation.body())
                                .orElse(null),
                        null,
                        marks),
                new IndexEntry.Words(null, PlainMarkdown.of(annotation.body()), further, List.of(), List.of()),
                parts,
                annotation.updatedAt());
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
                ? Set.copyOf(InPortions.find(
                        entities,
                        "select distinct coalesce(a.parentId, a.id) from Annotation a where a.id in :ids",
                        UUID.class,
                        objectIds))
                : Set.of();
    }

    @Override
    public Map<String, Present> present(Collection<String> entryIds) {
        List<PresentPlaces.Found> found = InPortions.find(
                        entities,
                        "select a.id, a.visibility, a.authorId, d.projectId, d.id, coalesce(a.parentId, a.id)"
                                + " from Annotation a, Document d"
                                + " where d.id = a.documentId and a.id in :ids and a.deletedAt is null",
                        Object[].class,
                        Rows.ids(entryIds, PREFIX))
                .stream()
                .map(row -> new PresentPlaces.Found(
                        PREFIX + row[0],
                        Rows.audience((UUID) row[3], (Visibility) row[1], (UUID) row[2]),
                        (UUID) row[4],
                        (UUID) row[5]))
                .toList();
        return places.present(
                found, "select a.id, t from Annotation a join a.targets t where a.id in :ids and index(t) = 0");
    }
}
