package org.scholion.edition.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.scholion.document.reading.BlockKind;

class EditionContentJsonTest {
    private static final Instant NOW = Instant.parse("2026-11-21T10:15:00.123456Z");

    private static final EditionContent CONTENT = new EditionContent(
            "http://localhost:8080/editions/1",
            "Title \uD83D\uDE00",
            1,
            new DocumentFacts("Somebody", null, null, null, "2024-01-06", "ug", null),
            "CC BY-SA 4.0",
            "None.",
            "Demo Editor",
            NOW,
            List.of(
                    EditionBlock.of(BlockKind.PARAGRAPH, 0, "شەرقىي <&> \u0001"),
                    new EditionBlock(BlockKind.TABLE_CELL, 0, 1, 2, 0, null, "en", 20, "52.1%")),
            List.of(new EditionNote(EditionNote.Kind.SOURCE, 1, 45, 30, "Wang 2020, p. 275")),
            List.of(new EditionAnnotation(
                    "http://localhost:8080/annotations/1",
                    List.of(new EditionPassage(0, 6)),
                    "Demo Scholar",
                    NOW,
                    null,
                    "",
                    "comment")),
            List.of(new EditionClaim(
                    "http://localhost:8080/claims/1",
                    List.of(new EditionPassage(0, 6), new EditionPassage(20, 25)),
                    "A claim",
                    "Demo Scholar",
                    NOW,
                    NOW,
                    List.of(new EditionCitation(
                            List.of(new TextRun("Wang ", false), new TextRun("2020", true)),
                            "p. 275",
                            null,
                            EditionCitation.Stance.QUALIFIES,
                            "Demo Reviewer",
                            NOW)))),
            List.of(new BibliographyEntry("wang2020", List.of(new TextRun("Wang 2020.", false)))),
            List.of(new UnknownFields("Wang 2020", List.of("title"))));

    private static byte[] written(EditionContent content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        EditionContentJson.write(content, out);
        return out.toByteArray();
    }

    @Test
    void contentComesBackAsItWasWritten() throws IOException {
        assertThat(EditionContentJson.read(new ByteArrayInputStream(written(CONTENT))))
                .isEqualTo(CONTENT);
    }

    @Test
    void timesAreIsoInstantsAndUnknownFactsNull() throws IOException {
        assertThat(new String(written(CONTENT), StandardCharsets.UTF_8))
                .contains("\"publishedAt\":\"2026-11-21T10:15:00.123456Z\"", "\"shelfmark\":null");
    }

    @Test
    void aTimeThatIsNoneIsRefused() throws IOException {
        String broken = new String(written(CONTENT), StandardCharsets.UTF_8).replace("2026-11-21T", "yesterday");

        assertThatThrownBy(() ->
                        EditionContentJson.read(new ByteArrayInputStream(broken.getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("not an ISO instant");
    }

    @Test
    void furnitureAndNotesAreNoBlocksOfAnEdition() {
        for (BlockKind kind : List.of(BlockKind.FURNITURE, BlockKind.SOURCE_NOTE, BlockKind.EXPLANATORY_NOTE)) {
            assertThatThrownBy(() -> EditionBlock.of(kind, 0, "words"))
                    .as(kind.name())
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
