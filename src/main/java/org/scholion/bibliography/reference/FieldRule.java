package org.scholion.bibliography.reference;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A rule that finds one kind of field wherever it stands in the open text.
 *
 * @param name stable; recorded with what the rule reads
 */
record FieldRule(String name, Pattern pattern, Reading reading) {

    /** Takes what the pattern found into the draft; leaves the words open where they say nothing after all. */
    interface Reading {
        void read(Draft draft, Matcher found, String rule);
    }

    static FieldRule of(String name, String pattern, Reading reading) {
        return new FieldRule(name, Pattern.compile(pattern), reading);
    }

    /** A rule whose group 1 is the field's value. */
    static FieldRule words(String name, String pattern, String field) {
        return of(name, pattern, (draft, found, rule) -> {
            String value = draft.words(found.start(1), found.end(1));
            draft.put(field, value, found.start(), found.end(), rule);
        });
    }

    void apply(Draft draft) {
        Matcher found = pattern.matcher(draft.open());
        while (found.find()) {
            reading.read(draft, found, name);
        }
    }
}
