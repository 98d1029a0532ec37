package org.scholion.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReaderZoneTest {

    @Test
    void isTheOneThatTheCookieNames() {
        assertThat(ReaderZone.of("Asia/Urumqi")).isEqualTo(ZoneId.of("Asia/Urumqi"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Nowhere/Land", "<script>", "../../etc", "+99:00"})
    void isTheServersWhereTheCookieNamesNone(String name) {
        assertThat(ReaderZone.of(name)).isEqualTo(ZoneId.systemDefault());
    }
}
