package org.scholion.web.bibliography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.json.Json;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scholion.bibliography.item.CslDate;
import org.scholion.bibliography.item.CslItem;
import org.scholion.bibliography.item.CslName;
import org.scholion.bibliography.item.CslType;
import org.scholion.bibliography.item.Variant;
import org.scholion.shared.Problem;
import org.scholion.web.shared.JsonBody;

class WorkFieldsTest {
    private static final CslItem FORBES = CslItem.builder(CslType.BOOK)
            .names("author", List.of(CslName.family("Forbes")))
            .date("issued", "1986")
            .build();

    private static CslItem correct(String fields) {
        return new WorkFields(body(fields).object("fields")).applyTo(FORBES);
    }

    private static JsonBody body(String fields) {
        return new JsonBody(Json.createReader(new StringReader("{\"fields\":" + fields + "}"))
                .readObject());
    }

    @Test
    void setsTextsNamesAndDates() {
        CslItem corrected = correct("""
                {"title":" Warlords and Muslims in Chinese Central Asia ",
                 "author":[{"family":"Forbes","given":"Andrew D. W."}],
                 "issued":"1986-10","archive-url":"https://example.org/a"}""");

        assertThat(corrected.title()).contains("Warlords and Muslims in Chinese Central Asia");
        assertThat(corrected.authors()).containsExactly(CslName.person("Forbes", "Andrew D. W."));
        assertThat(corrected.issued()).contains(CslDate.of("1986-10"));
        assertThat(corrected.text("archive-url")).contains("https://example.org/a");
    }

    @Test
    void takesADateOfCslJson() {
        assertThat(correct("{\"issued\":{\"date-parts\":[[1947,7]]}}").issued()).contains(CslDate.of("1947-07"));
    }

    @Test
    void nullAndEmptyMakeAFieldUnknownAndTheRestStays() {
        assertThat(correct("{\"issued\":null}").has("issued")).isFalse();
        assertThat(correct("{\"issued\":\"\"}").has("issued")).isFalse();
        assertThat(correct("{\"issued\":null}").authors()).isEqualTo(FORBES.authors());
        assertThat(correct("{}")).isEqualTo(FORBES);
    }

    @Test
    void setsHowTextsAndNamesReadInOtherScripts() {
        CslItem corrected = correct("""
                {"title":"The East Turkestan Independence Movement","author":[{"family":"Wang","given":"Ke"}],
                 "variants":{"title":[{"form":"original","language":"zh","text":"東突厥斯坦獨立運動"}],
                             "author":[{"form":"original","language":"zh","name":1,"family":"王","given":"柯"}]}}""");

        assertThat(corrected.variants("title"))
                .containsExactly(new Variant<>(Variant.Form.ORIGINAL, "zh", "東突厥斯坦獨立運動"));
        assertThat(corrected.authors().get(0).variants())
                .containsExactly(new Variant<>(Variant.Form.ORIGINAL, "zh", CslName.person("王", "柯")));
    }

    @Test
    void namesThatAreSentAgainKeepTheirVariants() {
        CslName wang = CslName.person("Wang", "Ke")
                .withVariants(List.of(new Variant<>(Variant.Form.ORIGINAL, "zh", CslName.person("王", "柯"))));
        CslItem work =
                CslItem.builder(CslType.BOOK).names("author", List.of(wang)).build();
        JsonBody body = body("{\"author\":[{\"family\":\"Forbes\"},{\"family\":\"Wang\",\"given\":\"Ke\"}]}");

        assertThat(new WorkFields(body.object("fields")).applyTo(work).authors())
                .containsExactly(CslName.family("Forbes"), wang);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"variants\":[1]} | fields.variants",
                "{\"variants\":{\"issued\":[]}} | fields.variants.issued",
                "{\"variants\":{\"title\":[]}} | fields.variants.title",
                "{\"variants\":{\"author\":\"王\"}} | fields.variants.author",
                "{\"variants\":{\"author\":[{\"form\":\"original\",\"name\":2,\"family\":\"王\"}]}} | fields.variants.author",
                "{\"variants\":{\"author\":[{\"form\":\"spelling\",\"name\":1,\"family\":\"王\"}]}} | fields.variants.author",
                "{\"variants\":{\"author\":[{\"form\":\"original\",\"name\":1,\"language\":\"!\",\"family\":\"王\"}]}}"
                        + "| fields.variants.author",
            })
    void variantsThatAreNoneAreRefused(String fields, String named) {
        assertThatExceptionOfType(Problem.InvalidInput.class)
                .isThrownBy(() -> correct(fields))
                .satisfies(problem -> assertThat(problem.field()).contains(named));
    }

    @Test
    void changesTheType() {
        assertThat(correct("{\"type\":\"thesis\"}").type()).isEqualTo(CslType.THESIS);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    {"titel":"x"}                                   | fields.titel
                    {"title":["x"]}                                 | fields.title
                    {"title":{"a":1}}                               | fields.title
                    {"title":"a\\u0000b"}                           | fields.title
                    {"author":"Forbes"}                             | fields.author
                    {"author":[]}                                   | fields.author
                    {"author":["Forbes"]}                           | fields.author
                    {"author":[{"given":""}]}                       | fields.author
                    {"author":[{"family":"a\\ud800"}]}              | fields.author[0].family
                    {"author":[{"family":"a","literal":"b"}]}       | fields.author
                    {"issued":"last summer"}                        | fields.issued
                    {"issued":"1986-13"}                            | fields.issued
                    {"issued":true}                                 | fields.issued
                    {"type":"tome"}                                 | fields.type
                    {"type":null}                                   | fields.type
                    """)
    void namesTheFieldThatIsWrong(String fields, String path) {
        assertThatExceptionOfType(Problem.InvalidInput.class)
                .isThrownBy(() -> correct(fields))
                .satisfies(problem -> assertThat(problem.field()).contains(path));
    }
}
