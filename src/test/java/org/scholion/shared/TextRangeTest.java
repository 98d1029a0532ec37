package org.scholion.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextRangeTest {

    @ParameterizedTest
    @CsvSource({"-1, 3", "4, 3"})
    void negativeAndReversedRangesAreRefused(int start, int end) {
        assertThatIllegalArgumentException().isThrownBy(() -> new TextRange(start, end));
    }

    @ParameterizedTest
    @CsvSource({"0, 5, false", "0, 6, true", "9, 12, true", "10, 12, false", "6, 7, true"})
    void rangesThatOnlyTouchDoNotOverlap(int start, int end, boolean overlaps) {
        assertThat(new TextRange(5, 10).overlaps(new TextRange(start, end))).isEqualTo(overlaps);
    }

    @Test
    void aRangePrecedesWhatItContains() {
        TextRange outer = new TextRange(2, 9);
        TextRange inner = new TextRange(2, 5);
        TextRange before = new TextRange(1, 3);

        assertThat(List.of(inner, outer, before).stream().sorted()).containsExactly(before, outer, inner);
        assertThat(outer.contains(inner)).isTrue();
        assertThat(inner.contains(outer)).isFalse();
    }
}
