package org.scholion.bibliography.style;

import java.util.List;

/**
 * What a person needs to choose a style.
 *
 * @param id last part of the style's address in the common collection ("apa"), or the id of a style that a person
 *     brought
 * @param shortTitle abbreviation, or the empty string
 * @param format "note", "author-date", "author", "numeric" or "label"; the empty string where it is not said
 * @param fields of study by CSL's names: "history", "generic-base"
 * @param parent id of the style whose rules it follows under a name of its own, or null
 * @param locale the language it asks for, or null
 * @param own whether a person brought it to the project
 */
public record StyleInfo(
        String id,
        String title,
        String shortTitle,
        String format,
        List<String> fields,
        String parent,
        String locale,
        boolean own) {

    public StyleInfo {
        fields = List.copyOf(fields);
    }

    /** Reads it from the info of a style. */
    static StyleInfo of(String id, StyleNode style, boolean own) {
        StyleNode info = style.child("info").orElseThrow();
        String format = "";
        List<String> fields = info.children("category")
                .filter(category -> category.has("field"))
                .map(category -> category.get("field"))
                .toList();
        for (StyleNode category : info.children("category").toList()) {
            format = category.get("citation-format", format);
        }
        return new StyleInfo(
                id,
                text(info, "title"),
                text(info, "title-short"),
                format,
                fields,
                parent(info),
                style.get("default-locale"),
                own);
    }

    private static String text(StyleNode info, String element) {
        return info.child(element)
                .map(node -> node.text().strip().replaceAll("\\s+", " "))
                .orElse("");
    }

    /** The id of the style that a dependent one follows, or null. */
    static String parent(StyleNode info) {
        return info.children("link")
                .filter(link -> link.is("rel", "independent-parent"))
                .map(link -> link.get("href", "").replaceFirst("^.*/", ""))
                .findFirst()
                .orElse(null);
    }
}
