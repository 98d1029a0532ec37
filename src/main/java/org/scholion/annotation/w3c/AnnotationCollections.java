package org.scholion.annotation.w3c;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.scholion.account.Actor;
import org.scholion.account.People;
import org.scholion.annotation.Annotation;
import org.scholion.annotation.AnnotationCounts;
import org.scholion.annotation.Readership;
import org.scholion.document.Document;
import org.scholion.document.DocumentRepository;
import org.scholion.project.Permissions;
import org.scholion.project.Right;
import org.scholion.shared.Problem;

/**
 * Reads the annotations of a document as a collection, by keyset, with totals that are kept and not counted. Members of
 * the project read what is shown to it and their own; everybody else reads what is public.
 */
@ApplicationScoped
public class AnnotationCollections {
    private final CollectionRepository repository;
    private final AnnotationCounts counts;
    private final DocumentRepository documentRepository;
    private final Permissions permissions;
    private final People people;
    private final Tagging tagging;

    @Inject
    public AnnotationCollections(
            CollectionRepository repository,
            AnnotationCounts counts,
            DocumentRepository documentRepository,
            Permissions permissions,
            People people,
            Tagging tagging) {
        this.repository = repository;
        this.counts = counts;
        this.documentRepository = documentRepository;
        this.permissions = permissions;
        this.people = people;
        this.tagging = tagging;
    }

    /**
     * A document's annotations for some readers, without the annotations.
     *
     * @param readers see {@link Readership}
     */
    public record Collected(Document document, List<UUID> readers, AnnotationCounts.Count count) {}

    /**
     * A stretch of a collection.
     *
     * @param ids in order; at least one unless the collection is empty
     * @param more whether there are others beyond the end that was walked towards
     */
    public record Stretch(List<UUID> ids, boolean more) {}

    /**
     * The collection of a document.
     *
     * @param actor null for somebody who is not known
     * @throws Problem.NotFound if there is no such document, or nothing of it is for this person
     */
    @Transactional
    public Collected collection(Actor actor, String slug) {
        Document document = document(slug);
        boolean member = actor != null && permissions.allows(actor, document.projectId(), Right.READ);
        List<UUID> readers = member ? Readership.ofMember(actor.id()) : Readership.ofAnybody();
        AnnotationCounts.Count count = counts.of(document.id(), readers);
        if (!member && count.total() == 0) {
            // Whoever does not belong to the project hears of a document only by what is shown to everybody.
            throw new Problem.NotFound("document", slug);
        }
        return new Collected(document, readers, count);
    }

    /**
     * The document of a container. It is not to be shown itself before something of it is found that is for the person.
     *
     * @throws Problem.NotFound if there is none
     */
    @Transactional
    public Document document(String slug) {
        return Optional.of(slug)
                .filter(possible -> possible.indexOf('\0') < 0)
                .flatMap(documentRepository::findBySlug)
                .orElseThrow(() -> new Problem.NotFound("document", slug));
    }

    /** The annotations after one, or the first ones where that is null. */
    @Transactional
    public Stretch after(Collected collected, UUID after, int most) {
        List<UUID> ids = repository.findAfter(collected.document().id(), collected.readers(), after, most + 1);
        return ids.size() > most ? new Stretch(ids.subList(0, most), true) : new Stretch(ids, false);
    }

    /** The annotations before one, or the last ones where that is null. */
    @Transactional
    public Stretch before(Collected collected, UUID before, int most) {
        List<UUID> ids = repository.findBefore(collected.document().id(), collected.readers(), before, most + 1);
        return ids.size() > most ? new Stretch(ids.subList(1, ids.size()), true) : new Stretch(ids, false);
    }

    /** Annotations by id, in the order of their ids. */
    @Transactional
    public List<Annotation> read(Collection<UUID> ids) {
        return repository.find(ids);
    }

    /** The names of some annotations within their document, by id. */
    @Transactional
    public Map<UUID, String> names(Collection<UUID> ids) {
        Map<UUID, String> names = new HashMap<>(repository.findNames(ids));
        ids.forEach(id -> names.putIfAbsent(id, id.toString()));
        return names;
    }

    /** Writes annotations of one document. */
    @Transactional
    public AnnotationWriter writer(Addresses addresses, String slug, Collection<Annotation> shown) {
        List<UUID> authors = shown.stream().map(Annotation::authorId).distinct().toList();
        List<UUID> parents = shown.stream()
                .map(Annotation::parentId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return new AnnotationWriter(addresses, slug, people.find(authors), names(parents), tagging.irisOf(shown));
    }
}
