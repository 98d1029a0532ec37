package org.scholion.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SCHOLION_HTTP_PORT|http|SCHOLION_HTTP_PORT is \"http\", but must be a port number from 1 to 65535",
                "SCHOLION_HTTP_PORT|0|SCHOLION_HTTP_PORT is \"0\", but must be a port number from 1 to 65535",
                "SCHOLION_HTTP_PORT|65536|SCHOLION_HTTP_PORT is \"65536\", but must be a port number from 1 to 65535",
                "SCHOLION_HTTP_PORT|-1|SCHOLION_HTTP_PORT is \"-1\", but must be a port number from 1 to 65535",
                "SCHOLION_HTTP_PORT|99999999999|SCHOLION_HTTP_PORT is \"99999999999\", but must be a port number",
                "SCHOLION_HTTP_HOST|a b|SCHOLION_HTTP_HOST is \"a b\", but must be a host name or an IP address",
                "SCHOLION_HTTP_HOST|http://a|SCHOLION_HTTP_HOST is \"http://a\", but must be a host name",
                "SCHOLION_DATA_DIR|a;b|SCHOLION_DATA_DIR is \"a;b\", but must not contain a semicolon",
                "SCHOLION_DB_URL|jdbc:mysql://h/d|SCHOLION_DB_URL is \"jdbc:mysql://h/d\", but must start with jdbc:h2:",
                "SCHOLION_DB_URL|localhost|SCHOLION_DB_URL is \"localhost\", but must start with jdbc:h2:",
                "SCHOLION_PUBLIC_URL|scholion.org|SCHOLION_PUBLIC_URL is \"scholion.org\", but must be http or https",
                "SCHOLION_PUBLIC_URL|ftp://a.org|SCHOLION_PUBLIC_URL is \"ftp://a.org\", but must be http or https",
                "SCHOLION_PUBLIC_URL|https://a.org/x|SCHOLION_PUBLIC_URL is \"https://a.org/x\", but must be http",
                "SCHOLION_PUBLIC_URL|https://u:p@a.org|SCHOLION_PUBLIC_URL is \"https://u:p@a.org\", but must be http",
                "SCHOLION_DEMO|yes|SCHOLION_DEMO is \"yes\", but must be true or false",
                "SCHOLION_ATTACHMENT_MIB|0|SCHOLION_ATTACHMENT_MIB is \"0\", but must be a whole number of MiB from 1 to 2000",
                "SCHOLION_ATTACHMENT_MIB|50 MB|SCHOLION_ATTACHMENT_MIB is \"50 MB\", but must be a whole number of MiB from 1 to 2000",
                "SCHOLION_DEMO_PASSWORD|seven77|SCHOLION_DEMO_PASSWORD must have at least 8 characters",
            })
    void aWrongValueIsNamedWithWhatWouldBeRight(String name, String value, String message) {
        assertThatThrownBy(() -> Settings.read(Map.of(name, value)::get))
                .isInstanceOfSatisfying(StartFailure.class, failure -> assertThat(failure.status())
                        .isEqualTo(ExitStatus.WRONG_SETTING))
                .hasMessageStartingWith(message)
                .message()
                .hasLineCount(1);
    }

    @Test
    void everyWrongValueHasALineOfItsOwn() {
        Map<String, String> wrong = Map.of("SCHOLION_HTTP_PORT", "x", "SCHOLION_DEMO", "x");

        assertThatThrownBy(() -> Settings.read(wrong::get)).message().hasLineCount(2);
    }

    @Test
    void aRefusalRepeatsNoPassword() {
        Map<String, String> wrong =
                Map.of("SCHOLION_DB_URL", "jdbc:mysql://h/d?password=hidden1", "SCHOLION_DEMO_PASSWORD", "hidden2");

        assertThatThrownBy(() -> Settings.read(wrong::get)).message().doesNotContain("hidden");
    }

    @Test
    void withoutSettingsTheServerListensOnLoopbackAndKeepsItsDataInTheWorkingDirectory() throws StartFailure {
        Settings settings = Settings.read(name -> null);

        assertThat(settings.host()).isEqualTo("127.0.0.1");
        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.publicUrl()).isEqualTo("http://localhost:8080");
        assertThat(settings.dataDirectory()).isEqualTo(Path.of("data").toAbsolutePath());
    }

    @Test
    void anEmptyValueCountsAsNotSet() throws StartFailure {
        assertThat(Settings.read(name -> " ").port()).isEqualTo(8080);
    }

    @Test
    void thePublicUrlFollowsThePort() throws StartFailure {
        assertThat(Settings.read(Map.of("SCHOLION_HTTP_PORT", "9000")::get).publicUrl())
                .isEqualTo("http://localhost:9000");
    }

    @Test
    void thePublicUrlLosesItsLastSlash() throws StartFailure {
        assertThat(Settings.read(Map.of("SCHOLION_PUBLIC_URL", "https://a.org/")::get)
                        .publicUrl())
                .isEqualTo("https://a.org");
    }

    @Test
    void shownSettingsHideThePasswords() throws StartFailure {
        Map<String, String> given = Map.of(
                "SCHOLION_DB_URL", "jdbc:postgresql://h/d?password=hidden1",
                "SCHOLION_DB_PASSWORD", "hidden2",
                "SCHOLION_DEMO_PASSWORD", "hidden33");

        assertThat(Settings.read(given::get).lines())
                .contains("SCHOLION_DB_URL=jdbc:postgresql://h/d", "SCHOLION_DB_PASSWORD=(set)")
                .noneMatch(line -> line.contains("hidden"));
    }

    @Test
    void misspeltSettingsAreFound() {
        assertThat(Settings.unknown(Set.of("SCHOLION_HTTP_PROT", "SCHOLION_DEMO", "PATH")))
                .containsExactly("SCHOLION_HTTP_PROT");
    }
}
