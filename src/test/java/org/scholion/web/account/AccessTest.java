package org.scholion.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "/sign-in, PUBLIC",
        "/sign-in.xhtml, PUBLIC",
        "/favicon.ico, PUBLIC",
        "/resources/styles/scholion.css, PUBLIC",
        "/jakarta.faces.resource/components.js.xhtml, PUBLIC",
        "/health/ready, PUBLIC",
        "/openapi, PUBLIC",
        "/metrics, PUBLIC",
        "/api/v1/documents, API",
        "/api/v1/tokens, API",
        "/api/v2/anything, API",
        "/api, API",
        "/live, API",
        "/, PAGE",
        "'', PAGE",
        "/documents, PAGE",
        "/index.xhtml, PAGE",
        "/sign-out, PAGE",
        "/sign-in/other, PAGE",
        "/sign-ins, PAGE",
        "/resources, PAGE",
        "/resources/../documents, PAGE",
        "/apiary, PAGE",
        "/liver, PAGE",
        "/WEB-INF/web.xml, PAGE"
    })
    void addressesAskForWhatTheyAre(String path, Access access) {
        assertThat(Access.of(path)).isEqualTo(access);
    }
}
