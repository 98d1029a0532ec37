package org.scholion.sourcenote;

import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.scholion.bibliography.identifier.ReadIdentifier;
import org.scholion.bibliography.identifier.Scheme;
import org.scholion.bibliography.reference.ParsedReference;
import org.scholion.bibliography.reference.ReferenceFinding;
import org.scholion.bibliography.reference.ReferenceKind;
import org.scholion.shared.JsonText;

/** What a reference says beside work, locator and quote, as it is stored. */
final class ParsedState {
    /** Found once: looking the provider up costs more than reading a text. */
    private static final JsonProvider JSON = JsonProvider.provider();

    private ParsedState() {}

    /** The name under which a kind of reference is stored and shown. */
    static String kind(ReferenceKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /** @param further findings beside those of the reference itself */
    static String of(ParsedReference parsed, List<ReferenceFinding> further) {
        return new JsonText()
                .with("kind", kind(parsed.kind()))
                .with("raw", parsed.raw())
                .with("archiveDate", parsed.archiveDate().orElse(null))
                .with("accessDate", parsed.accessDate().orElse(null))
                .with("isbn", identifiers(parsed, Scheme.ISBN))
                .with("issn", first(parsed, Scheme.ISSN))
                .with("doi", first(parsed, Scheme.DOI))
                .withObjects(
                        "identifiers",
                        parsed.identifiers().stream()
                                .map(ParsedState::identifier)
                                .toList())
                .with("language", parsed.value("language").orElse(null))
                .with("csl", read(parsed.toItem().toJson()))
                .with("rest", parsed.rest())
                .with("findings", findings(parsed, further))
                .toString();
    }

    private static String first(ParsedReference parsed, Scheme scheme) {
        return identifiers(parsed, scheme).stream().findFirst().orElse(null);
    }

    /** Canonical where the identifier is valid, as written where it is not: nothing is mended. */
    private static List<String> identifiers(ParsedReference parsed, Scheme scheme) {
        return parsed.identifiers().stream()
                .filter(identifier -> identifier.scheme() == scheme)
                .map(identifier -> identifier.canonical().orElse(identifier.raw()))
                .distinct()
                .toList();
    }

    private static JsonText identifier(ReadIdentifier identifier) {
        return new JsonText()
                .with("scheme", identifier.scheme().variable())
                .with("raw", identifier.raw())
                .with("value", identifier.canonical().orElse(null))
                .with("verdict", code(identifier.verdict()));
    }

    /** Codes; that of an identifier says scheme and verdict: "isbn-wrong-checksum". */
    private static List<String> findings(ParsedReference parsed, List<ReferenceFinding> further) {
        List<String> codes = new ArrayList<>();
        for (ReferenceFinding finding : parsed.findings()) {
            if (finding.code() != ReferenceFinding.Code.IDENTIFIER_WRONG) {
                codes.add(code(finding.code()));
            }
        }
        parsed.identifiers().stream()
                .filter(identifier -> !identifier.verdict().isValid())
                .map(identifier -> code(identifier.scheme()) + "-" + code(identifier.verdict()))
                .forEach(codes::add);
        further.forEach(finding -> codes.add(code(finding.code())));
        return codes.stream().distinct().toList();
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static JsonObject read(String stored) {
        try (JsonReader reader = JSON.createReader(new StringReader(stored))) {
            return reader.readObject();
        }
    }
}
