package org.scholion.bibliography.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentifiersTest {

    @ParameterizedTest
    @CsvSource({
        "ISBN, 978-1-55655-768-2, VALID",
        "ISBN, 9781556557682, VALID",
        "ISBN, 978–0–674–02616–2, VALID",
        "ISBN, 0 674 02616 3, WRONG_CHECKSUM",
        "ISBN, 080442957X, VALID",
        "ISBN, 0-8044-2957-x, VALID",
        "ISBN, 9781556557683, WRONG_CHECKSUM",
        "ISBN, 9771556557682, MALFORMED",
        "ISBN, 97815565576, MALFORMED",
        "ISSN, 1463-1369, VALID",
        "ISSN, 14631369, VALID",
        "ISSN, 2434-561X, VALID",
        "ISSN, 1463-1368, WRONG_CHECKSUM",
        "ISSN, 1463-136, MALFORMED",
        "DOI, 10.1080/14631369.2010.510877, VALID",
        "DOI, https://doi.org/10.1080/ABC, VALID",
        "DOI, 11.1080/abc, MALFORMED",
        "DOI, 10.1080/, MALFORMED",
        "S2CID, 145009760, VALID",
        "S2CID, 14500976x, MALFORMED",
        "ARXIV, 2101.00001v2, VALID",
        "ARXIV, math.GT/0309136, VALID",
        "ARXIV, 2101.1, MALFORMED",
    })
    void verdictSaysWhatIsWrongWithAnIdentifierAsWritten(Scheme scheme, String raw, Verdict expected) {
        assertThat(new ReadIdentifier(scheme, raw).verdict()).isEqualTo(expected);
        assertThat(new ReadIdentifier(scheme, raw).canonical().isPresent()).isEqualTo(expected.isValid());
    }

    @Test
    void tenAndThirteenDigitsOfOneBookAreEqual() {
        assertThat(new Isbn("0-674-02616-0")).isEqualTo(new Isbn("978-0-674-02616-2"));
        assertThat(new Isbn("9780674026162").ten()).contains("0674026160");
        assertThat(new Isbn("080442957X").ten()).contains("080442957X");
    }

    @Test
    void isbnOfThe979RangeHasNoTenDigits() {
        assertThat(new Isbn("979-10-90636-07-1").ten()).isEmpty();
    }

    @Property
    void everyTenDigitNumberSurvivesTheWayThroughThirteen(@ForAll @IntRange(max = 999_999_999) int body) {
        String nine = String.format("%09d", body);
        String ten = "0123456789X"
                .chars()
                .mapToObj(check -> nine + (char) check)
                .filter(candidate -> Isbn.check(candidate).isValid())
                .findFirst()
                .orElseThrow();
        assertThat(new Isbn(ten).ten()).contains(ten);
    }

    @Test
    void aWrongNumberIsRefusedByTheConstructorAndAbsentFromParse() {
        assertThatThrownBy(() -> new Isbn("9781556557683"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("WRONG_CHECKSUM");
        assertThat(Isbn.parse("9781556557683")).isEmpty();
        assertThatThrownBy(() -> new Issn("1463-1368")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Doi("doi")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void doisDoNotTellCapitalsFromSmallLetters() {
        assertThat(Doi.parse("doi:10.1000/ABC")).isEqualTo(Optional.of(new Doi("https://dx.doi.org/10.1000/abc")));
    }
}
