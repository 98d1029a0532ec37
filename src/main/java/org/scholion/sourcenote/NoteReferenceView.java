package org.scholion.sourcenote;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.List;
import java.util.UUID;
import org.scholion.bibliography.item.Locator;
import org.scholion.bibliography.reference.ParsedReference;
import org.scholion.bibliography.reference.ReferenceFinding;

/**
 * One work cited in a source note, as it is shown.
 *
 * @param raw the words of the reference, verbatim
 * @param kind {@code short}, {@code full} or {@code web}
 * @param workId null where it names no work, or one that the project has not
 * @param workKey the work's citation key, or null
 * @param locator where in the work, or null
 * @param quote the work's words as the note quotes them, or null
 * @param archiveDate day of the archived copy, ISO 8601, or null
 * @param accessDate day of reading, ISO 8601, or null
 * @param isbn thirteen digits each; one that fails its check as written
 * @param issn canonical, or as written where it fails its check; null for none
 * @param doi like {@code issn}
 * @param identifiers all identifiers with their verdicts
 * @param language of the work as the note gives it, or null
 * @param csl what the reference itself says of the work, as CSL-JSON; null where it was read by older rules
 * @param rest the runs of words that no rule understood, verbatim
 * @param findings codes of what a person should look at
 * @param rule which rule tied the reference to its work, or failed to
 */
public record NoteReferenceView(
        String raw,
        String kind,
        UUID workId,
        String workKey,
        Locator locator,
        String quote,
        String archiveDate,
        String accessDate,
        List<String> isbn,
        String issn,
        String doi,
        List<Identifier> identifiers,
        String language,
        JsonObject csl,
        List<String> rest,
        List<String> findings,
        String rule) {

    /**
     * An identifier with its verdict.
     *
     * @param scheme "ISBN", "DOI", "arXiv" …
     * @param raw as written
     * @param value canonical, or null where it is not valid
     * @param verdict {@code valid}, {@code wrong-checksum} or {@code malformed}
     */
    public record Identifier(String scheme, String raw, String value, String verdict) {}

    static NoteReferenceView of(NoteReference reference, String workKey) {
        return of(
                reference.parsed(),
                reference.workId(),
                workKey,
                reference.locator(),
                reference.quote(),
                reference.rule());
    }

    /** A reference that is not kept. */
    static NoteReferenceView of(
            ParsedReference reference, UUID workId, String workKey, String rule, List<ReferenceFinding> further) {
        return of(
                ParsedState.read(ParsedState.of(reference, further)),
                workId,
                workKey,
                reference.place().orElse(null),
                reference.quote().orElse(null),
                rule);
    }

    private static NoteReferenceView of(
            JsonObject parsed, UUID workId, String workKey, Locator locator, String quote, String rule) {
        return new NoteReferenceView(
                parsed.getString("raw"),
                parsed.getString("kind"),
                workId,
                workKey,
                locator,
                quote,
                parsed.getString("archiveDate", null),
                parsed.getString("accessDate", null),
                strings(parsed, "isbn"),
                parsed.getString("issn", null),
                parsed.getString("doi", null),
                identifiers(parsed),
                parsed.getString("language", null),
                parsed.getJsonObject("csl"),
                strings(parsed, "rest"),
                strings(parsed, "findings"),
                rule);
    }

    private static List<Identifier> identifiers(JsonObject parsed) {
        JsonArray array = parsed.getJsonArray("identifiers");
        return array == null
                ? List.of()
                : array.getValuesAs(value -> {
                    JsonObject identifier = value.asJsonObject();
                    return new Identifier(
                            identifier.getString("scheme"),
                            identifier.getString("raw"),
                            identifier.getString("value", null),
                            identifier.getString("verdict"));
                });
    }

    private static List<String> strings(JsonObject object, String name) {
        JsonArray array = object.getJsonArray(name);
        return array == null ? List.of() : array.getValuesAs(JsonString::getString);
    }
}
