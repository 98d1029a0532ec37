package org.scholion.edition.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HighlightLineTest {

    private static PlacedWords words(double left, double right, double baseline) {
        return new PlacedWords("s0_0", 1, left, right, baseline, 10);
    }

    @Test
    void wordsThatAreASpaceApartFormOneStretch() {
        assertThat(HighlightLine.of(List.of(words(50, 80, 700), words(10, 47, 700))))
                .containsExactly(new HighlightLine(10, 697.3, 80, 708.7));
    }

    @Test
    void wordsFurtherApartStayTwoStretchesOfALine() {
        assertThat(HighlightLine.of(List.of(words(10, 40, 700), words(60, 80, 700))))
                .hasSize(2);
    }

    @Test
    void linesComeFromTheTopOfThePageDown() {
        assertThat(HighlightLine.of(List.of(words(10, 40, 686), words(10, 40, 700))))
                .extracting(HighlightLine::top)
                .containsExactly(708.7, 694.7);
    }

    @Test
    void wordsWithoutWidthAreLeftOut() {
        assertThat(HighlightLine.of(List.of(words(10, 10, 700)))).isEmpty();
    }
}
