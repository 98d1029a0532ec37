package org.scholion.document.mediawiki;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A template as an article calls it.
 *
 * @param name lower-case, with spaces for underscores
 * @param positional its parameters without names, in order
 * @param named its parameters with names (lower-case) in order, never blank
 */
record Template(String name, List<String> positional, Map<String, String> named) {
    private static final int LONGEST_NAME = 60;

    /** @param parts what stands between the pipes, the name first; already expanded */
    static Template of(List<String> parts) {
        String name = parts.get(0).strip().replace('_', ' ').toLowerCase(Locale.ROOT);
        List<String> positional = new ArrayList<>();
        Map<String, String> named = new LinkedHashMap<>();
        for (String part : parts.subList(1, parts.size())) {
            int equals = part.indexOf('=');
            String key = equals < 0 ? "" : part.substring(0, equals).strip().toLowerCase(Locale.ROOT);
            boolean isName = equals > 0
                    && key.length() <= LONGEST_NAME
                    && key.chars().noneMatch(c -> c == '<' || c == '[' || c >= '\uFDD0' && c <= '\uFDEF');
            if (!isName) {
                positional.add(part.strip());
            } else if (key.chars().allMatch(c -> c >= '0' && c <= '9')) {
                positional.add(part.substring(equals + 1).strip());
            } else if (!part.substring(equals + 1).isBlank()) {
                named.put(key, part.substring(equals + 1).strip());
            }
        }
        return new Template(name, positional, named);
    }

    /** A parameter by its place, from 0; empty where there is none. */
    String at(int place) {
        return place < positional.size() ? positional.get(place) : "";
    }

    /** The first of some named parameters that is there; empty where none is. */
    String get(String... names) {
        for (String one : names) {
            String value = named.get(one);
            if (value != null) {
                return value;
            }
        }
        return "";
    }
}
