package org.scholion.bibliography.reference;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A rule that finds one kind of field wherever it stands in the open text.
 *
 * @param name stable; recorded with what the rule reads
 * @param marks some of which the text must hold before the pattern is tried, which takes longer; empty for none
 */
record FieldRule(String name, Pattern pattern, Reading reading, List<String> marks) {

    /** Takes what the pattern found into the draft; leaves the words open where they say nothing after all. */
    interface Reading {
        void read(Draft draft, Matcher found, String rule);
    }

    static FieldRule of(String name, String pattern, Reading reading) {
        return new FieldRule(name, Pattern.compile(pattern), reading, List.of());
    }

    /** A rule whose group 1 is the field's value. */
    static FieldRule words(String name, String pattern, String field) {
        return of(name, pattern, (draft, found, rule) -> {
            String value = draft.words(found.start(1), found.end(1));
            draft.put(field, value, found.start(), found.end(), rule);
        });
    }

    /** The same rule, tried only on texts that hold one of the marks. */
    FieldRule on(List<String> some) {
        return new FieldRule(name, pattern, reading, some);
    }

    void apply(Draft draft) {
        if (!marks.isEmpty() && marks.stream().noneMatch(draft.open()::contains)) {
            return;
        }
        Matcher found = pattern.matcher(draft.open());
        while (found.find()) {
            reading.read(draft, found, name);
        }
    }
}
