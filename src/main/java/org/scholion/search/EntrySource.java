package org.scholion.search;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Reads from the database what the index holds of one kind of owner. Every method costs a fixed number of queries. */
public interface EntrySource {

    Owner.Kind kind();

    /** How many owners are read at once. */
    int portion();

    /** All entries of some owners; nothing for those that are gone. */
    List<IndexEntry> load(Collection<UUID> ownerIds);

    /** The ids of all owners, in order: the next after one (null to begin), at most so many. */
    List<UUID> next(UUID after, int limit);

    /** How many owners there are, more or less. */
    long count();

    /** The owners whose entries an act on some things concerns, by {@code change.object_type}. */
    Set<UUID> concernedBy(String objectType, Collection<UUID> objectIds);

    /** Which entries it answers for. */
    Set<EntryType> types();

    /**
     * How some entries are now, by the entry's id; those that are gone are left out.
     *
     * @param entryIds of the types that it answers for
     */
    Map<String, Present> present(Collection<String> entryIds);

    /**
     * What may have changed of an entry since the index took it up.
     *
     * @param audience who may find it; see {@link Audience}
     * @param place where it stands best: in the current revision where it was carried over to it for sure; null where
     *     the index knows
     */
    record Present(String audience, IndexEntry.Place place) {
        /** An entry that stays where it is as long as it is there. */
        public static Present to(String audience) {
            return new Present(audience, null);
        }
    }
}
