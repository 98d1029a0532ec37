package org.scholion.annotation.w3c;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scholion.annotation.Carried;
import org.scholion.shared.Json;
import org.scholion.shared.Problem;

class ProvenanceTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'target':'a:t'}                            | {'target':'a:t'}",
                "{'id':'a:1','target':'a:t'}                 | {'target':'a:t','via':'a:1'}",
                "{'id':'a:2','via':'a:1'}                    | {'via':['a:1','a:2']}",
                "{'id':'a:2','via':['a:1','a:2']}            | {'via':['a:1','a:2']}",
                "{'id':null,'target':'a:t'}                  | {'id':null,'target':'a:t'}"
            })
    void theIdGoesToWhereItCameFrom(String given, String kept) {
        assertThat(Provenance.withoutId(json(given))).isEqualTo(json(kept));
    }

    @Test
    void whereItCameFromStaysWhateverIsSaidLater() {
        Carried carried = carried("{'via':['a:0','a:1'],'canonical':'urn:c'}");

        assertThat(carried.via()).isEqualTo("a:1");
        assertThat(Provenance.kept(carried, json("{'id':'a:here','target':'a:t'}")))
                .isEqualTo(json("{'target':'a:t','canonical':'urn:c','via':['a:0','a:1']}"));
        assertThat(Provenance.kept(carried, json("{'via':'a:other','canonical':'urn:c'}")))
                .isEqualTo(json("{'via':'a:other','canonical':'urn:c'}"));
    }

    @Test
    void aCanonicalIriIsNotExchanged() {
        Carried carried = carried("{'canonical':'urn:c'}");

        assertThatThrownBy(() -> Provenance.kept(carried, json("{'canonical':'urn:d'}")))
                .isInstanceOf(Problem.Conflict.class)
                .hasMessageContaining("urn:c");
    }

    private static Carried carried(String given) {
        return Provenance.carried(null, json(given), null, 0, List.of());
    }

    private static JsonObject json(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text.replace('\'', '"')))) {
            return reader.readObject();
        }
    }
}
