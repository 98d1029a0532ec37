package org.scholion.bibliography.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RomanisationTest {

    @ParameterizedTest
    @CsvSource({
        "王, wang",
        "王柯, wangke",
        "新疆, xinjiang",
        "Ван, wang",
        "Синьцзян, xinjiang",
        "Чжан, zhang",
        "Цзянь, jian",
        "Люй, lu",
        "Сяоцзюань, xiaojuan",
        "Хуэй, hui",
        "Чанъань, changan",
        "Хрущёв, khrushchev",
        "Мингулов, mingulov",
        "شەرقىي, sherqiy",
        "ئۈچ, uch",
        "غۇلجا, ghulja",
        "ئىلى, ili",
        "Łódź, lodz",
        "Αθήνα, athena",
        "동, dong"
    })
    void aWordOfAnotherScriptReadsInLatinLetters(String word, String reading) {
        assertThat(Romanisation.of(word)).contains(reading);
    }

    @ParameterizedTest
    @CsvSource({"Forbes", "1986", "Wang"})
    void plainLatinLettersHaveNoOtherReading(String word) {
        assertThat(Romanisation.of(word)).isEmpty();
    }

    @Test
    void aRussianWordIsNoChineseOne() {
        assertThat(Palladius.of("революция")).isEmpty();
        assertThat(Palladius.of("куань".repeat(40))).isEmpty();
    }

    @Test
    void arabicAndPersianAreNotReadAsUyghur() {
        assertThat(UyghurLatin.of("تاریخ")).isEmpty();
        assertThat(UyghurLatin.of("كتاب")).isEmpty();
    }
}
