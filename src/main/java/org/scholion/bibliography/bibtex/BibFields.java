package org.scholion.bibliography.bibtex;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.scholion.bibliography.item.CslType;

/** Which field of BibTeX and biblatex (manual, sections 2.2.2 and 2.2.5) holds which variable of CSL. */
final class BibFields {
    /** Holds as CSL-JSON what no field of the format says; read before everything else, written last. */
    static final String CARRIER = "csljson";

    /** Where a page was kept, and when; biblatex has no fields for them. */
    static final String ARCHIVE_URL = "archiveurl";

    static final String ARCHIVE_DATE = "archivedate";

    /** Fields with one meaning whatever the type; of two for one variable the first wins. */
    static final Map<String, String> TEXTS = pairs(
            "volume", "volume",
            "edition", "edition",
            "chapter", "chapter-number",
            "isbn", "ISBN",
            "issn", "ISSN",
            "annotation", "annote",
            "annote", "annote",
            "abstract", "abstract",
            "keywords", "keyword",
            "library", "call-number",
            "shorttitle", "title-short",
            "shortjournal", "container-title-short",
            "venue", "event-place",
            "eventtitle", "event-title",
            "version", "version",
            "pagetotal", "number-of-pages",
            "volumes", "number-of-volumes",
            "origtitle", "original-title",
            "origlocation", "original-publisher-place",
            "origpublisher", "original-publisher",
            "pubstate", "status",
            "part", "part-number",
            "series", "collection-title",
            "location", "publisher-place",
            "address", "publisher-place",
            "pages", "page",
            "source", "source",
            "pmid", "PMID",
            "pmcid", "PMCID",
            "oclc", "OCLC",
            "s2cid", "S2CID");

    /** Fields with nothing to typeset in them. */
    static final Map<String, String> VERBATIM = pairs("doi", "DOI", ARCHIVE_URL, "archive-url");

    static final Map<String, String> NAMES = pairs(
            "author", "author",
            "editor", "editor",
            "translator", "translator",
            "bookauthor", "container-author",
            "director", "director");

    /** Beginnings of the fields of a date, "date", "year" and so on, with the variable. */
    static final Map<String, String> DATES =
            pairs("", "issued", "orig", "original-date", "event", "event-date", "url", "accessed");

    /** Whoever brought it out, in the field that the type has for it. */
    static final List<String> PUBLISHERS =
            List.of("publisher", "school", "institution", "organization", "howpublished");

    /** What biblatex calls otherwise or takes apart, so that classic styles would not find it. */
    static final Set<String> BIBLATEX_ONLY = Set.of(
            "date",
            "journaltitle",
            "journalsubtitle",
            "journaltitleaddon",
            "location",
            "subtitle",
            "titleaddon",
            "maintitle",
            "mainsubtitle",
            "maintitleaddon",
            "booksubtitle",
            "booktitleaddon",
            "annotation");

    /** The order in which fields are written; others follow by name. */
    private static final List<String> ORDER = List.of(
            "author",
            "title",
            "subtitle",
            "titleaddon",
            "editor",
            "editortype",
            "translator",
            "bookauthor",
            "maintitle",
            "mainsubtitle",
            "maintitleaddon",
            "booktitle",
            "booksubtitle",
            "booktitleaddon",
            "journal",
            "journaltitle",
            "journalsubtitle",
            "series",
            "volume",
            "number",
            "issue",
            "edition",
            "chapter",
            "pages",
            "publisher",
            "school",
            "institution",
            "organization",
            "howpublished",
            "address",
            "location",
            "type",
            "entrysubtype",
            "date",
            "year",
            "endyear",
            "month",
            "day",
            "origdate",
            "doi",
            "isbn",
            "issn",
            "eprint",
            "eprinttype",
            "url",
            "urldate",
            ARCHIVE_URL,
            ARCHIVE_DATE,
            "langid",
            "note");

    private static final Map<String, Integer> PLACES = new LinkedHashMap<>();

    static {
        ORDER.forEach(field -> PLACES.put(field, PLACES.size()));
    }

    private BibFields() {}

    private static Map<String, String> pairs(String... words) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (int i = 0; i < words.length; i += 2) {
            pairs.put(words[i], words[i + 1]);
        }
        return Collections.unmodifiableMap(pairs);
    }

    /** Sorts fields as they are written. */
    static int compare(String one, String other) {
        int places = Integer.compare(place(one), place(other));
        return places == 0 ? one.compareTo(other) : places;
    }

    private static int place(String field) {
        return field.equals(CARRIER) ? Integer.MAX_VALUE : PLACES.getOrDefault(field, ORDER.size());
    }

    /** What {@code number} counts in records of a type. */
    static String number(CslType type) {
        return switch (type) {
            case ARTICLE_JOURNAL, ARTICLE_MAGAZINE, ARTICLE_NEWSPAPER, PERIODICAL, REVIEW, REVIEW_BOOK -> "issue";
            case BOOK, CHAPTER, PAPER_CONFERENCE, ENTRY, ENTRY_DICTIONARY, ENTRY_ENCYCLOPEDIA, COLLECTION, CLASSIC ->
                "collection-number";
            default -> "number";
        };
    }
}
