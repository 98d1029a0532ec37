package org.scholion.bibliography;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scholion.bibliography.item.CslItem;
import org.scholion.bibliography.item.CslName;
import org.scholion.bibliography.item.CslType;

class SortKeyTest {

    @ParameterizedTest
    @CsvSource({
        "'Émigré  Ōta-ÉCOLE', 'emigre ota ecole'",
        "'“The  Precepts”, 1944–45', 'the precepts 1944 45'",
        "'Ｆｕｌｌ ﬁnd', 'full find'",
        "'Синьцзян', 'синьцзян'",
        "'新疆 三区', '新疆 三区'",
        "'شەرقىي', 'شەرقىي'",
        "' … ', ''"
    })
    void wordsAreComparedWithoutCaseAccentsAndPunctuation(String words, String folded) {
        assertThat(SortKey.fold(words)).isEqualTo(folded);
    }

    @Test
    void aWorkIsFiledUnderItsAuthorsThenItsYearThenItsTitle() {
        CslItem item = CslItem.builder(CslType.BOOK)
                .names("author", java.util.List.of(CslName.person("Wang", "Ké"), CslName.literal("Office of Maps")))
                .names("editor", java.util.List.of(CslName.person("Zhou", "A.")))
                .date("issued", "2020")
                .text("title", "The East Turkestan Independence Movement")
                .build();

        assertThat(SortKey.of(item)).isEqualTo("wang ke office of maps 2020 the east turkestan independence movement");
    }

    @Test
    void withoutAuthorsItIsFiledUnderItsEditorsOrItsTitle() {
        CslItem edited = CslItem.builder(CslType.BOOK)
                .names("editor", java.util.List.of(CslName.person("Zhou", "A.")))
                .text("title", "Atlas")
                .build();

        assertThat(SortKey.of(edited)).isEqualTo("zhou a atlas");
        assertThat(SortKey.of(
                        CslItem.builder(CslType.BOOK).text("title", "Atlas").build()))
                .isEqualTo("atlas");
    }

    @ParameterizedTest
    @CsvSource({"x, 1000, 400", "𠀀, 1000, 400", "x𠀀, 1000, 400"})
    void longKeysAreCutToTheColumnWithoutHalvingALetter(String letters, int times, int atMost) {
        String key = SortKey.of(CslItem.builder(CslType.BOOK)
                .text("title", letters.repeat(times))
                .build());

        assertThat(key).hasSizeBetween(atMost - 1, atMost);
        assertThat(Character.isHighSurrogate(key.charAt(key.length() - 1))).isFalse();
    }
}
