package org.scholion.bibliography;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scholion.bibliography.item.CslItem;
import org.scholion.bibliography.item.CslName;
import org.scholion.bibliography.item.CslType;

class TellingWorksTest {
    /** A title in capitals stands for a work of which names and year are known too. */
    private static Work work(String title) {
        CslItem.Builder item = CslItem.builder(CslType.BOOK).text("title", title);
        if (title.equals(title.toUpperCase(Locale.ROOT))) {
            item.names("author", List.of(CslName.family("Forbes"))).date("issued", "1986");
        }
        return new Work(UUID.randomUUID(), item.build(), Map.of());
    }

    @ParameterizedTest
    @CsvSource({
        "'a b C D E F', 3, 'C D a'",
        "'A B C D',     3, 'A B C'",
        "'a b c d',     3, 'a b c'",
        "'a B',         3, 'B a'",
        "'a B C',       1, 'B'",
        "'a',           1, 'a'"
    })
    void wholeRecordsComeBeforeOneThatLacksSomething(String titles, int most, String chosen) {
        List<Work> works =
                Stream.of(titles.split(" ")).map(TellingWorksTest::work).toList();

        assertThat(TellingWorks.of(works, most).stream()
                        .map(work -> work.item().title().orElseThrow())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(chosen);
    }

    @ParameterizedTest
    @CsvSource({"1", "5"})
    void ofNoneThereAreNone(int most) {
        assertThat(TellingWorks.of(List.of(), most)).isEmpty();
    }
}
