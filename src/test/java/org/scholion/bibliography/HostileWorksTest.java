package org.scholion.bibliography;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scholion.bibliography.bibtex.BiblatexWriter;
import org.scholion.bibliography.bibtex.BibtexReader;
import org.scholion.bibliography.bibtex.BibtexWriter;
import org.scholion.bibliography.contributor.NameSpellings;
import org.scholion.bibliography.csl.CslRenderer;
import org.scholion.bibliography.format.KeyedItem;
import org.scholion.bibliography.item.CslItem;
import org.scholion.bibliography.item.CslName;
import org.scholion.bibliography.item.CslType;
import org.scholion.bibliography.item.CslVariables;
import org.scholion.bibliography.ris.RisWriter;
import org.scholion.testing.HostileValues;

/** Whatever a field holds, what reads records comes to an end, and not by an error. */
class HostileWorksTest {
    private static final List<String> FIELDS = List.of(
            "title",
            "volume",
            "issue",
            "edition",
            "page",
            "number-of-volumes",
            "ISBN",
            "ISSN",
            "DOI",
            "URL",
            "publisher",
            "container-title",
            "note",
            "call-number",
            "archive");

    private final CslRenderer renderer = new CslRenderer();

    static Stream<String> values() {
        return HostileValues.all();
    }

    private static CslItem of(CslType type, String value) {
        CslItem.Builder item = CslItem.builder(type)
                .names("author", List.of(CslName.person(value, "Ann"), CslName.person("Bell", value)))
                .names("editor", List.of(CslName.literal(value)))
                .date("issued", value.substring(0, 200));
        FIELDS.stream().filter(CslVariables::isKnown).forEach(field -> item.text(field, value));
        return item.build();
    }

    @ParameterizedTest
    @MethodSource("values")
    void worksAreSetWhateverTheirFieldsHold(String value) {
        for (CslType type : List.of(CslType.BOOK, CslType.ARTICLE_JOURNAL)) {
            CslItem item = of(type, value);
            assertThat(renderer.bibliographyEntry(item)).isNotEmpty();
            assertThat(renderer.fullNote(item, null)).isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("values")
    void worksAreFiledAndFoundWhateverTheirFieldsHold(String value) {
        CslItem item = of(CslType.BOOK, value);

        Work work = new Work(UUID.randomUUID(), item, Map.of());
        assertThat(work.sortKey()).isNotNull();
        assertThat(WorkWords.of(item, List.of("key"))).containsKey("key");
        assertThat(WorkIdentifiers.of(item)).isNotNull();
        assertThat(WorkLabel.of(item)).isNotEmpty();
        item.authors()
                .forEach(name -> assertThat(NameSpellings.of(name).label()).isNotEmpty());
    }

    @ParameterizedTest
    @MethodSource("values")
    void worksAreWrittenAndReadAgainWhateverTheirFieldsHold(String value) {
        List<KeyedItem> items = List.of(new KeyedItem("key", of(CslType.BOOK, value)));

        assertThat(new RisWriter().write(items).text()).contains("TY  - BOOK");
        assertThat(new BiblatexWriter().write(items).text()).contains("@book{key,");
        String bibtex = new BibtexWriter().write(items).text();
        assertThat(new BibtexReader().read(bibtex).entries()).hasSize(1);
    }
}
