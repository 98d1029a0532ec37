package org.scholion.annotation.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HandlesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            @ada               | ada
            Ask @Ada, please.  | ada
            Is it @ada.l-2?    | ada.l-2
            by @ada.           | ada
            (@ada) @chen       | ada chen
            问@ada             | ''
            问 @ada。          | ada
            ada@example.org    | ''
            https://x.org/@ada | ''
            `@Override` @ada   | ada
            @@ada @ a @1a      | ''
            nothing            | ''
            """)
    void handlesAreFoundAsPeopleWriteThem(String markdown, String expected) {
        assertThat(Handles.in(markdown))
                .containsExactlyElementsOf(expected.isEmpty() ? List.of() : List.of(expected.split(" ")));
    }
}
