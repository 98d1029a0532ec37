package org.scholion.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import org.junit.jupiter.api.Test;

class StrictJsonTest {
    private static JsonValue read(String text) {
        return StrictJson.next(JsonProvider.provider().createParser(new StringReader(text)));
    }

    @Test
    void valuesWithoutEndAreRefusedWhereTheyBecomeTooMany() {
        assertThatThrownBy(() -> read("{\"rows\":[" + "{\"\":0},".repeat(300_000) + "0]}"))
                .isInstanceOfSatisfying(Problem.InvalidInput.class, problem -> assertThat(problem.field())
                        .hasValueSatisfying(field -> assertThat(field).startsWith("rows[299999]")));
    }

    @Test
    void halfAMillionValuesAreRead() {
        assertThat(read("[" + "0,".repeat(500_000) + "0]").asJsonArray()).hasSize(500_001);
    }
}
