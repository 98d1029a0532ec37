package org.scholion.web.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MediaTypesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/html|1",
                "text/html, application/json|2",
                ",text/html,|3",
                "a/b;profile=\"a, b\", application/json|2",
                "a/b;profile=\"never, closed|1",
            })
    void aHeaderIsCutAtCommasOutsideOfQuotationMarks(String header, int parts) {
        assertThat(MediaTypes.split(header)).hasSize(parts);
        assertThat(String.join(",", MediaTypes.split(header))).isEqualTo(header);
    }

    @Test
    void aHeaderMadeOfQuotationMarksIsReadToItsEnd() {
        assertThat(MediaTypes.split("\"\"".repeat(50_000) + ",application/json"))
                .hasSize(2);
    }
}
