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
        "S2CID, S2CID 145009760, VALID",
        "S2CID, 0, MALFORMED",
        "ARXIV, 2101.1, MALFORMED",
        "ARXIV, 2101.0001, MALFORMED",
        "ARXIV, 1412.0001, VALID",
        "ARXIV, 1412.00001, MALFORMED",
        "ARXIV, 2113.00001, MALFORMED",
        "ARXIV, hep-th/9901001, VALID",
        "ARXIV, hep-th/9913001, MALFORMED",
        "ARXIV, hep-th/99010, MALFORMED",
        "ARXIV, arXiv:2101.00001, VALID",
        "ARXIV, https://arxiv.org/abs/2101.00001, VALID",
        "PMID, 12345678, VALID",
        "PMID, PMID: 12345678, VALID",
        "PMID, 1234567890, MALFORMED",
        "PMID, 0, MALFORMED",
        "PMCID, PMC3531190, VALID",
        "PMCID, 3531190, VALID",
        "PMCID, PMC 3531190.2, VALID",
        "PMCID, PMD3531190, MALFORMED",
        "OCLC, 12345678, VALID",
        "OCLC, ocm00012345, VALID",
        "OCLC, (OCoLC)12345, VALID",
        "OCLC, 1234567x, MALFORMED",
        "JSTOR, 2643504, VALID",
        "JSTOR, j.ctt1287m8v, VALID",
        "JSTOR, 26 43, MALFORMED",
        "BIBCODE, 2015arXiv150100001S, VALID",
        "BIBCODE, 1974AJ.....79..819H, VALID",
        "BIBCODE, 1974AJ79819H, MALFORMED",
        "HANDLE, 2027/mdp.39015012345678, VALID",
        "HANDLE, 20.500.12345/678, VALID",
        "HANDLE, mdp/, MALFORMED",
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

    @ParameterizedTest
    @CsvSource({
        "ISBN, 0-674-02616-0, 978 0 674 02616 2",
        "ISSN, 14631369, 1463–1369",
        "DOI, doi:10.1000/ABC, https://dx.doi.org/10.1000/abc",
        "ARXIV, 2101.00001v1, arXiv:2101.00001v3",
        "ARXIV, math.GT/0309136, math/0309136",
        "PMID, PMID 123, 123",
        "PMCID, 3531190, PMC3531190",
        "OCLC, ocm00012345, 12345",
        "S2CID, S2CID 12, 12",
    })
    void whatIsTheSameIsEqualInItsCanonicalForm(Scheme scheme, String one, String other) {
        assertThat(scheme.canonical(one)).isPresent().isEqualTo(scheme.canonical(other));
    }

    @ParameterizedTest
    @CsvSource({"DOI, 10.1000/abc, 10.1000/abd", "ARXIV, math/0309136, hep-th/0309136", "PMID, 1, 2"})
    void whatDiffersStaysApart(Scheme scheme, String one, String other) {
        assertThat(scheme.canonical(one)).isPresent().isNotEqualTo(scheme.canonical(other));
    }

    @Test
    void aMissingCheckDigitIsNotInvented() {
        assertThat(new ReadIdentifier(Scheme.ISBN, "978-0-674-02616")).satisfies(cut -> {
            assertThat(cut.verdict()).isEqualTo(Verdict.MALFORMED);
            assertThat(cut.canonical()).isEmpty();
            assertThat(cut.raw()).isEqualTo("978-0-674-02616");
        });
    }

    @Test
    void constructorsOfNumbersWithoutCheckDigitsRefuseWhatIsNotOfTheForm() {
        assertThatThrownBy(() -> new Arxiv("2101.1")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Pmid("x")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Pmcid("x")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Oclc("x")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new S2cid("x")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void doisDoNotTellCapitalsFromSmallLetters() {
        assertThat(Doi.parse("doi:10.1000/ABC")).isEqualTo(Optional.of(new Doi("https://dx.doi.org/10.1000/abc")));
    }
}
