package org.scholion.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseAddressTest {

    @Test
    void withoutSettingsItIsAnH2FileInTheDataDirectory() {
        DatabaseAddress address = DatabaseAddress.from(Map.of("SCHOLION_DATA_DIR", "/srv/scholion")::get);

        assertThat(address)
                .isEqualTo(new DatabaseAddress(
                        "jdbc:h2:file:/srv/scholion/scholion;WRITE_DELAY=0;LOCK_TIMEOUT=10000;MAX_LENGTH_INPLACE_LOB=8192",
                        "sa",
                        ""));
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:h2:file:/d/x, jdbc:h2:file:/d/x;WRITE_DELAY=0;LOCK_TIMEOUT=10000;MAX_LENGTH_INPLACE_LOB=8192",
        "jdbc:h2:file:/d/x;LOCK_TIMEOUT=5, jdbc:h2:file:/d/x;LOCK_TIMEOUT=5;WRITE_DELAY=0;MAX_LENGTH_INPLACE_LOB=8192",
        "jdbc:h2:file:/d/x;write_delay=500;LOCK_TIMEOUT=5, jdbc:h2:file:/d/x;LOCK_TIMEOUT=5;WRITE_DELAY=0;MAX_LENGTH_INPLACE_LOB=8192",
        "jdbc:h2:/d/x;WRITE_DELAY=0, jdbc:h2:/d/x;WRITE_DELAY=0;LOCK_TIMEOUT=10000;MAX_LENGTH_INPLACE_LOB=8192",
    })
    void h2AlwaysWritesAtOnceAndHasOurDefaultsWhereTheUrlIsSilent(String given, String used) {
        assertThat(DatabaseAddress.from(Map.of("SCHOLION_DB_URL", given)::get).url())
                .isEqualTo(used);
    }

    @Test
    void postgresqlIsUsedAsGiven() {
        DatabaseAddress address = DatabaseAddress.from(Map.of(
                "SCHOLION_DB_URL", "jdbc:postgresql://db/scholion",
                "SCHOLION_DB_USER", "writer",
                "SCHOLION_DB_PASSWORD", "secret")::get);

        assertThat(address.url()).isEqualTo("jdbc:postgresql://db/scholion");
        assertThat(address.properties()).containsEntry("user", "writer").containsEntry("password", "secret");
    }

    @Test
    void otherDatabasesAreRefused() {
        assertThatThrownBy(() -> DatabaseAddress.from(Map.of("SCHOLION_DB_URL", "jdbc:mysql://db/x")::get))
                .hasMessageContaining("jdbc:h2: or jdbc:postgresql:");
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:postgresql://db/scholion?user=a&password=secret, jdbc:postgresql://db/scholion",
        "jdbc:h2:file:/d/x;CIPHER=AES, jdbc:h2:file:/d/x",
    })
    void messagesRepeatNoPassword(String url, String shown) {
        assertThat(new DatabaseAddress(url, null, null)).hasToString(shown);
    }
}
