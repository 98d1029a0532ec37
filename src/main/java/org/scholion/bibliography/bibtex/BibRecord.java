package org.scholion.bibliography.bibtex;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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

    private static final Map<String, String> EDITOR_ROLES = Map.of(
            "compiler", "compiler",
            "founder", "editor",
            "continuator", "editor",
            "redactor", "editor",
            "reviser", "editor",
            "collaborator", "contributor",
            "organizer", "organizer");

    private static final Map<String, String> GENRES = Map.ofEntries(
            Map.entry("phdthesis", "PhD thesis"),
            Map.entry("mathesis", "Master’s thesis"),
            Map.entry("mastersthesis", "Master’s thesis"),
            Map.entry("bathesis", "Bachelor’s thesis"),
            Map.entry("candthesis", "Candidate thesis"),
            Map.entry("techreport", "Technical report"),
            Map.entry("resreport", "Research report"),
            Map.entry("software", "Computer software"),
            Map.entry("datacd", "Data CD"),
            Map.entry("audiocd", "Audio CD"));

    private final BibEntry entry;
    private final CslType type;
    private final CslItem.Builder item;
    private final Map<String, List<CslName>> people = new HashMap<>();
    private final Map<String, Set<String>> uses = new TreeMap<>();

    private BibRecord(BibEntry entry) {
        this.entry = entry;
        this.type = BibTypes.of(entry);
        this.item = CslItem.builder(type);
    }

    /**
     * A record with the fields that each of its variables was read from.
     *
     * @param item without the fields as they stood in the file
     * @param uses by variable, the names of the fields
     */
    record Read(CslItem item, Map<String, Set<String>> uses) {}

    /** The record, which keeps the fields as they stood in the file. */
    static CslItem of(BibEntry entry) {
        Map<String, String> fields = new TreeMap<>(entry.fields());
        fields.keySet().removeAll(Set.of("crossref", "xdata"));
        fields.put(TYPE, entry.type());
        return read(entry).item().toBuilder().foreign(FORMAT, fields).build();
    }

    /** The record and where it has its variables from. */
    static Read read(BibEntry entry) {
        BibRecord record = new BibRecord(entry);
        record.fill();
        CslItem said = record.item.build();
        CslItem whole = entry.field(BibFields.CARRIER)
                .map(json -> Carrier.unpack(json, said))
                .orElse(said);
        return new Read(whole, record.uses);
    }

    private void fill() {
        titles();
        BibFields.NAMES.forEach((field, variable) -> names(field, variable, Set.of(field)));
        for (String editor : List.of("editora", "editorb", "editorc")) {
            String role = entry.field(editor + "type").orElse("editor").strip();
            names(editor, role(role), Set.of(editor, editor + "type"));
        }
        BibFields.TEXTS.forEach((field, variable) -> text(field, variable));
        BibFields.VERBATIM.forEach((field, variable) -> verbatim(field, variable));
        publisher();
        numbers();
        genre();
        language();
        address();
        eprint();
        BibFields.DATES.forEach(
                (prefix, variable) -> BibDates.read(entry, prefix).ifPresent(date -> {
                    item.date(variable, date);
                    use(variable, BibDates.fields(entry, prefix));
                }));
        entry.field(BibFields.ARCHIVE_DATE).ifPresent(date -> {
            item.date("archive-date", LatexReader.read(date));
            use("archive-date", Set.of(BibFields.ARCHIVE_DATE));
        });
        note();
    }

    private static String role(String role) {
        boolean names = CslVariables.isKnown(role) && CslVariables.kindOf(role) == CslVariables.Kind.NAMES;
        return EDITOR_ROLES.getOrDefault(role, names ? role : "editor");
    }

    private void use(String variable, Set<String> fields) {
        uses.computeIfAbsent(variable, none -> new TreeSet<>()).addAll(fields);
    }

    private Optional<String> words(String field) {
        return entry.field(field).map(LatexReader::read).filter(words -> !words.isEmpty());
    }

    private void put(String variable, String words, String... fields) {
        item.text(variable, words);
        use(variable, Set.of(fields));
    }

    private void titles() {
        Optional<String> title = title("");
        Optional<String> main = title("main");
        Optional<String> book = title("book");
        boolean whole = entry.field("journaltitle").isPresent();
        Optional<String> journal = whole ? title("journal") : words("journal");
        String[] journalFields = whole ? titleFields("journal") : new String[] {"journal"};
        boolean part = book.isPresent() || journal.isPresent();
        if (main.isPresent() && !part) {
            put("title", main.get(), titleFields("main"));
            title.ifPresent(words -> put("volume-title", words, titleFields("")));
            return;
        }
        title.ifPresent(words -> put("title", words, titleFields("")));
        if (main.isPresent()) {
            put("container-title", main.get(), titleFields("main"));
            book.ifPresent(words -> put("volume-title", words, titleFields("book")));
        } else if (journal.isPresent()) {
            put("container-title", journal.get(), journalFields);
        } else {
            book.ifPresent(words -> put("container-title", words, titleFields("book")));
        }
    }

    private static String[] titleFields(String kind) {
        return new String[] {kind + "title", kind + "subtitle", kind + "titleaddon"};
    }

    /** Title, subtitle and addition of a kind as one: "Title: subtitle. Addition". */
    private Optional<String> title(String kind) {
        return words(kind + "title").map(words -> {
            String whole = words
                    + words(kind + "subtitle")
                            .map(subtitle -> (endsSentence(words) ? " " : ": ") + subtitle)
                            .orElse("");
            return whole
                    + words(kind + "titleaddon")
                            .map(addition -> (endsSentence(whole) ? " " : ". ") + addition)
                            .orElse("");
        });
    }

    private static boolean endsSentence(String words) {
        return words.endsWith("?") || words.endsWith("!") || words.endsWith(".");
    }

    private void names(String field, String variable, Set<String> fields) {
        entry.field(field)
                .map(BibNameReader::read)
                .filter(names -> !names.isEmpty())
                .ifPresent(names -> {
                    List<CslName> all = people.computeIfAbsent(variable, none -> new ArrayList<>());
                    all.addAll(names);
                    item.names(variable, all);
                    use(variable, fields);
                });
    }

    private void text(String field, String variable) {
        words(field).ifPresent(words -> {
            if (!uses.containsKey(variable)) {
                item.text(variable, words);
            }
            use(variable, Set.of(field));
        });
    }

    private void verbatim(String field, String variable) {
        entry.field(field)
                .map(LatexVerbatim::read)
                .filter(words -> !words.isEmpty())
                .ifPresent(words -> put(variable, words, field));
    }

    private void publisher() {
        // What a style prints in place of the container's title is none of its publishers.
        Optional<String> field = BibFields.PUBLISHERS.stream()
                .filter(name -> entry.field(name).isPresent())
                .filter(name ->
                        !(name.equals("howpublished") && entry.field(name).equals(entry.field("booktitle"))))
                .findFirst();
        field.ifPresent(
                name -> put("publisher", BibNameReader.list(entry.fields().get(name)), name));
    }

    private void numbers() {
        String variable = BibFields.number(type);
        words("number").ifPresent(words -> put(variable, words, "number"));
        words("issue").filter(words -> !uses.containsKey("issue")).ifPresent(words -> put("issue", words, "issue"));
        words("eid").filter(words -> !uses.containsKey("page")).ifPresent(words -> put("page", words, "eid"));
    }

    private void genre() {
        Optional<String> said = words("type");
        if (said.isPresent()) {
            put("genre", GENRES.getOrDefault(said.get(), said.get()), "type");
        } else if (entry.field("entrysubtype").isEmpty()) {
            item.text("genre", BibTypes.genre(entry.type()));
        }
    }

    private void language() {
        for (String field : List.of("langid", "hyphenation", "language")) {
            Optional<String> name = words(field);
            if (name.isPresent()) {
                put("language", BibLanguages.tag(name.get()), field);
                return;
            }
        }
    }

    /** An archived page's address also stands where programs look for one. */
    private void address() {
        if (!entry.field("url").equals(entry.field(BibFields.ARCHIVE_URL))) {
            verbatim("url", "URL");
        }
    }

    private void eprint() {
        for (String field : List.of("eprinttype", "archiveprefix")) {
            Optional<String> variable = words(field).flatMap(Eprints::variable);
            if (variable.isPresent() && !uses.containsKey(variable.get())) {
                verbatim("eprint", variable.get());
                use(variable.get(), Set.of(field));
                return;
            }
        }
    }

    private void note() {
        words("note").ifPresent(words -> {
            String own = NoteEnding.without(words, item);
            if (!own.isEmpty()) {
                item.text("note", own);
            }
            boolean ended = !own.equals(words);
            use("note", Set.of("note"));
            if (ended) {
                NoteEnding.VARIABLES.stream()
                        .filter(uses::containsKey)
                        .forEach(variable -> use(variable, Set.of("note")));
            }
        });
    }
}
