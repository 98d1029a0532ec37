package org.scholion.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnPathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/documents",
                "/desk/document.xhtml?slug=ili-rebellion&note=3",
                "/documents/%E4%B8%89#p4",
                "/documents?next=https://evil.example/"
            })
    void goesBackToAPageOfOurs(String asked) {
        assertThat(ReturnPath.safe(asked)).isEqualTo(asked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example/",
                "/\\evil.example/",
                "\\\\evil.example",
                "/\t/evil.example/",
                "/\n/evil.example/",
                "/documents\r\nSet-Cookie: a=b",
                "javascript:alert(1)",
                "documents",
                "",
                " /documents",
                "/sign-in",
                "/sign-in?to=/sign-in",
                "/sign-out",
                "/api/v1/me",
                "/live?document=x"
            })
    void neverLeadsAnywhereElse(String asked) {
        assertThat(ReturnPath.safe(asked)).isEqualTo("/");
    }

    @Test
    void leadsHomeWhereNothingWasAsked() {
        assertThat(ReturnPath.safe(null)).isEqualTo("/");
        assertThat(ReturnPath.safe("/" + "a".repeat(1000))).isEqualTo("/");
    }
}
