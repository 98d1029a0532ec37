package org.scholion.web.bibliography;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.scholion.bibliography.Facet;
import org.scholion.bibliography.collection.WorkFilter;
import org.scholion.shared.Problem;
import org.scholion.web.shared.Ids;

/**
 * The properties by which works are narrowed, as requests name them: {@code language:zh}, {@code decade:1980} and, for
 * works in the notes of a document, {@code noted:} with its id.
 */
final class FacetWords {
    /** The property of standing in the notes of a document. */
    static final String NOTED = "noted";

    private FacetWords() {}

    /** The properties that a filter asks for, each with its values, both in alphabetical order. */
    static Map<String, List<String>> of(WorkFilter filter) {
        Map<String, List<String>> words = new TreeMap<>();
        for (Facet facet : Facet.values()) {
            put(words, facet.word(), filter.facets().of(facet));
        }
        put(words, NOTED, filter.documents().stream().map(UUID::toString).toList());
        return words;
    }

    private static void put(Map<String, List<String>> words, String name, Collection<String> values) {
        if (!values.isEmpty()) {
            words.put(name, List.copyOf(new TreeSet<>(values)));
        }
    }

    /**
     * A filter with the properties that a request names, in place of those that it had.
     *
     * @param pairs "language:zh"
     * @throws Problem.InvalidInput naming {@code facet} if there is no such property
     */
    static WorkFilter apply(List<String> pairs, WorkFilter filter) {
        Map<String, List<String>> words = new LinkedHashMap<>();
        for (String pair : pairs) {
            int colon = pair.indexOf(':');
            if (colon < 0) {
                throw refused(pair);
            }
            words.computeIfAbsent(pair.substring(0, colon), name -> new ArrayList<>())
                    .add(pair.substring(colon + 1));
        }
        return apply(words, filter);
    }

    /** The same with properties that are sorted already. */
    static WorkFilter apply(Map<String, List<String>> words, WorkFilter filter) {
        WorkFilter narrowed = filter;
        for (Map.Entry<String, List<String>> word : words.entrySet()) {
            if (word.getKey().equals(NOTED)) {
                narrowed = narrowed.noted(word.getValue().stream()
                        .map(id -> Ids.ofField("facet", id))
                        .toList());
            } else {
                Facet facet = Facet.parse(word.getKey()).orElseThrow(() -> refused(word.getKey()));
                narrowed = narrowed.among(narrowed.facets().with(facet, word.getValue()));
            }
        }
        return narrowed;
    }

    private static Problem.InvalidInput refused(String word) {
        return new Problem.InvalidInput("facet", "“" + word + "” is not a property with a value, such as language:zh.");
    }
}
