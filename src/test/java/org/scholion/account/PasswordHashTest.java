package org.scholion.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordHashTest {

    @Test
    void onlyTheRightPasswordMatches() {
        PasswordHash hash = PasswordHash.of("пароль 密码");

        assertThat(hash.matches("пароль 密码")).isTrue();
        assertThat(hash.matches("пароль 密马")).isFalse();
        assertThat(hash.matches("")).isFalse();
    }

    @Test
    void theStoredFormNamesFunctionRoundsSaltAndHash() throws Exception {
        String[] parts = PasswordHash.of("secret").encoded().split("\\$");

        assertThat(parts).hasSize(4);
        assertThat(parts[0]).isEqualTo("pbkdf2-sha512");
        assertThat(Integer.parseInt(parts[1])).isGreaterThanOrEqualTo(210_000);
        byte[] salt = Base64.getDecoder().decode(parts[2]);
        assertThat(salt).hasSize(16);
        PBEKeySpec spec = new PBEKeySpec("secret".toCharArray(), salt, Integer.parseInt(parts[1]), 512);
        byte[] expected = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                .generateSecret(spec)
                .getEncoded();
        assertThat(Base64.getDecoder().decode(parts[3])).isEqualTo(expected);
    }

    @Test
    void theSamePasswordIsStoredDifferentlyEachTimeAndReadBack() {
        String one = PasswordHash.of("secret").encoded();
        String other = PasswordHash.of("secret").encoded();

        assertThat(one).isNotEqualTo(other);
        assertThat(PasswordHash.decode(other).matches("secret")).isTrue();
        assertThat(PasswordHash.decode(one).encoded()).isEqualTo(one);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "secret", "bcrypt$1$YQ$YQ", "pbkdf2-sha512$1$YQ", "pbkdf2-sha512$x$YQ$YQ"})
    void whatWasNotStoredHereIsRefused(String stored) {
        assertThatIllegalArgumentException().isThrownBy(() -> PasswordHash.decode(stored));
    }
}
