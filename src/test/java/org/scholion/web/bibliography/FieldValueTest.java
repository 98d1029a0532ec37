package org.scholion.web.bibliography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scholion.bibliography.item.CslItem;
import org.scholion.bibliography.item.CslType;
import org.scholion.shared.Problem;

class FieldValueTest {
    private static final CslItem FORBES = CslItem.builder(CslType.BOOK)
            .names("author", NameListing.parse("Forbes", List.of()))
            .date("issued", "1986")
            .build();

    @ParameterizedTest
    @CsvSource({
        "title,Warlords and Muslims,Warlords and Muslims",
        "author,'Forbes, Andrew D. W.','Forbes, Andrew D. W.'",
        "issued,1986-07,1986-07",
        "issued,the year after the flood,the year after the flood",
        "type,chapter,chapter",
    })
    void putsWhatIsTyped(String field, String typed, String shown) {
        assertThat(FieldValue.get(FieldValue.put(FORBES, field, typed), field)).isEqualTo(shown);
    }

    @Test
    void makesAFieldUnknownWhenNothingIsTyped() {
        assertThat(FieldValue.put(FORBES, "issued", "  ").has("issued")).isFalse();
        assertThat(FieldValue.get(FORBES, "title")).isNull();
    }

    @ParameterizedTest
    @CsvSource({"type,novel", "colour,red"})
    void refusesWhatNoWorkHas(String field, String typed) {
        assertThatThrownBy(() -> FieldValue.put(FORBES, field, typed))
                .isInstanceOfSatisfying(Problem.InvalidInput.class, problem -> assertThat(problem.field())
                        .contains(field));
    }

    @Test
    void refusesATextThatIsTooLong() {
        assertThatThrownBy(() -> FieldValue.put(FORBES, "title", "x".repeat(4001)))
                .isInstanceOf(Problem.InvalidInput.class);
    }
}
