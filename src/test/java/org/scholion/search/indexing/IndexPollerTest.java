package org.scholion.search.indexing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndexPollerTest {

    @ParameterizedTest
    @CsvSource({"0, 300", "80, 300", "200, 600", "500, 1500", "20000, 1500"})
    void theMoreThereWasToTakeUpTheLongerItWaitsWithinBounds(long taken, long pause) {
        assertThat(IndexPoller.pauseAfter(taken)).isEqualTo(pause);
    }
}
