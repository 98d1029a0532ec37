package org.scholion.annotation.w3c;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.scholion.shared.Json;

class TextBodyTest {

    private static JsonObject saying(String format, String value) {
        return Json.createObjectBuilder()
                .add(
                        "body",
                        Json.createObjectBuilder()
                                .add("type", "TextualBody")
                                .add("format", format)
                                .add("value", value))
                .build();
    }

    @Test
    void theBeginningOfHtmlIsItsWords() {
        assertThat(TextBody.beginning(saying("text/html", "<p>Who <b>says</b> so?</p><script>x()</script>"), 400))
                .isEqualTo("Who says so?");
    }

    @Test
    void aLongTextIsCutBetweenLetters() {
        assertThat(TextBody.beginning(saying("text/plain", "so 😀😀"), 4)).isEqualTo("so ");
        assertThat(TextBody.beginning(
                        Json.createObjectBuilder()
                                .add("bodyValue", "plain ".repeat(10_000))
                                .build(),
                        400))
                .hasSize(400);
    }

    @Test
    void ofHtmlThatNestsWithoutEndOnlyTheBeginningIsRead() {
        String nested = "<div>".repeat(1_000_000) + "late";

        assertThat(TextBody.beginning(saying("text/html", "Early. " + nested), 400))
                .startsWith("Early.")
                .doesNotContain("late");
    }
}
