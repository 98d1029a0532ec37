package org.scholion.bibliography.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CslItemTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":\"Forbes1986\",\"type\":\"book\",\"author\":[{\"family\":\"Forbes\"}],"
                        + "\"issued\":{\"date-parts\":[[1986]]}}",
                "{\"type\":\"chapter\",\"container-title\":\"Studies\",\"editor\":[{\"family\":\"Millward\","
                        + "\"given\":\"James A.\"},{\"literal\":\"The Toyo Bunko\"}],\"title\":\"中国\"}",
                "{\"type\":\"book\",\"author\":[{\"family\":\"Humboldt\",\"given\":\"Alexander\","
                        + "\"dropping-particle\":\"von\",\"comma-suffix\":true,\"suffix\":\"Jr.\"}]}",
                "{\"type\":\"book\",\"issued\":{\"date-parts\":[[1946,7],[1946,12]]},"
                        + "\"original-date\":{\"date-parts\":[[1900]],\"circa\":true}}",
                "{\"type\":\"book\",\"issued\":{\"raw\":\"194X\"},\"accessed\":{\"literal\":\"some day\"}}",
                "{\"type\":\"hologram\",\"title\":\"A type that CSL has not\"}",
                "{\"type\":\"book\",\"custom\":{\"archive-date\":\"2014-07-06\","
                        + "\"archive-url\":\"https://example.org/a\",\"mine\":[1,2]},\"weight\":{\"g\":12.5}}",
                "{\"type\":\"book\",\"author\":[{\"suffix\":\"III\"}],\"title\":[\"a list\"]}",
                "{\"type\":\"book\",\"title\":\"Wang\",\"author\":[{\"family\":\"A\"},{\"literal\":\"Wang Ke\"}],"
                        + "\"custom\":{\"variants\":{\"title\":[{\"form\":\"original\",\"language\":\"zh-Hans\",\"text\":\"王\"}],"
                        + "\"author\":[{\"form\":\"original\",\"name\":2,\"family\":\"王\",\"given\":\"柯\"}]}}}",
                "{\"type\":\"book\",\"title\":\"A\",\"custom\":{\"variants\":{\"title\":[{\"form\":\"odd\",\"text\":\"B\"}]}}}",
                "{\"type\":\"book\",\"title\":\"A\",\"custom\":{\"variants\":{\"title\":[{\"form\":\"original\",\"text\":[]}]}}}",
                "{\"type\":\"book\",\"custom\":{\"variants\":{\"author\":[{\"form\":\"original\",\"name\":1,\"family\":\"B\"}]}}}",
                "{\"type\":\"book\",\"custom\":{\"variants\":[1]}}",
            })
    void whatIsReadIsWrittenAgain(String json) {
        CslItem item = CslItem.fromJson(json);

        assertThat(parsed(item.toJson())).isEqualTo(parsed(json));
        assertThat(CslItem.fromJson(item.toJson())).isEqualTo(item);
    }

    private static Object parsed(String json) {
        return Json.createReader(new StringReader(json)).readObject();
    }

    @Test
    void numbersAreReadAsTexts() {
        CslItem item = CslItem.fromJson("{\"type\":\"book\",\"volume\":12,\"issued\":{\"date-parts\":[[\"1986\",3]]}}");

        assertThat(item.text("volume")).contains("12");
        assertThat(item.issued().orElseThrow().text()).isEqualTo("1986-03");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "null", "{\"type\":", "{\"type\":\"book\"} trailing", "\u0000"})
    void whatIsNoJsonObjectIsRefused(String text) {
        assertThatThrownBy(() -> CslItem.fromJson(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void deeplyNestedJsonIsRefusedInsteadOfOverflowingTheStack() {
        String nested = "{\"a\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";

        assertThatThrownBy(() -> CslItem.fromJson(nested)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aBlankValueMeansUnknown() {
        CslItem item = CslItem.builder(CslType.BOOK).text("title", "Warlords").build();

        assertThat(item.with("title", " ").has("title")).isFalse();
        assertThat(item.has("title")).isTrue();
    }

    @Test
    void aVariableOfAnotherKindOrNameIsRefused() {
        CslItem.Builder item = CslItem.builder(CslType.BOOK);

        assertThatThrownBy(() -> item.text("author", "Forbes")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> item.text("colour", "red")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aWorkKnownOnlyByShortCiteLacksTitleAndPublisher() {
        CslItem forbes = CslItem.builder(CslType.BOOK)
                .names("author", List.of(CslName.family("Forbes")))
                .date("issued", "1986")
                .build();

        assertThat(CslVariables.unknownOf(forbes)).containsExactly("title", "publisher");
        assertThat(forbes.variables()).containsExactly("author", "issued");
    }

    @Test
    void anEditorWillDoWhereABookHasNoAuthor() {
        CslItem edited = CslItem.builder(CslType.BOOK)
                .names("editor", List.of(CslName.person("Starr", "S. Frederick")))
                .text("title", "Xinjiang")
                .text("publisher", "M.E. Sharpe")
                .date("issued", "2004")
                .build();

        assertThat(CslVariables.unknownOf(edited)).isEmpty();
    }

    @Test
    void namesAreShownInReadingAndFilingOrder() {
        CslName name = new CslName("Gogh", "Vincent", "", "van", "Jr.", "", java.util.Map.of());

        assertThat(name.inReadingOrder()).isEqualTo("Vincent van Gogh, Jr.");
        assertThat(name.inFilingOrder()).isEqualTo("van Gogh, Vincent, Jr.");
        assertThat(CslName.literal("The Toyo Bunko").inFilingOrder()).isEqualTo("The Toyo Bunko");
    }

    @ParameterizedTest
    @CsvSource({
        "1986, true",
        "2004-03-15, true",
        "2003-02-29, false",
        "2004-02-29, true",
        "1946-13, false",
        "1946-07/1946-12, true",
        "1946/.., true",
        "../1946, true",
        "../.., false",
        "194X, true",
        "1946~, true",
        "1946?, true",
        "1946-07%, true",
        "2001-21, true",
        "2001-21-03, false",
        "-0044, true",
        "Y-12000, true",
        "'', false",
        "July 1946, false",
        "86, false",
    })
    void datesFollowTheExtendedDateFormat(String text, boolean valid) {
        assertThat(EdtfDate.parse(text).isPresent()).isEqualTo(valid);
    }

    @Test
    void anIntervalKnowsItsYears() {
        EdtfDate interval = new EdtfDate("1946-07/1949-12-31");

        assertThat(interval.firstYear()).hasValue(1946);
        assertThat(interval.lastYear()).hasValue(1949);
        assertThat(new EdtfDate("1946/..").lastYear()).isEmpty();
        assertThat(new EdtfDate("194X").firstYear()).isEmpty();
        assertThat(interval.parts()).contains(List.of(List.of(1946, 7), List.of(1949, 12, 31)));
    }
}
