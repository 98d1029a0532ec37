package org.scholion.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialsTest {

    private static String basic(String pair) {
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void readsHandleAndPassword() {
        assertThat(Credentials.parse(basic("scholar:pass:wörd")))
                .contains(new Credentials.Basic("scholar", "pass:wörd"));
        assertThat(Credentials.parse(basic("scholar:"))).contains(new Credentials.Basic("scholar", ""));
    }

    @Test
    void readsATokenWhateverTheCaseOfTheScheme() {
        assertThat(Credentials.parse("Bearer abc")).contains(new Credentials.Bearer("abc"));
        assertThat(Credentials.parse("bearer  abc")).contains(new Credentials.Bearer("abc"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Bearer", "Bearer ", "Basic", "Basic %%%", "Basic c2Nob2xhcg==", "Basic OnB3", "Digest x=y"})
    void anythingElseIsNobody(String header) {
        assertThat(Credentials.parse(header)).isEmpty();
    }

    @Test
    void theCookieIsOutOfReachOfScriptsAndOtherSites() {
        assertThat(SessionCookie.of("s3cret", java.time.Duration.ofHours(12), "", true))
                .isEqualTo("scholion_session=s3cret; Path=/; Max-Age=43200; HttpOnly; SameSite=Lax; Secure");
        assertThat(SessionCookie.none("/app", false))
                .isEqualTo("scholion_session=; Path=/app; Max-Age=0; HttpOnly; SameSite=Lax");
    }
}
