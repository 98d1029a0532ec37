package org.scholion.search.lucene;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.scholion.search.Owner;

/** What the index holds, asked for by whose it is and what it is made of; not by words, as {@link Finding} does. */
final class Contents {
    private final SearchSession session;

    Contents(SearchSession session) {
        this.session = session;
    }

    /** The parts of the entries of some owners. */
    Set<String> partsOf(Collection<Owner> owners) {
        return session
                .search(IndexedEntry.class)
                .select(fields -> fields.field("parts", String.class).list())
                .where(conditions -> among(conditions, "owner", keys(owners)))
                .fetchAllHits()
                .stream()
                .flatMap(List::stream)
                .collect(Collectors.toSet());
    }

    /** The owners of the entries that have one of some parts. */
    Set<Owner> ownersOf(Collection<String> parts) {
        return session
                .search(IndexedEntry.class)
                .select(fields -> fields.field("owner", String.class))
                .where(conditions -> among(conditions, "parts", parts))
                .fetchAllHits()
                .stream()
                .map(Owner::of)
                .collect(Collectors.toSet());
    }

    /** The keys of the entries of some owners. */
    List<String> keysOf(Collection<Owner> owners) {
        return session.search(IndexedEntry.class)
                .select(fields -> fields.field("key", String.class))
                .where(conditions -> among(conditions, "owner", keys(owners)))
                .fetchAllHits();
    }

    /** The keys of the entries that were not written in one filling of the index, nor since. */
    List<String> keysNotOf(String filling) {
        return session.search(IndexedEntry.class)
                .select(fields -> fields.field("key", String.class))
                .where(conditions ->
                        conditions.not(conditions.match().field("filling").matching(filling)))
                .fetchAllHits();
    }

    /** How many entries there are. */
    long count() {
        return session.search(IndexedEntry.class)
                .where(SearchPredicateFactory::matchAll)
                .fetchTotalHitCount();
    }

    private static PredicateFinalStep among(
            SearchPredicateFactory conditions, String field, Collection<String> values) {
        return values.isEmpty()
                ? conditions.matchNone()
                : conditions.terms().field(field).matchingAny(values);
    }

    private static List<String> keys(Collection<Owner> owners) {
        return owners.stream().map(Owner::key).toList();
    }
}
