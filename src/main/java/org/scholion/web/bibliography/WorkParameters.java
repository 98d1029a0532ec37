package org.scholion.web.bibliography;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What the address of a page says of the works that it wants, under the names that the table of works has. A part
 * that is null or blank sets no condition; several values of one part stand with commas between.
 *
 * @param search id of a saved search that says what the other parts do not
 * @param q words
 * @param type types of CSL
 * @param used true, false, or both
 * @param tag words on the works
 * @param collection id of a collection
 * @param facets values of the table's other facets, by their names
 */
record WorkParameters(
        String search, String q, String type, String used, String tag, String collection, Map<String, String> facets)
        implements Serializable {
    private static final List<String> FACETS = List.of("language", "script", "decade", "noted", "origin", "unknown");

    WorkParameters {
        facets = new TreeMap<>(facets);
    }

    /** The values of the facets that an address names; null or blank for those that set no condition. */
    static Map<String, String> facets(
            String language, String script, String decade, String noted, String origin, String unknown) {
        Map<String, String> facets = new TreeMap<>();
        List<String> values = Arrays.asList(language, script, decade, noted, origin, unknown);
        for (int i = 0; i < values.size(); i++) {
            if (isSaid(values.get(i))) {
                facets.put(FACETS.get(i), values.get(i));
            }
        }
        return facets;
    }

    /** Reads them from the parameters of an address, of which others may be there. */
    static WorkParameters of(Function<String, String> parameter) {
        return new WorkParameters(
                parameter.apply("search"),
                parameter.apply("q"),
                parameter.apply("type"),
                parameter.apply("used"),
                parameter.apply("tag"),
                parameter.apply("collection"),
                facets(
                        parameter.apply("language"),
                        parameter.apply("script"),
                        parameter.apply("decade"),
                        parameter.apply("noted"),
                        parameter.apply("origin"),
                        parameter.apply("unknown")));
    }

    /** Whether they set any condition. */
    boolean isNarrow() {
        return !facets.isEmpty()
                || Stream.of(search, q, type, used, tag, collection).anyMatch(WorkParameters::isSaid);
    }

    /** What a request that said the same would ask for. */
    WorkFilters.Asked asked() {
        List<String> pairs = new ArrayList<>();
        list(type).forEach(value -> pairs.add("type:" + value));
        facets.forEach((name, values) -> list(values).forEach(value -> pairs.add(name + ":" + value)));
        List<String> both = list(used);
        return new WorkFilters.Asked(
                search, q, null, both.size() == 1 ? both.get(0) : null, list(tag), collection, pairs);
    }

    /** The values of a part. */
    static List<String> list(String part) {
        return isSaid(part)
                ? Stream.of(part.split(","))
                        .map(String::strip)
                        .filter(value -> !value.isEmpty())
                        .toList()
                : List.of();
    }

    private static boolean isSaid(String part) {
        return part != null && !part.isBlank();
    }
}
