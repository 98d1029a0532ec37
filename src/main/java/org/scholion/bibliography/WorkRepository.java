package org.scholion.bibliography;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.scholion.shared.Page;

/** Where works and their keys are kept. */
public interface WorkRepository {

    void add(Work work);

    void add(WorkKey key);

    /** Forgets works with their keys and identifiers. */
    void remove(Collection<Work> unwanted);

    void add(WorkIdentifier identifier);

    Optional<Work> find(UUID id);

    Optional<WorkKey> findKey(UUID projectId, String citekey);

    List<Work> find(Collection<UUID> ids);

    /** Works by id, in one query or two; a merged work is answered, under its own id, by the one it went into. */
    default Map<UUID, Work> findPresent(Collection<UUID> ids) {
        Map<UUID, Work> found = find(ids).stream().collect(Collectors.toMap(Work::id, work -> work));
        Set<UUID> survivors = found.values().stream()
                .map(Work::mergedInto)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        if (!survivors.isEmpty()) {
            Map<UUID, Work> known = find(survivors).stream().collect(Collectors.toMap(Work::id, work -> work));
            found.replaceAll((id, work) -> work.mergedInto() == null ? work : known.get(work.mergedInto()));
        }
        return found;
    }

    /**
     * Works of a project in the order that the search says; one more than asked for, to tell whether there is a next page.
     *
     * @throws org.scholion.shared.Problem.InvalidInput naming {@code after} if it is no work of the project
     */
    List<Work> findByProject(UUID projectId, WorkSearch search, Page.Request page);

    /** Every work of a project that went into no other, in filing order, in one query. */
    List<Work> findAll(UUID projectId);

    /** What a search finds, in no particular order; merged works are left out. */
    List<WorkStamp> findStamps(UUID projectId, WorkSearch search);

    /** How many works are looked for, for each combination of facets' values, whatever the search says of facets. */
    List<FacetCounts.Group> countByFacets(UUID projectId, WorkSearch search);

    /** How many works are looked for. */
    long count(UUID projectId, WorkSearch search);

    /** How many of the works that are looked for belong to each thing of a grouping. */
    <V> Map<V, Long> countBy(UUID projectId, WorkSearch search, WorkGrouping<V> grouping);

    /**
     * Writes anew under which words works are looked up and whom they name; after they, or keys of theirs, were added or
     * changed. Their project must be locked where names are new: two at once would both add them.
     */
    void index(Collection<Work> works);

    /** The same for works that were added in this transaction, which are in no index yet. */
    void indexNew(Collection<Work> works);

    /** Works whose words and facets were found by rules older than some, in the order of their ids. */
    List<Work> findIndexedBefore(int rules, int limit);

    /** The keys of some works, former ones too. */
    List<WorkKey> findKeys(Collection<UUID> workIds);

    /** Those of some keys, present or former, that works of a project have. */
    List<WorkKey> findKeys(UUID projectId, Collection<String> citekeys);

    /** The keys taken in a project that begin with some letters, capital or small. */
    List<String> findKeysBeginning(UUID projectId, String beginning);

    /** The works that went into one of some others, each with the one that it went into. */
    Map<UUID, UUID> findMerged(Collection<UUID> survivorIds);

    /** Those of some works that went into another, each with the one that it went into. */
    Map<UUID, UUID> findSurvivors(Collection<UUID> workIds);

    /** Replaces what is kept of works' identifiers by those of their records. */
    void identify(Collection<Work> works);

    /** The identifiers of some works. */
    List<WorkIdentifier> findIdentifiers(Collection<UUID> workIds);

    /** The pattern that somebody chose for a project's keys. */
    Optional<ProjectKeyPattern> findKeyPattern(UUID projectId);

    void add(ProjectKeyPattern pattern);

    /** Writes what is pending, so that a version that lost a race is noticed here. */
    void flush();
}
