package org.scholion.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OriginRuleTest {
    private static final Set<String> OWN = Set.of("https://scholion.example", "http://localhost:8080");

    @ParameterizedTest(name = "{0} fetch-site={1} origin={2} → {3}")
    @CsvSource(nullValues = "-", textBlock = """
                    # reading is always allowed
                    GET,     cross-site,  https://evil.example,         true
                    HEAD,    -,           -,                            true
                    OPTIONS, cross-site,  -,                            true
                    # the browser says where a change comes from
                    POST,    same-origin, https://scholion.example,     true
                    POST,    none,        -,                            true
                    POST,    same-site,   https://other.example,        false
                    POST,    cross-site,  https://evil.example,         false
                    # what the browser says outweighs an origin that looks right
                    POST,    cross-site,  https://scholion.example,     false
                    PATCH,   SAME-ORIGIN, -,                            true
                    # older browsers: by origin
                    POST,    -,           https://scholion.example,     true
                    POST,    -,           HTTPS://SCHOLION.EXAMPLE,     true
                    DELETE,  -,           http://localhost:8080,        true
                    DELETE,  -,           http://localhost:8081,        false
                    POST,    -,           http://scholion.example,      false
                    POST,    -,           https://scholion.example.evil.example, false
                    POST,    -,           null,                         false
                    # nobody says
                    POST,    -,           -,                            false
                    PUT,     -,           -,                            false
                    """)
    void tellsOwnPagesFromOthers(String method, String fetchSite, String origin, boolean allowed) {
        assertThat(OriginRule.allows(method, fetchSite, origin, OWN)).isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
                    same-origin, https://scholion.example, true
                    cross-site,  https://evil.example,     false
                    -,           https://evil.example,     false
                    -,           -,                        false
                    """)
    void aHandshakeIsJudgedThoughItIsAGet(String fetchSite, String origin, boolean own) {
        assertThat(OriginRule.isOwn(fetchSite, origin, OWN)).isEqualTo(own);
    }
}
