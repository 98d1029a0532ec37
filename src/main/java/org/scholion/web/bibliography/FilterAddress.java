package org.scholion.web.bibliography;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.scholion.bibliography.collection.WorkFilter;

/** The parts of addresses after the path that stand for a filter. */
final class FilterAddress {
    private final List<String> parts = new ArrayList<>();

    private FilterAddress() {}

    /**
     * For the page of the bibliography.
     *
     * @param sort the order if it is not the usual one, or null
     * @param work key of the work beside the table, or null
     */
    static String ofPage(WorkFilter filter, String sort, String work) {
        FilterAddress address = new FilterAddress();
        address.common(filter);
        address.put("sort", sort);
        FacetWords.of(filter).forEach((name, values) -> address.put(name, String.join(",", values)));
        // Folded tags hold no commas.
        address.put("tag", filter.tags().isEmpty() ? null : String.join(",", new TreeSet<>(filter.tags())));
        address.put("work", work);
        return address.toString();
    }

    /** For lists and files of the API. */
    static String ofApi(WorkFilter filter) {
        FilterAddress address = new FilterAddress();
        address.common(filter);
        FacetWords.of(filter)
                .forEach((name, values) -> values.forEach(value -> address.put("facet", name + ":" + value)));
        new TreeSet<>(filter.tags()).forEach(tag -> address.put("tag", tag));
        return address.toString();
    }

    private void common(WorkFilter filter) {
        put("q", filter.words());
        put("used", filter.used() == null ? null : filter.used().toString());
        put(
                "collection",
                filter.collection() == null ? null : filter.collection().toString());
    }

    private void put(String name, String value) {
        if (value != null && !value.isBlank()) {
            parts.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }

    @Override
    public String toString() {
        return "?" + String.join("&", parts);
    }
}
