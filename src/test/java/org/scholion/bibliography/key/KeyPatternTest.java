package org.scholion.bibliography.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scholion.bibliography.item.CslItem;
import org.scholion.bibliography.item.CslName;
import org.scholion.bibliography.item.CslType;
import org.scholion.shared.Problem;

class KeyPatternTest {
    private static final CslItem FORBES = CslItem.builder(CslType.BOOK)
            .names("author", List.of(CslName.person("Forbes", "Andrew D. W.")))
            .text("title", "Warlords and Muslims in Chinese Central Asia: a political history")
            .date("issued", "1986")
            .build();
    private static final CslItem UNDATED = FORBES.without("issued");

    @ParameterizedTest
    @CsvSource({
        "[auto], Forbes1986, ForbesWarlords",
        "[author][year], Forbes1986, Forbes",
        "[author:lower]_[shorttitle]_[year], forbes_WarlordsMuslimsChinese_1986, forbes_WarlordsMuslimsChinese_",
        "[author:3:upper][year], FOR1986, FOR",
        "[author][year|title], Forbes1986, ForbesWarlords",
        "x.[authors]-[title:4:lower]:[year], x.Forbes-warl:1986, x.Forbes-warl:",
    })
    void aPatternMakesKeysOfWhatIsKnown(String pattern, String dated, String undated) {
        assertThat(KeyPattern.of(pattern).stem(FORBES).plain()).isEqualTo(dated);
        assertThat(KeyPattern.of(pattern).stem(UNDATED).plain()).isEqualTo(undated);
    }

    @Test
    void lettersThatTellKeysApartStandWhereTheSuffixIs() {
        TakenKeys taken = new TakenKeys(List.of());
        KeyStem stem = KeyPattern.of("[author][suffix]-[year]").stem(FORBES);

        assertThat(List.of(taken.give(stem), taken.give(stem), taken.give(stem)))
                .containsExactly("Forbes-1986", "Forbesa-1986", "Forbesb-1986");
    }

    @Test
    void aWorkOfWhichNothingIsKnownGetsAKeyAllTheSame() {
        CslItem nothing = CslItem.builder(CslType.BOOK).text("note", "found").build();

        assertThat(KeyPattern.of("[author][year]").stem(nothing).plain()).isEqualTo("Work");
        assertThat(KeyPattern.of("x[author]").stem(nothing).plain()).isEqualTo("Workx");
    }

    @Test
    void namesInOtherScriptsGiveKeysOfAsciiLetters() {
        CslItem wang = FORBES.toBuilder()
                .names("author", List.of(CslName.literal("王恩茂")))
                .build();

        assertThat(KeyPattern.of("[author][year]").stem(wang).plain()).matches("Han[0-9a-f]{4}1986");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "'';needed",
                "abc;character 1",
                "[suffix];character 1",
                "[author;character 1: This “[” is never closed",
                "[author][yeer];character 10: There is no part “yeer”",
                "[author]];character 9: “]” closes nothing",
                "[author:small];character 9: “small” is no modifier",
                "[author:0];character 9",
                "[author:lower;character 1: This “[” is never closed",
                "[author]{year};character 9: “{” cannot stand",
                "[author]ä;character 9",
                "[author] [year];character 9",
                "[suffix][suffix][year];character 9: [suffix] stands",
                "[suffix:lower][year];character 8",
                "_[author];character 1",
                "[|author];character 2",
                "[author|suffix];character 9",
                "[author🜁];character 8",
            })
    void aWrongPatternIsRefusedWithThePlaceWhereItGoesWrong(String pattern, String words) {
        assertThatThrownBy(() -> KeyPattern.of(pattern))
                .isInstanceOfSatisfying(Problem.InvalidInput.class, refused -> assertThat(refused.field())
                        .contains("pattern"))
                .hasMessageContaining(words);
    }

    @ParameterizedTest
    @CsvSource({
        "Wang, '', Wang, true",
        "Wang, '', wanga, true",
        "Wang, '', WangSoviet, false",
        "Wang1946, '', Wang1946b, true",
        "Wang, -1946, Wangab-1946, true",
        "Wang, -1946, Wan-1946, false",
        "Wang, '', Wang1946, false",
    })
    void aStemKnowsTheKeysThatCameOfIt(String before, String after, String key, boolean known) {
        assertThat(new KeyStem(before, after).isStemOf(key)).isEqualTo(known);
    }

    @ParameterizedTest
    @CsvSource({
        "Forbes1986, ''",
        "王1946, ''",
        "wang:soviet_1999.b+c-d, ''",
        "'', needed",
        "a b, “ ” at character 2",
        "a/b, “/” at character 2",
        "'a,b', '“,” at character 2'",
        "a{b, “{” at character 2",
        "-a, begins",
        "keys, addresses",
        "Merge, addresses",
    })
    void aChosenKeyIsOneThatBibtexAndTheAddressesTake(String key, String problem) {
        assertThat(KeyForm.problem(key).orElse("")).contains(problem);
        assertThat(KeyForm.problem(key).isPresent()).isEqualTo(!problem.isEmpty());
    }

    @Property(tries = 2000)
    void whateverIsTypedIsAPatternOrRefusedInWords(@ForAll String text) {
        try {
            assertThat(KeyPattern.of(text).stem(FORBES).plain()).isNotEmpty();
        } catch (Problem.InvalidInput refused) {
            assertThat(refused.field()).contains("pattern");
        }
    }
}
