package org.scholion.bibliography.bibtex;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.scholion.bibliography.item.CslItem;
import org.scholion.bibliography.item.CslName;
import org.scholion.bibliography.item.CslType;
import org.scholion.bibliography.item.CslVariables;

/** Turns one entry, complete with what it took over from others, into a record. */
final class BibRecord {
    /** Under this name the record keeps the fields as they stood in the file. */
    static final String FORMAT = "bibtex";

    /** The member that keeps the entry's type; no field can be called so. */
    static final String TYPE = "@";

    /** Fields with one meaning whatever the type. */
    static final Map<String, String> TEXTS = Map.ofEntries(
            Map.entry("volume", "volume"),
            Map.entry("edition", "edition"),
            Map.entry("chapter", "chapter-number"),
            Map.entry("isbn", "ISBN"),
            Map.entry("issn", "ISSN"),
            Map.entry("note", "note"),
            Map.entry("annotation", "annote"),
            Map.entry("annote", "annote"),
            Map.entry("abstract", "abstract"),
            Map.entry("keywords", "keyword"),
            Map.entry("library", "call-number"),
            Map.entry("shorttitle", "title-short"),
            Map.entry("shortjournal", "container-title-short"),
            Map.entry("venue", "event-place"),
            Map.entry("eventtitle", "event-title"),
            Map.entry("version", "version"),
            Map.entry("pagetotal", "number-of-pages"),
            Map.entry("volumes", "number-of-volumes"),
            Map.entry("origtitle", "original-title"),
            Map.entry("origlocation", "original-publisher-place"),
            Map.entry("origpublisher", "original-publisher"),
            Map.entry("pubstate", "status"),
            Map.entry("part", "part-number"),
            Map.entry("series", "collection-title"),
            Map.entry("location", "publisher-place"),
            Map.entry("address", "publisher-place"),
            Map.entry("pmid", "PMID"),
            Map.entry("pmcid", "PMCID"),
            Map.entry("oclc", "OCLC"),
            Map.entry("s2cid", "S2CID"));

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("author", "author"),
            Map.entry("editor", "editor"),
            Map.entry("translator", "translator"),
            Map.entry("bookauthor", "container-author"),
            Map.entry("director", "director"));

    private static final Map<String, String> EDITOR_ROLES = Map.of(
            "compiler", "compiler",
            "founder", "editor",
            "continuator", "editor",
            "redactor", "editor",
            "reviser", "editor",
            "collaborator", "contributor",
            "organizer", "organizer");

    private static final Map<String, String> DATES =
            Map.of("", "issued", "orig", "original-date", "event", "event-date", "url", "accessed");

    /** Whoever brought it out, in the field that the type has for it. */
    private static final List<String> PUBLISHERS =
            List.of("publisher", "school", "institution", "organization", "howpublished");

    private static final Map<String, String> GENRES = Map.of(
            "phdthesis", "PhD thesis",
            "mathesis", "Master’s thesis",
            "mastersthesis", "Master’s thesis",
            "bathesis", "Bachelor’s thesis",
            "candthesis", "Candidate thesis",
            "techreport", "Technical report",
            "resreport", "Research report",
            "software", "Computer software",
            "datacd", "Data CD",
            "audiocd", "Audio CD");

    private static final Map<String, String> LANGUAGES = Map.ofEntries(
            Map.entry("english", "en"),
            Map.entry("american", "en-US"),
            Map.entry("usenglish", "en-US"),
            Map.entry("british", "en-GB"),
            Map.entry("ukenglish", "en-GB"),
            Map.entry("french", "fr"),
            Map.entry("german", "de"),
            Map.entry("ngerman", "de"),
            Map.entry("austrian", "de-AT"),
            Map.entry("italian", "it"),
            Map.entry("spanish", "es"),
            Map.entry("portuguese", "pt"),
            Map.entry("brazilian", "pt-BR"),
            Map.entry("dutch", "nl"),
            Map.entry("swedish", "sv"),
            Map.entry("danish", "da"),
            Map.entry("norwegian", "no"),
            Map.entry("finnish", "fi"),
            Map.entry("polish", "pl"),
            Map.entry("czech", "cs"),
            Map.entry("hungarian", "hu"),
            Map.entry("russian", "ru"),
            Map.entry("ukrainian", "uk"),
            Map.entry("greek", "el"),
            Map.entry("latin", "la"),
            Map.entry("turkish", "tr"),
            Map.entry("arabic", "ar"),
            Map.entry("persian", "fa"),
            Map.entry("hebrew", "he"),
            Map.entry("chinese", "zh"),
            Map.entry("japanese", "ja"),
            Map.entry("korean", "ko"),
            Map.entry("uyghur", "ug"),
            Map.entry("kazakh", "kk"),
            Map.entry("mongolian", "mn"));

    private final BibEntry entry;
    private final CslType type;
    private final CslItem.Builder item;
    private final Set<String> understood = new LinkedHashSet<>();

    private BibRecord(BibEntry entry) {
        this.entry = entry;
        this.type = BibTypes.of(entry);
        this.item = CslItem.builder(type);
    }

    static CslItem of(BibEntry entry) {
        BibRecord record = new BibRecord(entry);
        record.fill();
        return record.item.foreign(FORMAT, record.asItStood()).build();
    }

    private Map<String, String> asItStood() {
        Map<String, String> fields = new TreeMap<>(entry.fields());
        fields.keySet().removeAll(Set.of("crossref", "xdata"));
        fields.put(TYPE, entry.type());
        return fields;
    }

    private void fill() {
        titles();
        NAMES.forEach((field, variable) -> names(field, variable));
        for (String editor : List.of("editora", "editorb", "editorc")) {
            String role = entry.field(editor + "type").orElse("editor").strip();
            names(editor, EDITOR_ROLES.getOrDefault(role, CslVariables.isKnown(role) ? role : "editor"));
        }
        TEXTS.forEach(this::text);
        imprint();
        numbers();
        genre();
        language();
        entry.field("pages").map(LatexReader::read).ifPresent(pages -> item.text("page", pages));
        verbatim("doi", "DOI");
        verbatim("url", "URL");
        eprint();
        DATES.forEach((prefix, variable) -> BibDates.read(entry, prefix).ifPresent(date -> item.date(variable, date)));
    }

    private void titles() {
        Optional<String> title = title("");
        Optional<String> main = title("main");
        Optional<String> book = title("book");
        Optional<String> journal = entry.field("journaltitle").isPresent()
                ? title("journal")
                : entry.field("journal").map(LatexReader::read);
        boolean part = book.isPresent() || journal.isPresent();
        if (main.isPresent() && !part) {
            item.text("title", main.get());
            title.ifPresent(words -> item.text("volume-title", words));
            return;
        }
        title.ifPresent(words -> item.text("title", words));
        if (main.isPresent()) {
            item.text("container-title", main.get());
            book.ifPresent(words -> item.text("volume-title", words));
        } else {
            journal.or(() -> book).ifPresent(words -> item.text("container-title", words));
        }
    }

    /** Title, subtitle and addition of a kind as one: "Title: subtitle. Addition". */
    private Optional<String> title(String kind) {
        Optional<String> title =
                entry.field(kind + "title").map(LatexReader::read).filter(words -> !words.isEmpty());
        return title.map(words -> {
            String whole = words
                    + entry.field(kind + "subtitle")
                            .map(LatexReader::read)
                            .map(subtitle -> endsSentence(words) ? " " + subtitle : ": " + subtitle)
                            .orElse("");
            return whole
                    + entry.field(kind + "titleaddon")
                            .map(LatexReader::read)
                            .map(addition -> endsSentence(whole) ? " " + addition : ". " + addition)
                            .orElse("");
        });
    }

    private static boolean endsSentence(String words) {
        return words.endsWith("?") || words.endsWith("!") || words.endsWith(".");
    }

    private void names(String field, String variable) {
        entry.field(field).ifPresent(latex -> {
            List<CslName> names = BibNameReader.read(latex);
            if (!names.isEmpty()) {
                item.names(variable, names);
            }
        });
    }

    private void text(String field, String variable) {
        entry.field(field)
                .map(LatexReader::read)
                .filter(words -> !words.isEmpty())
                .ifPresent(words -> {
                    if (understood.add(variable)) {
                        item.text(variable, words);
                    }
                });
    }

    private void verbatim(String field, String variable) {
        entry.field(field).map(LatexReader::verbatim).ifPresent(words -> item.text(variable, words));
    }

    private void imprint() {
        PUBLISHERS.stream()
                .flatMap(field -> entry.field(field).stream())
                .findFirst()
                .map(latex -> latex.replaceAll("\\s+and\\s+", "; "))
                .map(LatexReader::read)
                .ifPresent(words -> item.text("publisher", words));
    }

    private void numbers() {
        Optional<String> number = entry.field("number").map(LatexReader::read);
        String variable =
                switch (type) {
                    case ARTICLE_JOURNAL, ARTICLE_MAGAZINE, ARTICLE_NEWSPAPER, PERIODICAL -> "issue";
                    case BOOK, CHAPTER, PAPER_CONFERENCE, ENTRY_ENCYCLOPEDIA -> "collection-number";
                    default -> "number";
                };
        number.ifPresent(words -> item.text(variable, words));
        entry.field("issue")
                .filter(words -> number.isEmpty())
                .map(LatexReader::read)
                .ifPresent(words -> item.text("issue", words));
        entry.field("eid")
                .filter(words -> entry.field("pages").isEmpty())
                .map(LatexReader::read)
                .ifPresent(words -> item.text("page", words));
    }

    private void genre() {
        String said = entry.field("type").map(LatexReader::read).orElse("");
        String genre = said.isEmpty() ? BibTypes.genre(entry.type()) : GENRES.getOrDefault(said, said);
        item.text("genre", genre);
    }

    private void language() {
        entry.field("langid")
                .or(() -> entry.field("hyphenation"))
                .or(() -> entry.field("language"))
                .map(LatexReader::read)
                .map(name -> LANGUAGES.getOrDefault(name.toLowerCase(Locale.ROOT), name))
                .ifPresent(tag -> item.text("language", tag));
    }

    private void eprint() {
        String kind = entry.field("eprinttype")
                .or(() -> entry.field("archiveprefix"))
                .map(LatexReader::read)
                .orElse("")
                .toLowerCase(Locale.ROOT);
        switch (kind) {
            case "arxiv" -> verbatim("eprint", "arXiv");
            case "pubmed" -> verbatim("eprint", "PMID");
            default -> {}
        }
    }
}
