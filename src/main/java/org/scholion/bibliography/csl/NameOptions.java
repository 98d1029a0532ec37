package org.scholion.bibliography.csl;

import java.util.HashMap;
import java.util.Map;
import org.scholion.bibliography.style.StyleNode;

/**
 * The attributes of names, which are inherited from the style, the citation or bibliography, and a sort key.
 *
 * @param values by the names that the attributes have on {@code name}; "names-delimiter" is that of {@code names}
 */
record NameOptions(Map<String, String> values) {
    private static final Map<String, String> INHERITED = Map.ofEntries(
            Map.entry("and", "and"),
            Map.entry("delimiter-precedes-et-al", "delimiter-precedes-et-al"),
            Map.entry("delimiter-precedes-last", "delimiter-precedes-last"),
            Map.entry("et-al-min", "et-al-min"),
            Map.entry("et-al-use-first", "et-al-use-first"),
            Map.entry("et-al-use-last", "et-al-use-last"),
            Map.entry("et-al-subsequent-min", "et-al-subsequent-min"),
            Map.entry("et-al-subsequent-use-first", "et-al-subsequent-use-first"),
            Map.entry("initialize", "initialize"),
            Map.entry("initialize-with", "initialize-with"),
            Map.entry("name-as-sort-order", "name-as-sort-order"),
            Map.entry("sort-separator", "sort-separator"),
            Map.entry("name-form", "form"),
            Map.entry("name-delimiter", "delimiter"),
            Map.entry("names-delimiter", "names-delimiter"));

    private static final Map<String, String> OF_SORT_KEY = Map.of(
            "names-min", "et-al-min",
            "names-use-first", "et-al-use-first",
            "names-use-last", "et-al-use-last");

    /** What a style, citation or bibliography says of the names in it. */
    NameOptions inside(StyleNode node) {
        return with(node, INHERITED);
    }

    /** What a sort key says of the names in it. */
    NameOptions insideKey(StyleNode key) {
        return with(key, OF_SORT_KEY);
    }

    private NameOptions with(StyleNode node, Map<String, String> attributes) {
        Map<String, String> all = new HashMap<>(values);
        attributes.forEach((attribute, name) -> {
            if (node.has(attribute)) {
                all.put(name, node.get(attribute));
            }
        });
        return new NameOptions(Map.copyOf(all));
    }

    String get(Map<String, String> own, String name, String otherwise) {
        String value = own.get(name);
        return value != null ? value : values.getOrDefault(name, otherwise);
    }

    int number(Map<String, String> own, String name) {
        String value = get(own, name, "0");
        return value.matches("\\d{1,4}") ? Integer.parseInt(value) : 0;
    }
}
