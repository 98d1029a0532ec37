package org.scholion.document.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scholion.testing.Readers;

class RawReadersTest {

    @ParameterizedTest
    @CsvSource({
        "1911-revolution-in-xinjiang, infobox-article",
        "ili-rebellion, infobox-article",
        "second-east-turkestan-republic, browser-copy",
    })
    void eachArticleFindsItsReader(String name, String reader) throws IOException {
        String text = Files.readString(Path.of("seeds", name + ".txt"));
        assertThat(Readers.choose("", text.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .name())
                .isEqualTo(reader);
        assertThat(Readers.read(text).reader()).isEqualTo(reader);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Dear friend,\n\nthe letter of 5 May came today.\n\nYours",
                "A single line",
                "See also\n\nthe next page\n\n- one\n- two",
                "a = b\n\n1. first\n2. second",
            })
    void anUnknownFormFallsBackToParagraphs(String text) {
        assertThat(Readers.choose("", text.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .name())
                .isEqualTo("plain-text");
    }

    @ParameterizedTest
    @CsvSource({"a, 1000001, lines", "'a\n', 200001, paragraphs"})
    void aTextOfMorePartsThanAServerCanHoldIsRefused(String line, int times, String word) {
        String text = (line + "\n").repeat(times);

        assertThatExceptionOfType(UnreadableDocument.class)
                .isThrownBy(() -> Readers.read(text))
                .withMessageContaining(word)
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(UnreadableDocument.Reason.TOO_LARGE));
    }

    @Test
    void aTextOfAsManyBlocksAsThereMayBeIsRead() {
        assertThat(Readers.read("a\n\n".repeat(Draft.MOST_BLOCKS)).blocks()).hasSize(Draft.MOST_BLOCKS);
    }

    @Test
    void aStoredNameFindsItsReader() {
        assertThat(Readers.ALL.find("browser-copy")).containsInstanceOf(BrowserCopyReader.class);
        assertThat(Readers.ALL.find("unheard-of")).isEmpty();
    }
}
