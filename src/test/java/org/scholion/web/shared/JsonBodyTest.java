package org.scholion.web.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import jakarta.json.stream.JsonParsingException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scholion.annotation.Visibility;
import org.scholion.annotation.passage.Selection;
import org.scholion.bibliography.item.Locator;
import org.scholion.shared.Problem;

class JsonBodyTest {

    private static JsonBody body(String json) {
        return JsonBodyReader.read(json.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void takesFieldsByNameAndKind() {
        JsonBody body = body("""
                {"document":"ili-rebellion","version":3,"visibility":"project",
                 "target":{"start":1,"end":2,"exact":"😀"},"more":"is ignored"}""");

        assertThat(body.text("document")).isEqualTo("ili-rebellion");
        assertThat(body.whole("version")).isEqualTo(3L);
        assertThat(body.choice("visibility", Visibility.class)).isEqualTo(Visibility.PROJECT);
        assertThat(Targets.read(body, "target")).isEqualTo(new Selection(null, 1, 2, "😀"));
    }

    @Test
    void takesTruthsAndListsOfStrings() {
        JsonBody body = body("{\"dryRun\":true,\"really\":false,\"findings\":[\"a\",\"b\"],\"none\":null}");

        assertThat(body.flag("dryRun")).isTrue();
        assertThat(body.flag("really")).isFalse();
        assertThat(body.flag("none")).isNull();
        assertThat(body.texts("findings")).containsExactly("a", "b");
        assertThat(body.texts("none")).isNull();
    }

    @Test
    void tellsAFieldThatIsNullFromOneThatIsNotThere() {
        JsonBody body = body("{\"creator\":null}");

        assertThat(body.textOr("creator", "before")).isNull();
        assertThat(body.textOr("source", "before")).isEqualTo("before");
    }

    static Stream<Arguments> wrongKinds() {
        return Stream.of(
                wrong("{\"body\":1}", "body", body -> body.text("body")),
                wrong("{\"body\":{}}", "body", body -> body.text("body")),
                wrong("{\"dryRun\":\"true\"}", "dryRun", body -> body.flag("dryRun")),
                wrong("{\"findings\":\"x\"}", "findings", body -> body.texts("findings")),
                wrong("{\"findings\":[\"x\",1]}", "findings[1]", body -> body.texts("findings")),
                wrong("{\"version\":\"1\"}", "version", body -> body.whole("version")),
                wrong("{\"version\":1.5}", "version", body -> body.whole("version")),
                wrong("{\"version\":1e400}", "version", body -> body.whole("version")),
                wrong("{\"target\":{\"start\":3000000000}}", "target.start", body -> Targets.read(body, "target")),
                wrong("{\"target\":{\"start\":true}}", "target.start", body -> Targets.read(body, "target")),
                wrong("{\"target\":{\"exact\":[]}}", "target.exact", body -> Targets.read(body, "target")),
                wrong("{\"target\":[]}", "target", body -> Targets.read(body, "target")),
                wrong("{\"passages\":{}}", "passages", body -> Targets.readAll(body, "passages")),
                wrong("{\"passages\":[{},7]}", "passages[1]", body -> Targets.readAll(body, "passages")),
                wrong(
                        "{\"passages\":[{},{\"end\":\"x\"}]}",
                        "passages[1].end",
                        body -> Targets.readAll(body, "passages")),
                wrong(
                        "{\"visibility\":\"everybody\"}",
                        "visibility",
                        body -> body.choice("visibility", Visibility.class)),
                wrong(
                        "{\"visibility\":\"PROJECT\"}",
                        "visibility",
                        body -> body.choice("visibility", Visibility.class)),
                wrong("{\"body\":\"a\\u0000b\"}", "body", body -> body.text("body")),
                wrong("{\"body\":\"a\\ud800b\"}", "body", body -> body.text("body")),
                wrong("{\"body\":\"\\udc00\"}", "body", body -> body.text("body")),
                wrong("{\"locator\":{\"value\":\"5\"}}", "locator.label", body -> LocatorView.read(body, "locator")),
                wrong(
                        "{\"locator\":{\"label\":\"page\"}}",
                        "locator.value",
                        body -> LocatorView.read(body, "locator")));
    }

    private static Arguments wrong(String json, String field, Function<JsonBody, Object> read) {
        return Arguments.of(json, field, read);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @MethodSource("wrongKinds")
    void namesTheFieldThatIsWrong(String json, String field, Function<JsonBody, Object> read) {
        JsonBody body = body(json);

        assertThatExceptionOfType(Problem.InvalidInput.class)
                .isThrownBy(() -> read.apply(body))
                .satisfies(problem -> assertThat(problem.field()).contains(field));
    }

    @Test
    void namesTheWordsThatWouldBeRight() {
        assertThatThrownBy(() -> body("{\"visibility\":\"everybody\"}").choice("visibility", Visibility.class))
                .hasMessageContaining("private, project, public");
    }

    @Test
    void readsALocatorAndTakesAnEmptyOneForNone() {
        assertThat(LocatorView.read(body("{\"locator\":{\"label\":\"page\",\"value\":\" 275 \"}}"), "locator"))
                .isEqualTo(Locator.page("275"));
        assertThat(LocatorView.read(body("{\"locator\":{}}"), "locator")).isNull();
        assertThat(LocatorView.read(body("{\"locator\":null}"), "locator")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":", "{\"a\" 1}", "{'a':1}", "{\"a\":1}}", "nonsense"})
    void brokenSyntaxIsNoJson(String json) {
        assertThatThrownBy(() -> body(json)).isInstanceOf(JsonParsingException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "[]", "7", "\"text\"", "null"})
    void onlyAnObjectIsABody(String json) {
        assertThatThrownBy(() -> body(json)).isInstanceOf(MalformedRequest.class);
    }

    static Stream<Arguments> excesses() {
        return Stream.of(
                Arguments.of("{\"a\":1,\"a\":2}", "a"),
                Arguments.of("{\"target\":{\"end\":1,\"start\":2,\"end\":3}}", "target.end"),
                Arguments.of("{\"passages\":[{},{\"end\":1,\"end\":1}]}", "passages[1].end"),
                Arguments.of("{\"version\":1e99999999999999999999}", "version"),
                Arguments.of("{\"target\":{\"start\":" + "9".repeat(5_000) + "}}", "target.start"),
                Arguments.of("{\"fields\":{\"author\":[1,0." + "3".repeat(5_000) + "]}}", "fields.author[1]"),
                Arguments.of("{\"a\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}", "a" + "[0]".repeat(99)),
                Arguments.of("{\"a\":".repeat(100_000) + "1" + "}".repeat(100_000), "a" + ".a".repeat(99)));
    }

    @ParameterizedTest
    @MethodSource("excesses")
    void whatIsDoubledTooLongOrTooDeepIsRefusedAndItsPlaceNamed(String json, String field) {
        assertThatExceptionOfType(Problem.InvalidInput.class)
                .isThrownBy(() -> body(json))
                .satisfies(problem -> assertThat(problem.field()).contains(field));
    }

    @Test
    void readsEveryKindOfValueAsItIs() {
        String json = "{\"a\":[true,false,null,\"\\u00e9\\ud83d\\ude00\",-0.50,12,1E+3,{}],\"b\":{\"c\":\"\"}}";

        assertThat(body(json).json())
                .isEqualTo(Json.createReader(new StringReader(json)).readObject());
        assertThat(body("{\"version\":1E+3}").json().getJsonNumber("version").longValueExact())
                .isEqualTo(1_000);
    }

    @Test
    void nestingThatWorksNeedIsTaken() {
        String json = "{\"a\":" + "[".repeat(99) + "]".repeat(99) + "}";

        assertThat(body(json).has("a")).isTrue();
    }

    @Test
    void refusesBytesThatAreNoUtf8() {
        byte[] latin1 = "{\"a\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> JsonBodyReader.read(latin1))
                .isInstanceOf(MalformedRequest.class)
                .hasMessageContaining("UTF-8");
    }
}
