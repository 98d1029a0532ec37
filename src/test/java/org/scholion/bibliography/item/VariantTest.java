package org.scholion.bibliography.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VariantTest {
    private static final CslItem WANG = CslItem.builder(CslType.BOOK)
            .text("title", "The East Turkestan Independence Movement")
            .variants(
                    "title",
                    List.of(
                            new Variant<>(Variant.Form.ORIGINAL, "zh-Hant", "東突厥斯坦獨立運動"),
                            new Variant<>(Variant.Form.TRANSLITERATION, "zh-Latn", "Dong Tujuesitan duli yundong")))
            .names(
                    "author",
                    List.of(
                            CslName.family("Forbes"),
                            CslName.familyFirst("Wang", "Ke")
                                    .withVariants(List.of(new Variant<>(
                                            Variant.Form.ORIGINAL, "zh", CslName.familyFirst("王", "柯"))))))
            .build();

    @Test
    void variantsOfTextsAndNamesSurviveWritingAndReading() {
        CslItem read = CslItem.fromJson(WANG.toJson());

        assertThat(read).isEqualTo(WANG);
        assertThat(read.variants("title")).hasSize(2);
        assertThat(read.authors().get(1).variants()).singleElement().satisfies(variant -> assertThat(
                        variant.value().inReadingOrder())
                .isEqualTo("王 柯"));
    }

    @ParameterizedTest
    @CsvSource({
        "zh-Latn, Wang Ke, Latn",
        "zh, 王柯, Hani",
        "ru, Ван Кэ, Cyrl",
        "ug, شەرقىي تۈركىستان, Arab",
        "'', Ван, Cyrl",
        "ja, ひらがな, Jpan"
    })
    void theScriptIsTheTagsOrTheLetters(String language, String words, String script) {
        assertThat(new Variant<>(Variant.Form.ORIGINAL, language, words).script())
                .contains(script);
    }

    @Test
    void aTextWithoutLettersHasNoScript() {
        assertThat(new Variant<>(Variant.Form.ORIGINAL, "", "1944").script()).isEmpty();
    }

    @Test
    void aLanguageThatIsNoTagIsRefused() {
        assertThatThrownBy(() -> new Variant<>(Variant.Form.ORIGINAL, "Chinese (traditional)", "王"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatIsUnknownHasNoVariants() {
        assertThat(WANG.without("title").variants("title")).isEmpty();
        assertThat(WANG.without("title").toJson()).doesNotContain("東突厥斯坦獨立運動");
    }

    @Test
    void recordsThatDifferInAVariantDoNotAgree() {
        CslItem other = WANG.toBuilder().variants("title", List.of()).build();

        assertThat(other.agrees(WANG, "title")).isFalse();
        assertThat(other.toBuilder().copy(WANG, "title").build()).isEqualTo(WANG);
        assertThat(other.agrees(WANG, "author")).isTrue();
    }
}
