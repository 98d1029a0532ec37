package org.scholion.sourcenote;

import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.util.Locale;
import org.scholion.bibliography.identifier.Scheme;
import org.scholion.bibliography.reference.ParsedReference;
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

    static String of(ParsedReference parsed) {
        return new JsonText()
                .with("kind", kind(parsed.kind()))
                .with("raw", parsed.raw())
                .with("archiveDate", parsed.archiveDate().orElse(null))
                .with("accessDate", parsed.accessDate().orElse(null))
                .with("isbn", parsed.identifiers(Scheme.ISBN))
                .with(
                        "issn",
                        parsed.identifiers(Scheme.ISSN).stream().findFirst().orElse(null))
                .with("doi", parsed.identifiers(Scheme.DOI).stream().findFirst().orElse(null))
                .with("language", parsed.value("language").orElse(null))
                .with("rest", parsed.rest())
                .with(
                        "findings",
                        parsed.findings().stream()
                                .map(finding -> finding.code()
                                        .name()
                                        .toLowerCase(Locale.ROOT)
                                        .replace('_', '-'))
                                .toList())
                .toString();
    }

    static JsonObject read(String stored) {
        try (JsonReader reader = JSON.createReader(new StringReader(stored))) {
            return reader.readObject();
        }
    }
}
