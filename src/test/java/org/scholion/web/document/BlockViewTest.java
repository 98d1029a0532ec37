package org.scholion.web.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlockViewTest {

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
                    Second East Turkestan Republic,      ltr
                    1944–1946 (ئىلى ئىنقىلابى),          rtl
                    "شەرقىي تۈركىستان Republic",         rtl
                    三区革命,                             ltr
                    Вторая,                              ltr
                    1944–1946,                           -
                    """)
    void theFirstLetterWithADirectionGivesIt(String words, String direction) {
        assertThat(BlockView.direction(words)).isEqualTo(direction);
    }
}
