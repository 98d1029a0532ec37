package org.scholion.bibliography.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The parser against a table of references in the forms of several encyclopedias, handbooks of style and languages. */
class ReferencesInManyFormsTest {
    /** Fields that tell how a reference speaks and not what it says of the work. */
    private static final Set<String> SAID_OTHERWISE = Set.of("signal", "archive-name", "undated", BackReference.FIELD);

    /** What the table need not name where it does not matter. */
    private static final Set<String> OPTIONAL = Set.of("type", "kind", "findings", "rule");

    private final ReferenceParser parser = new ReferenceParser();

    static Stream<Arguments> references() throws IOException {
        List<Arguments> references = new ArrayList<>();
        List<Map<String, String>> expected = List.of();
        for (String line : table().split("\n")) {
            if (line.startsWith("> ")) {
                expected = new ArrayList<>(List.of(new TreeMap<>()));
                references.add(Arguments.of(line.substring(2), expected));
            } else if (line.equals("---")) {
                expected.add(new TreeMap<>());
            } else if (!line.isBlank() && !line.startsWith("#")) {
                int colon = line.indexOf(": ");
                expected.get(expected.size() - 1).put(line.substring(0, colon), line.substring(colon + 2));
            }
        }
        return references.stream();
    }

    private static String table() throws IOException {
        try (InputStream in = ReferencesInManyFormsTest.class.getResourceAsStream("references-in-many-forms.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void theTableIsLong() throws IOException {
        assertThat(references()).hasSizeGreaterThanOrEqualTo(150);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("references")
    void aReferenceSaysWhatAReaderSeesAndNothingElse(String raw, List<Map<String, String>> expected) {
        List<Map<String, String>> read = new ArrayList<>();
        List<ParsedReference> references = parser.parse(raw);
        for (int n = 0; n < references.size(); n++) {
            read.add(said(references.get(n), n < expected.size() ? expected.get(n) : Map.of()));
        }
        assertThat(read).isEqualTo(expected);
    }

    private static Map<String, String> said(ParsedReference reference, Map<String, String> expected) {
        Map<String, String> said = new TreeMap<>();
        reference.fields().values().stream()
                .filter(field -> !SAID_OTHERWISE.contains(field.field()))
                .forEach(field -> said.put(field.field(), field.value()));
        reference.place().ifPresent(place -> said.put("locator", place.label() + " " + place.value()));
        if (!reference.rest().isEmpty()) {
            said.put("rest", String.join(" | ", reference.rest()));
        }
        said.put("type", reference.type().cslName());
        said.put("kind", reference.kind().name().toLowerCase(Locale.ROOT));
        reference.backReference().ifPresent(back -> said.put("rule", back.rule()));
        if (!reference.findings().isEmpty()) {
            said.put(
                    "findings",
                    String.join(
                            ", ",
                            reference.findings().stream()
                                    .map(finding -> finding.code().name())
                                    .toList()));
        }
        said.keySet().removeIf(name -> OPTIONAL.contains(name) && !expected.containsKey(name));
        return said;
    }
}
