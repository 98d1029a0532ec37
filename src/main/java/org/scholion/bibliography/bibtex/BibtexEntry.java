package org.scholion.bibliography.bibtex;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.scholion.bibliography.format.KeyedItem;
import org.scholion.bibliography.item.CslItem;
import org.scholion.bibliography.item.EdtfDate;

/** One record as an entry: its type, its fields in a fixed order, and the fields that are unknown. */
final class BibtexEntry {
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    /** What the types ask for: "BibTeXing" (Patashnik 1988), section 3.1, and with it biblatex's manual, section 2.1. */
    private static final Map<String, List<String>> REQUIRED = Map.of(
            "article", List.of("author", "title", "journal", "year"),
            "book", List.of("author", "title", "publisher", "year"),
            "booklet", List.of("title"),
            "incollection", List.of("author", "title", "booktitle", "editor", "publisher", "year"),
            "inproceedings", List.of("author", "title", "booktitle", "year"),
            "mastersthesis", List.of("author", "title", "school", "year"),
            "phdthesis", List.of("author", "title", "school", "year"),
            "techreport", List.of("author", "title", "institution", "year"),
            "misc", List.of("author", "title", "year"));

    private final KeyedItem keyed;
    private final CslItem item;
    private final String type;
    private final Map<String, String> fields = new LinkedHashMap<>();

    BibtexEntry(KeyedItem keyed) {
        this.keyed = keyed;
        this.item = keyed.item();
        this.type = type(item);
        fill();
    }

    private static String type(CslItem item) {
        return switch (item.type()) {
            case ARTICLE_JOURNAL, ARTICLE_MAGAZINE, ARTICLE_NEWSPAPER, REVIEW, REVIEW_BOOK -> "article";
            case BOOK, COLLECTION, CLASSIC -> "book";
            case CHAPTER, ENTRY, ENTRY_DICTIONARY, ENTRY_ENCYCLOPEDIA -> "incollection";
            case PAPER_CONFERENCE -> "inproceedings";
            case PAMPHLET -> "booklet";
            case REPORT -> "techreport";
            case THESIS ->
                item.text("genre")
                                .filter(genre -> genre.toLowerCase(Locale.ROOT).contains("master"))
                                .isPresent()
                        ? "mastersthesis"
                        : "phdthesis";
            default -> "misc";
        };
    }

    private void fill() {
        names("author");
        names("editor");
        names("translator");
        item.title().ifPresent(title -> fields.put("title", "{{" + LatexText.of(title) + "}}"));
        text(container(), "container-title");
        text("series", "collection-title");
        text("volume", "volume");
        text("number", "issue");
        if (!fields.containsKey("number")) {
            text("number", "collection-number");
        }
        text("edition", "edition");
        text("chapter", "chapter-number");
        text("pages", "page");
        imprint();
        item.issued().ifPresent(date -> date.asEdtf()
                .ifPresentOrElse(this::date, () -> fields.put("year", braced(date.text()))));
        verbatim("doi", "DOI");
        text("isbn", "ISBN");
        text("issn", "ISSN");
        verbatim("url", item.has("URL") ? "URL" : "archive-url");
        item.date("accessed").ifPresent(date -> date.asEdtf()
                .filter(edtf -> edtf.value().matches("\\d{4}-\\d{2}-\\d{2}"))
                .ifPresent(edtf -> fields.put("urldate", braced(edtf.value()))));
        note();
    }

    /** Who published it and where, in the field that the type has for it; an article has none. */
    private void imprint() {
        switch (type) {
            case "article" -> {}
            case "misc" -> text(fields.containsKey("howpublished") ? "organization" : "howpublished", "publisher");
            case "phdthesis", "mastersthesis" -> text("school", "publisher");
            case "techreport" -> text("institution", "publisher");
            default -> text("publisher", "publisher");
        }
        if (!type.equals("article")) {
            text("address", "publisher-place");
        }
    }

    private String container() {
        return type.equals("article") ? "journal" : type.equals("misc") ? "howpublished" : "booktitle";
    }

    private void note() {
        List<String> notes = new ArrayList<>();
        item.text("note").ifPresent(notes::add);
        item.issued()
                .flatMap(date -> date.asEdtf())
                .filter(date -> date.isApproximate() || date.isUncertain())
                .ifPresent(date -> notes.add("Date uncertain: " + date.value()));
        item.date("archive-date").ifPresent(date -> notes.add("Archived " + date.text()));
        if (!notes.isEmpty()) {
            fields.put("note", "{" + LatexText.of(String.join(". ", notes)) + "}");
        }
    }

    private void names(String variable) {
        if (item.has(variable)) {
            fields.put(variable, "{" + BibtexNames.of(item.names(variable)) + "}");
        }
    }

    private void text(String field, String variable) {
        item.text(variable).ifPresent(text -> fields.put(field, "{" + LatexText.of(text) + "}"));
    }

    private void verbatim(String field, String variable) {
        item.text(variable).ifPresent(text -> fields.put(field, "{" + LatexText.verbatim(text) + "}"));
    }

    private static String braced(String text) {
        return "{" + LatexText.of(text) + "}";
    }

    private void date(EdtfDate date) {
        Optional<List<List<Integer>>> parts = date.parts();
        if (parts.isEmpty()) {
            fields.put("date", braced(date.value()));
            return;
        }
        List<Integer> first = parts.get().get(0);
        fields.put("year", "{" + first.get(0) + "}");
        if (date.isInterval()) {
            fields.put("endyear", "{" + parts.get().get(1).get(0) + "}");
            return;
        }
        if (first.size() > 1 && first.get(1) <= MONTHS.size()) {
            fields.put("month", MONTHS.get(first.get(1) - 1));
        }
        if (first.size() > 2) {
            fields.put("day", "{" + first.get(2) + "}");
        }
    }

    String key() {
        return keyed.key();
    }

    /** The fields that the type asks for and the record does not hold. */
    List<String> unknown() {
        List<String> unknown = new ArrayList<>();
        for (String required : REQUIRED.get(type)) {
            if (!fields.containsKey(required) && !(required.equals("year") && fields.containsKey("date"))) {
                unknown.add(required);
            }
        }
        return List.copyOf(unknown);
    }

    void writeTo(StringBuilder file) {
        file.append('@').append(type).append('{').append(key()).append(",\n");
        fields.forEach((name, value) -> file.append(String.format("  %-12s = %s,\n", name, value)));
        file.append("}\n");
    }
}
