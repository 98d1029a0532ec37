package org.scholion.web.bibliography;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scholion.bibliography.item.CslName;

class NameListingTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Forbes, Andrew D. W.|Forbes|Andrew D. W.|''|''",
                "Forbes|Forbes|''|''|''",
                "King, Martin, Jr.|King|Martin|Jr.|''",
                "Institute of Muslim Minority Affairs|''|''|''|Institute of Muslim Minority Affairs",
                "  Wang ,  Ke  |Wang|Ke|''|''",
            })
    void tellsAPersonFromABody(String typed, String family, String given, String suffix, String literal) {
        assertThat(NameListing.parse(typed, List.of()))
                .containsExactly(new CslName(family, given, "", "", suffix, literal, Map.of()));
    }

    @Test
    void readsSeveralNamesAndLeavesOutEmptyPieces() {
        assertThat(NameListing.parse("Brown, Jeremy; ; Pickowicz, Paul G.;", List.of()))
                .extracting(CslName::inFilingOrder)
                .containsExactly("Brown, Jeremy", "Pickowicz, Paul G.");
    }

    @Test
    void keepsWhatTheLineDoesNotShowOfANameThatWasLeftAlone() {
        CslName kept = new CslName("Bellér-Hann", "Ildikó", "", "", "", "", Map.of("isni", JsonValue.TRUE));

        assertThat(NameListing.parse("Bellér-Hann, Ildikó; Cesàro, M.", List.of(kept)))
                .containsExactly(kept, CslName.person("Cesàro", "M."));
    }

    @Test
    void findsNoNamesInABlankLine() {
        assertThat(NameListing.parse(" ; ", List.of())).isEmpty();
    }
}
