package org.scholion.search.lucene;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.search.engine.search.aggregation.AggregationKey;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.engine.search.projection.dsl.ProjectionFinalStep;
import org.hibernate.search.engine.search.projection.dsl.SearchProjectionFactory;
import org.hibernate.search.engine.search.query.SearchResult;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.scholion.search.EntryType;
import org.scholion.search.Fragment;
import org.scholion.search.IndexEntry;
import org.scholion.search.IndexHit;
import org.scholion.search.Owner;
import org.scholion.search.SearchFacet;
import org.scholion.search.SearchIndex.Found;
import org.scholion.search.SearchRequest;

/** One question to the index. */
final class Finding {
    private static final int MOST_VALUES = 40;
    private static final int MOST_NAMES = 20;
    /** Hits of the page before that are read again, to find the place where it ended. */
    private static final int OVERLAP = 20;

    private static final String HIGHLIGHTER = "fragments";
    /** All of a text in which nothing was found; it is shortened like the others. */
    private static final int NO_MATCH = Integer.MAX_VALUE;

    private final SearchSession session;
    private final SearchRequest request;
    private final Set<String> audiences;
    private final Map<String, Set<String>> spellings;

    Finding(SearchSession session, SearchRequest request, Set<String> audiences) {
        this.session = session;
        this.request = request;
        this.audiences = audiences;
        this.spellings = spellings();
    }

    /** All spellings of the names that stand in the query, by their keys. */
    private Map<String, Set<String>> spellings() {
        Set<String> keys = Wanted.nameKeys(request.query());
        Map<String, Set<String>> found = new HashMap<>();
        if (keys.isEmpty()) {
            return found;
        }
        List<List<String>> names = session.search(IndexedEntry.class)
                .select(fields -> fields.field("names", String.class).list())
                .where(conditions -> conditions
                        .bool()
                        .filter(conditions.match().field("type").matching(EntryType.NAME.token()))
                        .filter(conditions.terms().field("nameKeys").matchingAny(keys))
                        .filter(conditions.terms().field("audience").matchingAny(audiences)))
                .fetchHits(MOST_NAMES);
        for (List<String> all : names) {
            NameKey.of(all).stream().filter(keys::contains).forEach(key -> found.computeIfAbsent(
                            key, any -> new HashSet<>())
                    .addAll(all));
        }
        return found;
    }

    Found find() {
        int passed = request.after() == null ? 0 : request.after().passed();
        int offset = Math.max(0, passed - OVERLAP);
        List<SearchFacet> free = new ArrayList<>();
        for (SearchFacet facet : SearchFacet.values()) {
            if (!request.chosen().containsKey(facet)) {
                free.add(facet);
            }
        }
        Map<SearchFacet, Map<String, Long>> facets = new EnumMap<>(SearchFacet.class);
        int size = request.after() == null ? request.limit() : passed - offset + request.limit() + OVERLAP;
        SearchResult<IndexHit> result = page(offset, size, free, facets);
        for (SearchFacet chosen : request.chosen().keySet()) {
            count(chosen, facets);
        }
        int start = start(result.hits(), passed - offset);
        List<IndexHit> hits =
                result.hits().subList(start, Math.min(result.hits().size(), start + request.limit()));
        return new Found(result.total().hitCount(), offset + start, hits, facets);
    }

    /** After the hit that ended the page before, wherever it stands now. */
    private int start(List<IndexHit> hits, int expected) {
        if (request.after() != null) {
            for (int n = 0; n < hits.size(); n++) {
                if (hits.get(n).id().equals(request.after().last())) {
                    return n + 1;
                }
            }
        }
        return Math.min(expected, hits.size());
    }

    private SearchResult<IndexHit> page(
            int offset, int size, List<SearchFacet> free, Map<SearchFacet, Map<String, Long>> facets) {
        var query = session.search(IndexedEntry.class)
                .select(Finding::hit)
                .where(conditions -> condition(conditions, null))
                .sort(order -> request.query().isBlank()
                        ? order.field("changed").desc().then().field("key")
                        : order.score().then().field("key"))
                .highlighter(HIGHLIGHTER, form -> form.unified()
                        .tag(Fragment.BEGIN, Fragment.END)
                        .noMatchSize(NO_MATCH)
                        .numberOfFragments(2)
                        .boundaryScanner()
                        .sentence()
                        .end());
        Map<SearchFacet, AggregationKey<Map<String, Long>>> keys = new EnumMap<>(SearchFacet.class);
        for (SearchFacet facet : free) {
            AggregationKey<Map<String, Long>> key = AggregationKey.of(facet.token());
            keys.put(facet, key);
            query = query.aggregation(
                    key,
                    counts -> counts.terms().field(facet.token(), String.class).maxTermCount(MOST_VALUES));
        }
        SearchResult<IndexHit> result = query.fetch(offset, size);
        keys.forEach((facet, key) -> facets.put(facet, result.aggregation(key)));
        return result;
    }

    /** The values of a facet of which some are chosen, counted as if none were. */
    private void count(SearchFacet facet, Map<SearchFacet, Map<String, Long>> facets) {
        AggregationKey<Map<String, Long>> key = AggregationKey.of(facet.token());
        facets.put(
                facet,
                session.search(IndexedEntry.class)
                        .where(conditions -> condition(conditions, facet))
                        .aggregation(key, counts -> counts.terms()
                                .field(facet.token(), String.class)
                                .maxTermCount(MOST_VALUES))
                        .fetch(0)
                        .aggregation(key));
    }

    /** Who may find it and what is chosen narrows; what was written narrows and puts in order. */
    private PredicateFinalStep condition(SearchPredicateFactory conditions, SearchFacet except) {
        BooleanPredicateClausesStep<?, ?> all = conditions
                .bool()
                .must(new Wanted(conditions).of(request.query(), spellings))
                .filter(conditions.terms().field("audience").matchingAny(audiences));
        request.chosen().forEach((facet, values) -> {
            if (facet != except) {
                all.filter(conditions.terms().field(facet.token()).matchingAny(values));
            }
        });
        return all;
    }

    private static ProjectionFinalStep<IndexHit> hit(SearchProjectionFactory<?, ?> fields) {
        return fields.composite(
                Finding::read,
                fields.field("key", String.class),
                fields.field("owner", String.class),
                fields.field("type", String.class),
                fields.field("audience", String.class),
                fields.field("document", String.class),
                fields.field("revision", String.class),
                fields.field("block", Integer.class),
                fields.field("start", Integer.class),
                fields.field("end", Integer.class),
                fields.field("project", String.class),
                fields.field("author", String.class),
                fields.field("kind", String.class),
                fields.field("status", String.class).list(),
                fields.highlight("title").highlighter(HIGHLIGHTER),
                fields.highlight("text").highlighter(HIGHLIGHTER),
                fields.highlight("further").highlighter(HIGHLIGHTER),
                fields.highlight("names").highlighter(HIGHLIGHTER));
    }

    private static IndexHit read(List<?> row) {
        List<String> title = strings(row.get(13));
        return new IndexHit(
                (String) row.get(0),
                Owner.of((String) row.get(1)),
                EntryType.parse((String) row.get(2)).orElseThrow(),
                (String) row.get(3),
                place(row),
                id(row.get(9)),
                id(row.get(10)),
                (String) row.get(11),
                strings(row.get(12)),
                title.isEmpty() ? null : Fragment.of(title.get(0)),
                fragments(strings(row.get(14)), strings(row.get(15)), strings(row.get(16))));
    }

    private static IndexEntry.Place place(List<?> row) {
        UUID document = id(row.get(4));
        return document == null
                ? null
                : new IndexEntry.Place(
                        document, id(row.get(5)), (Integer) row.get(6), (Integer) row.get(7), (Integer) row.get(8));
    }

    /** The text's, and those of the other fields in which something was found. */
    private static List<Fragment> fragments(List<String> text, List<String> further, List<String> names) {
        List<Fragment> fragments = new ArrayList<>();
        text.forEach(each -> fragments.add(Fragment.of(each)));
        for (List<String> others : List.of(further, names)) {
            others.stream().map(Fragment::of).filter(Fragment::isHit).forEach(fragments::add);
        }
        return fragments;
    }

    private static List<String> strings(Object value) {
        return value == null
                ? List.of()
                : ((List<?>) value).stream().map(String.class::cast).toList();
    }

    private static UUID id(Object value) {
        return value == null ? null : UUID.fromString((String) value);
    }
}
