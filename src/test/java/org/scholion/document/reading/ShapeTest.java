package org.scholion.document.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ShapeTest {
    private static final Shape PARAGRAPH = Shape.of(BlockKind.PARAGRAPH);

    static Stream<Arguments> neighbours() {
        return Stream.of(
                Arguments.of(PARAGRAPH, PARAGRAPH, "\n\n"),
                Arguments.of(Shape.item(1, "•"), Shape.item(2, "•"), "\n"),
                Arguments.of(Shape.item(1, "•"), PARAGRAPH, "\n\n"),
                Arguments.of(Shape.cell(0, 0, 0), Shape.cell(0, 0, 1), "\t"),
                Arguments.of(Shape.cell(0, 0, 1), Shape.cell(0, 1, 0), "\n"),
                Arguments.of(Shape.cell(0, 0, 1), Shape.cell(0, 0, 1).labelled("•"), "\n"),
                Arguments.of(Shape.cell(0, 0, 1), Shape.cell(1, 0, 0), "\n\n"),
                Arguments.of(
                        Shape.infobox(BlockKind.INFOBOX_LABEL, 0), Shape.infobox(BlockKind.INFOBOX_VALUE, 0), "\t"),
                Arguments.of(
                        Shape.infobox(BlockKind.INFOBOX_VALUE, 0), Shape.infobox(BlockKind.INFOBOX_LABEL, 0), "\n"),
                Arguments.of(
                        Shape.infobox(BlockKind.INFOBOX_VALUE, 0), Shape.infobox(BlockKind.INFOBOX_LABEL, 1), "\n\n"));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("neighbours")
    void whatBelongsTogetherStandsTogether(Shape above, Shape below, String separator) {
        assertThat(below.separatorAfter(above)).isEqualTo(separator);
    }

    @ParameterizedTest
    @CsvSource({"ug, ug", "zh-Hant-TW, zh-Hant-TW", "x, ", "German language, ", "de-, "})
    void onlyTagsAreKeptAsLanguages(String said, String kept) {
        assertThat(PARAGRAPH.in(said).languageTag()).isEqualTo(kept);
    }

    @Test
    void whatIsTooLongIsNoLanguage() {
        assertThat(PARAGRAPH.in("de-" + "abcdefgh-".repeat(3) + "abcdefgh").languageTag())
                .isNull();
        assertThat(PARAGRAPH.languageTag()).isNull();
    }
}
