package org.scholion.bibliography.bibtex;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.scholion.bibliography.item.CslItem;
import org.scholion.bibliography.item.EdtfDate;

/** Makes fields of a record's variables, in values without their outer braces. */
final class BibFieldWriter {
    private static final int MONTHS = 12;

    private final CslItem item;
    private final String entryType;
    private final BibDialect dialect;
    private final BibNameWriter names;
    private final Map<String, String> fields = new LinkedHashMap<>();

    private BibFieldWriter(CslItem item, String entryType, BibDialect dialect) {
        this.item = item;
        this.entryType = entryType;
        this.dialect = dialect;
        this.names = new BibNameWriter(dialect);
    }

    /**
     * The fields for some variables.
     *
     * @param item the record, of which only these variables are written
     * @param whole the record with all variables, which a note may tell of
     */
    static Map<String, String> fields(CslItem item, CslItem whole, String entryType, BibDialect dialect) {
        BibFieldWriter writer = new BibFieldWriter(item, entryType, dialect);
        writer.write(whole);
        return writer.fields;
    }

    private void write(CslItem whole) {
        BibFields.NAMES.forEach((field, variable) -> {
            if (item.has(variable)) {
                fields.put(field, names.of(item.names(variable)));
            }
        });
        item.title().ifPresent(title -> fields.put("title", "{" + latex(title) + "}"));
        item.text("container-title").ifPresent(this::container);
        BibFields.TEXTS.forEach((field, variable) -> {
            if (field.equals(nameOf(variable, field))) {
                item.text(variable).ifPresent(words -> fields.put(field, latex(words)));
            }
        });
        BibFields.VERBATIM.forEach((field, variable) -> verbatim(field, variable));
        item.text("publisher").ifPresent(this::publisher);
        item.text(BibFields.number(item.type())).ifPresent(words -> fields.put("number", latex(words)));
        if (!BibFields.number(item.type()).equals("issue")) {
            item.text("issue").ifPresent(words -> fields.put("issue", latex(words)));
        }
        item.text("genre")
                .filter(genre -> !genre.equals(BibTypes.genre(entryType)))
                .ifPresent(genre -> fields.put("type", latex(genre)));
        item.text("language").ifPresent(this::language);
        Eprints.of(item).ifPresent(eprint -> {
            fields.put("eprint", LatexText.verbatim(eprint.number()));
            fields.put("eprinttype", eprint.type());
        });
        verbatim("url", item.has("URL") ? "URL" : "archive-url");
        dates();
        String note = NoteEnding.with(whole, dialect);
        if (!note.isEmpty()) {
            fields.put("note", latex(note));
        }
    }

    /** Of two fields for one variable, the dialect's. */
    private String nameOf(String variable, String field) {
        return switch (variable) {
            case "annote" -> dialect.name("annote", "annotation");
            case "publisher-place" -> dialect.name("address", "location");
            default -> field;
        };
    }

    private String latex(String words) {
        return LatexText.of(words, dialect.isAscii());
    }

    private void verbatim(String field, String variable) {
        item.text(variable).ifPresent(text -> fields.put(field, LatexText.verbatim(text)));
    }

    /** Styles print what a page or other thing stands in where they print how it came out. */
    private void container(String title) {
        switch (entryType) {
            case "article" -> fields.put(dialect.name("journal", "journaltitle"), latex(title));
            case "misc" -> {
                fields.put("howpublished", latex(title));
                fields.put("booktitle", latex(title));
            }
            default -> fields.put("booktitle", latex(title));
        }
    }

    private void publisher(String words) {
        String field =
                switch (entryType) {
                    case "misc" -> fields.containsKey("howpublished") ? "publisher" : "howpublished";
                    case "phdthesis", "mastersthesis" -> "school";
                    case "techreport", "report", "thesis" -> "institution";
                    case "online", "manual", "software", "dataset" -> "organization";
                    default -> "publisher";
                };
        String latex = latex(words);
        fields.put(field, latex.matches("(?is).*\\sand\\s.*") ? "{" + latex + "}" : latex);
    }

    private void language(String tag) {
        Optional<String> name = BibLanguages.name(tag);
        fields.put(name.isPresent() ? "langid" : "language", latex(name.orElse(tag)));
    }

    private void dates() {
        BibFields.DATES.forEach((prefix, variable) -> item.date(variable).ifPresent(date -> {
            Optional<EdtfDate> edtf = date.asEdtf();
            if (edtf.isEmpty()) {
                fields.put(prefix + "year", latex(date.text()));
            } else if (prefix.isEmpty() && dialect.isClassic()) {
                classic(edtf.get());
            } else {
                fields.put(prefix + "date", edtf.get().value());
            }
        }));
        item.date("archive-date").ifPresent(date -> fields.put(BibFields.ARCHIVE_DATE, latex(date.text())));
    }

    /** Year, month and day for classic styles, and the whole date where they do not say it all. */
    private void classic(EdtfDate date) {
        Optional<List<List<Integer>>> parts = date.parts();
        List<Integer> first = parts.map(bounds -> bounds.get(0)).orElse(List.of());
        boolean interval = parts.isPresent() && date.isInterval();
        boolean years = interval && parts.get().stream().allMatch(bound -> bound.size() == 1);
        boolean marked = date.isApproximate() || date.isUncertain();
        boolean season = first.size() > 1 && first.get(1) > MONTHS;
        if (parts.isEmpty() || marked || season || interval && !years || first.get(0) <= 0 || first.get(0) > 9999) {
            fields.put("date", date.value());
        }
        if (!first.isEmpty() && first.get(0) > 0) {
            fields.put("year", String.valueOf(first.get(0)));
        }
        if (years) {
            fields.put("endyear", String.valueOf(parts.get().get(1).get(0)));
        }
        if (first.size() > 1 && !season && !interval) {
            fields.put("month", String.valueOf(first.get(1)));
        }
        if (first.size() > 2 && !interval) {
            fields.put("day", String.valueOf(first.get(2)));
        }
    }
}
