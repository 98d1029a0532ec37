package org.scholion.bibliography.reference;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.scholion.bibliography.identifier.ReadIdentifier;
import org.scholion.bibliography.identifier.Scheme;
import org.scholion.bibliography.item.CslItem;
import org.scholion.bibliography.item.CslName;
import org.scholion.bibliography.item.CslType;
import org.scholion.bibliography.item.CslVariables;
import org.scholion.bibliography.item.Locator;
import org.scholion.shared.TextRange;

/**
 * One reference as read. What it does not say is absent; what was not understood is kept in {@code rest}.
 *
 * @param raw the words of the reference, verbatim
 * @param range its code points in the body that was parsed; a body may hold several references
 * @param kind how it cites
 * @param type what the work seems to be; "book" where nothing tells
 * @param names authors and editors by variable
 * @param fields everything that was read, by field name, in reading order
 * @param locator the place in the work, or null
 * @param identifiers as written, right or wrong
 * @param shortCite the author and year by which the reference is known, or null
 * @param findings what a person should look at
 * @param rest the runs of words that no rule understood, verbatim
 */
public record ParsedReference(
        String raw,
        TextRange range,
        ReferenceKind kind,
        CslType type,
        Map<String, List<CslName>> names,
        Map<String, ParsedField> fields,
        Locator locator,
        List<ReadIdentifier> identifiers,
        ShortCite shortCite,
        List<ReferenceFinding> findings,
        List<String> rest) {

    /**
     * A short cite: surnames and a year.
     *
     * @param authors family names or literals; empty where only a year is given
     * @param year four digits
     */
    public record ShortCite(List<CslName> authors, int year) {
        public ShortCite {
            authors = List.copyOf(authors);
        }
    }

    /** The value of a field, if the reference gives it. */
    public Optional<String> value(String field) {
        return Optional.ofNullable(fields.get(field)).map(ParsedField::value);
    }

    /** The words that send the reader back to another reference, if it has such. */
    public Optional<BackReference> backReference() {
        return BackReference.of(this);
    }

    /** Whether it says in what the work consists: a title, or the book or periodical around it. */
    boolean namesTitle() {
        return fields.containsKey("title") || fields.containsKey("container-title");
    }

    /**
     * The same reference with the authors that its "idem" stands for.
     *
     * @param authors those of the reference before
     */
    public ParsedReference byTheSame(List<CslName> authors) {
        ParsedField idem = fields.get(BackReference.FIELD);
        Map<String, List<CslName>> allNames = new LinkedHashMap<>(names);
        allNames.put("author", List.copyOf(authors));
        Map<String, ParsedField> allFields = new LinkedHashMap<>(fields);
        allFields.put(
                "author",
                new ParsedField(
                        "author", new NameList(authors, List.of(), false).display(), idem.range(), idem.rule()));
        return new ParsedReference(
                raw,
                range,
                kind,
                type,
                Map.copyOf(allNames),
                Collections.unmodifiableMap(allFields),
                locator,
                identifiers,
                shortCite,
                findings,
                rest);
    }

    public List<CslName> authors() {
        return names.getOrDefault("author", List.of());
    }

    public List<CslName> editors() {
        return names.getOrDefault("editor", List.of());
    }

    public Optional<String> title() {
        return value("title");
    }

    /** The date of publication, EDTF. */
    public Optional<String> issued() {
        return value("issued");
    }

    public Optional<Locator> place() {
        return Optional.ofNullable(locator);
    }

    /** The work's own words as the reference quotes them, without the outer marks. */
    public Optional<String> quote() {
        return value("quote");
    }

    /** The day of the archived copy, ISO 8601. */
    public Optional<String> archiveDate() {
        return value("archive-date");
    }

    /** The day of reading, ISO 8601. */
    public Optional<String> accessDate() {
        return value("accessed");
    }

    /** The identifiers of one scheme as written. */
    public List<String> identifiers(Scheme scheme) {
        return identifiers.stream()
                .filter(identifier -> identifier.scheme() == scheme)
                .map(ReadIdentifier::raw)
                .toList();
    }

    public boolean has(ReferenceFinding.Code code) {
        return findings.stream().anyMatch(finding -> finding.code() == code);
    }

    /** What the reference says of the work itself, without locator and quote. */
    public CslItem toItem() {
        CslItem.Builder item = CslItem.builder(type);
        names.forEach(item::names);
        for (ParsedField field : fields.values()) {
            if (CslVariables.isKnown(field.field()) && !field.field().equals("locator")) {
                switch (CslVariables.kindOf(field.field())) {
                    case TEXT -> item.text(field.field(), field.value());
                    case DATE -> item.date(field.field(), field.value());
                    case NAMES -> item.names(field.field(), names.get(field.field()));
                }
            }
        }
        return item.build();
    }
}
