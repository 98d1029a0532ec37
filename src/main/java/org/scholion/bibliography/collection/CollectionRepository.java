package org.scholion.bibliography.collection;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.scholion.bibliography.WorkCondition;
import org.scholion.bibliography.WorkGrouping;

/** Where collections, tags and saved searches are kept. */
public interface CollectionRepository {

    void add(Object row);

    void remove(Object row);

    /** The collections of a project, by their places. */
    List<WorkCollection> findCollections(UUID projectId);

    Optional<WorkCollection> findCollection(UUID id);

    /** How many works each collection of a project holds by itself; works that were merged count once. */
    Map<UUID, Long> countWorks(UUID projectId);

    /**
     * How many works each collection of a project holds together with all within it; each work counts once for a
     * collection, however often it stands in it.
     */
    Map<UUID, Long> countWorksWithin(UUID projectId);

    /** Which of some works are in a collection by their own ids. */
    List<CollectionWork> findMembers(UUID collectionId, Collection<UUID> workIds);

    /** The collections that some works are in by their own ids. */
    List<CollectionWork> findMemberships(Collection<UUID> workIds);

    /** Takes all works out of some collections. */
    void empty(Collection<UUID> collectionIds);

    /** Deletes collections. */
    void deleteCollections(Collection<UUID> collectionIds);

    /** The tags of a project with how many works have each, by fold; works that were merged count once. */
    List<TagCount> countTags(UUID projectId);

    /** Those of some folded tags that works of a project have, as they are spelled. */
    Map<String, String> findWords(UUID projectId, Collection<String> folds);

    /** Every place of a tag in a project. */
    List<WorkTag> findTag(UUID projectId, String fold);

    /** The tags on some works by their own ids, by fold. */
    List<WorkTag> findTags(Collection<UUID> workIds);

    /** Those of some works that have a tag or are in a collection, by their own ids. */
    Set<UUID> findShelvedAmong(Collection<UUID> workIds);

    List<SavedSearch> findSearches(UUID projectId);

    Optional<SavedSearch> findSearch(UUID id);

    /** The condition that a work, or one merged into it, has each of some tags; null for none. */
    WorkCondition tagged(Collection<String> folds);

    /** By which works are counted for each tag that they, or those merged into them, have. */
    WorkGrouping<String> byTag();

    /** The condition that a work, or one merged into it, is in one of some collections. */
    WorkCondition within(Collection<UUID> collectionIds);

    /** Writes what is pending, so that a version that lost a race is noticed here. */
    void flush();

    /** A tag with how many works have it. */
    record TagCount(String fold, String word, long works) {}
}
