package org.scholion.bibliography.csljson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scholion.bibliography.format.KeyedItem;
import org.scholion.bibliography.format.ReadBibliography;
import org.scholion.bibliography.format.ReadProblem;
import org.scholion.bibliography.item.CslItem;
import org.scholion.bibliography.item.CslType;

class CslJsonReaderTest {
    private final CslJsonReader reader = new CslJsonReader();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"id\": \"a\", \"type\": \"book\", \"title\": \"A\"}]",
                "{\"id\": \"a\", \"type\": \"book\", \"title\": \"A\"}",
                "\uFEFF{\"lastUpdated\": \"x\", \"items\": [{\"id\": \"a\", \"type\": \"book\", \"title\": \"A\"}]}",
                "{\"id\": \"a\", \"type\": \"book\", \"title\": \"A\"}\n",
            })
    void arraysAndObjectsAreRead(String file) {
        ReadBibliography read = reader.read(file);

        assertThat(reader.recognises(file)).isTrue();
        assertThat(read.problems()).isEmpty();
        assertThat(read.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.key()).isEqualTo("a");
            assertThat(entry.item().title()).hasValue("A");
        });
    }

    @Test
    void brokenItemsAreToldWithTheirLineAndTheOthersAreRead() {
        ReadBibliography read = reader.read("""
                [
                  {"id": "a", "title": "A", "type": "book"},
                  {"id": "b", "title": B},
                  17,
                  {"id": "c", "title": "C", "type": "novel"},
                  {"id": "d", "type": "book"},
                  {"id": "a", "title": "D", "type": "book", "issued": "x", "author": "Benson"},
                  {"id": "e", "title": "never closed", "author": [{"family": "X"},
                  {"id": "f", "title": "F", "type": "book"}
                ]
                """);

        assertThat(read.entries())
                .extracting(entry -> entry.item().title().orElse(""), entry -> entry.line())
                .containsExactly(tuple("A", 2), tuple("C", 5), tuple("D", 7), tuple("F", 9));
        assertThat(read.problems())
                .extracting(ReadProblem::line, ReadProblem::lost)
                .containsExactly(
                        tuple(3, true),
                        tuple(4, true),
                        tuple(5, false),
                        tuple(6, true),
                        tuple(7, false),
                        tuple(7, false),
                        tuple(8, true));
    }

    @Test
    void membersThatNobodyKnowsComeOutAgain() {
        String file = """
                [
                  {
                    "id": "a",
                    "type": "novel",
                    "citekeys": {"mine": [1, 2]},
                    "custom": {"mine": true},
                    "title": "A"
                  }
                ]
                """;
        CslItem item = reader.read(file).entries().get(0).item();

        assertThat(item.type()).isEqualTo(CslType.DOCUMENT);
        assertThat(new CslJsonWriter().write(List.of(new KeyedItem("a", item))).text())
                .contains("\"type\": \"novel\"")
                .contains("\"citekeys\": {\"mine\":[1,2]}")
                .contains("\"custom\": {\"mine\":true}");
    }

    @Test
    void whatNoDatabaseKeepsIsLeftOut() {
        ReadBibliography read = reader.read("[{\"title\": \"A\\u0000B\\ud800C \\\\u0000 \\ud83d\\ude00\"}]");

        assertThat(read.entries().get(0).item().title()).hasValue("ABC \\u0000 😀");
    }

    @Test
    void numbersBeyondMeasureEndInAReport() {
        ReadBibliography read =
                reader.read("[{\"title\": \"A\", \"issued\": {\"date-parts\": [[1e999999999]]}, \"volume\": 1e99999}]");

        assertThat(read.entries().size() + read.problems().size()).isPositive();
    }

    @Test
    void otherFilesAreNotRecognised() {
        assertThat(List.of("", "@book{a}", "TY  - BOOK", "[1]", "plain words")).noneMatch(reader::recognises);
    }
}
