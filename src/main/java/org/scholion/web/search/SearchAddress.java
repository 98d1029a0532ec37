package org.scholion.web.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.scholion.search.SearchFacet;

/** The address of a search, with all that narrows it: it can be kept, shared and gone back to. */
record SearchAddress(String query, Map<SearchFacet, List<String>> chosen, String after) {

    /** Reads it from the parameters of a request. */
    static SearchAddress of(Map<String, String[]> parameters) {
        Map<SearchFacet, List<String>> chosen = new EnumMap<>(SearchFacet.class);
        for (SearchFacet facet : SearchFacet.values()) {
            String[] values = parameters.get(facet.token());
            if (values != null) {
                chosen.put(facet, List.of(values));
            }
        }
        return new SearchAddress(first(parameters, "q"), chosen, first(parameters, "after"));
    }

    private static String first(Map<String, String[]> parameters, String name) {
        String[] values = parameters.get(name);
        return values == null || values.length == 0 ? "" : values[0];
    }

    /** The same with a value chosen that was not, or the other way round; from the first page. */
    SearchAddress toggled(SearchFacet facet, String value) {
        Map<SearchFacet, List<String>> others = new EnumMap<>(SearchFacet.class);
        others.putAll(chosen);
        List<String> values = new ArrayList<>(chosen.getOrDefault(facet, List.of()));
        if (!values.remove(value)) {
            values.add(value);
        }
        others.put(facet, values);
        return new SearchAddress(query, others, "");
    }

    /** The same words, not narrowed. */
    SearchAddress wide() {
        return new SearchAddress(query, Map.of(), "");
    }

    SearchAddress from(String cursor) {
        return new SearchAddress(query, chosen, cursor);
    }

    boolean isNarrow() {
        return chosen.values().stream().anyMatch(values -> !values.isEmpty());
    }

    /** The part after the page's name, beginning with a question mark. */
    String toQueryString() {
        List<String> pairs = new ArrayList<>();
        pairs.add("q=" + encoded(query));
        chosen.forEach((facet, values) -> values.forEach(value -> pairs.add(facet.token() + "=" + encoded(value))));
        if (!after.isEmpty()) {
            pairs.add("after=" + encoded(after));
        }
        return "?" + String.join("&", pairs);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
