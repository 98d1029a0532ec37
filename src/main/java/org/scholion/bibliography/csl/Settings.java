package org.scholion.bibliography.csl;

import org.scholion.bibliography.style.StyleNode;

/**
 * What a style says once for all its elements.
 *
 * @param note whether it is for notes
 * @param placesSuffix whether it says itself where the letter after a year stands
 * @param demote where a non-dropping particle goes: "never", "sort-only" or "display-and-sort"
 */
record Settings(
        Terms terms, boolean note, boolean placesSuffix, String demote, boolean hyphenInitials, PageRange pages) {

    static Settings of(StyleNode style, Terms terms) {
        return new Settings(
                terms,
                style.is("class", "note"),
                style.all().anyMatch(node -> node.name().equals("text") && node.is("variable", "year-suffix")),
                style.get("demote-non-dropping-particle", "display-and-sort"),
                !style.is("initialize-with-hyphen", "false"),
                PageRange.of(style.get("page-range-format")));
    }
}
