package org.scholion.document.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextReaderTest {
    private final PlainTextReader reader = new PlainTextReader();

    @Test
    void blankLinesPartParagraphs() {
        assertThat(Expected.lines(reader.read("\n One\ntwo \n \u00A0\r\n\r\n\tthree\r\rfour")))
                .containsExactly("PARAGRAPH | One\ntwo", "PARAGRAPH | three", "PARAGRAPH | four");
    }

    @Test
    void rangesCountCodePoints() {
        ReadText read = reader.read("𐍈𐍈\n\n𐍈x");
        assertThat(read.blocks()).extracting(block -> block.range().start()).containsExactly(0, 4);
        assertThat(read.blocks()).extracting(block -> block.range().end()).containsExactly(2, 6);
    }

    @Test
    void hasNoTitleAndNoNotes() {
        ReadText read = reader.read("= a =\n\n1. ^ b");
        assertThat(read.title()).isNull();
        assertThat(read.notes()).isEmpty();
    }
}
