package org.scholion.bibliography.finding;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gathers what the rules find in one record: one finding of a check in a field, the first. */
final class Sink {
    private final Map<String, Finding> found = new LinkedHashMap<>();

    /** Something that only a person can put right. */
    void add(Check check, String field, String value) {
        add(check, field, value, null);
    }

    /** Something with a safe correction; null for none. */
    void add(Check check, String field, String value, Fix fix) {
        found.putIfAbsent(check.code() + " " + field, new Finding(check, field, value, fix));
    }

    List<Finding> findings() {
        return List.copyOf(found.values());
    }
}
