package org.scholion.web.bibliography;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The order in which a work's fields are shown, and which ones are offered to be added. */
final class FieldOrder {
    private static final List<String> ORDER = List.of(
            "author",
            "editor",
            "translator",
            "title",
            "title-short",
            "original-title",
            "container-title",
            "collection-title",
            "collection-number",
            "edition",
            "volume",
            "issue",
            "page",
            "publisher",
            "publisher-place",
            "issued",
            "original-date",
            "archive",
            "archive_collection",
            "archive_location",
            "call-number",
            "ISBN",
            "ISSN",
            "DOI",
            "URL",
            "accessed",
            "archive-url",
            "archive-date",
            "language",
            "genre",
            "number-of-pages",
            "note");

    private FieldOrder() {}

    /** The fields in the order of a title page; those that it does not know come last, by name. */
    static List<String> sorted(Collection<String> fields) {
        Set<String> sorted = new LinkedHashSet<>(ORDER);
        sorted.retainAll(fields);
        sorted.addAll(new TreeSet<>(fields));
        return List.copyOf(sorted);
    }

    /** The usual fields that are not among those that a work shows already. */
    static ArrayList<String> addable(Collection<String> shown) {
        ArrayList<String> addable = new ArrayList<>(ORDER);
        addable.removeAll(shown);
        return addable;
    }
}
