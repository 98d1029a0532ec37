package org.scholion.search;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where entries are kept and found. Rebuilt from the database whenever it is lost. */
public interface SearchIndex {

    /**
     * Opens what is kept on disk. What is broken, or was kept by other rules, is thrown away.
     *
     * @return whether everything that is kept can be trusted; else the index has to be filled
     * @throws IndexUnavailable if nothing can be kept here now
     */
    boolean open();

    /** Throws everything away, so that {@link #open} begins anew. */
    void discard();

    /** Whether it is open. */
    boolean isOpen();

    /**
     * Keeps all entries of some owners, and no others of theirs; once this returns they are found and on disk.
     *
     * @throws IndexUnavailable if that failed because of the index
     */
    default void replace(Collection<Owner> owners, List<IndexEntry> entries) {
        Replacing replacing = replacing(owners);
        replacing.keep(entries);
        replacing.end();
    }

    /**
     * Begins to keep other entries of some owners than those that they have.
     *
     * @throws IndexUnavailable if that failed because of the index
     */
    Replacing replacing(Collection<Owner> owners);

    /** From now on entries are marked as kept since this moment. */
    void beginFilling();

    /**
     * Keeps the entries of some owners while the index is being filled. They are on disk when {@link #endFilling} returns;
     * an index whose filling broke off is filled anew.
     *
     * @throws IndexUnavailable if that failed because of the index
     */
    void fill(List<IndexEntry> entries);

    /** Forgets the entries that were kept before {@link #beginFilling}, and notes that everything is there. */
    void endFilling();

    /** Keys of the things that entries of some owners show. */
    Set<String> findParts(Collection<Owner> owners);

    /** The owners of entries that show some things. */
    Set<Owner> findOwners(Collection<String> parts);

    /**
     * Looks for entries.
     *
     * @param audiences the words for what the person may find; see {@link Audience}
     * @throws IndexUnavailable if the index cannot be read
     */
    Found find(SearchRequest request, Set<String> audiences);

    /** How many entries are kept. */
    long count();

    /** Some owners whose entries are being replaced, a portion at a time. */
    interface Replacing {
        /**
         * Keeps some of their entries; they are found and on disk after {@link #end}, at the latest.
         *
         * @throws IndexUnavailable if that failed because of the index
         */
        void keep(List<IndexEntry> entries);

        /**
         * Forgets those of their entries that were not kept anew, and puts all on disk.
         *
         * @throws IndexUnavailable if that failed because of the index
         */
        void end();
    }

    /**
     * What was found.
     *
     * @param total how many there are in all
     * @param passed how many hits come before those given
     * @param facets how many hits each value has, the most first; for a facet of which values are chosen, as if none were
     */
    record Found(long total, int passed, List<IndexHit> hits, Map<SearchFacet, Map<String, Long>> facets) {}
}
