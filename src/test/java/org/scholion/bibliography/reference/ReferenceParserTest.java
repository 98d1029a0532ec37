package org.scholion.bibliography.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scholion.bibliography.identifier.Scheme;
import org.scholion.shared.CodePointText;

/** Forms that the three articles do not have. */
class ReferenceParserTest {
    private final ReferenceParser parser = new ReferenceParser();

    private ParsedReference one(String body) {
        List<ParsedReference> references = parser.parse(body);
        assertThat(references).hasSize(1);
        return references.get(0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "Smith et al. 2001, pp. 12–15.|Smith|2001|12–15",
                "See Forbes 1986, p. 45.|Forbes|1986|45",
                "Cf. Smith and Jones, 1999: 12-14|Smith; Jones|1999|12–14",
                "van der Berg & de Vries 1999, p. 3.|van der Berg; de Vries|1999|3",
                "Millward (2007, p. 12)|Millward|2007|12",
                "Smith, Jones & Brown 1999, fol. 12r|Smith; Jones; Brown|1999|12r",
                "Ministry of Health 1999, § 12|Ministry of Health|1999|12",
                "D. Wang 1999|Wang, D.|1999|-",
                "Forbes c. 1986, ch. 3|Forbes|1986~|3",
                "Wang 1946–47, p. xii|Wang|1946/1947|xii",
            })
    void shortCitesInOtherForms(String body, String authors, String issued, String locator) {
        ParsedReference reference = one(body);

        assertThat(reference.value("author").orElse(null)).isEqualTo(authors);
        assertThat(reference.issued().orElse(null)).isEqualTo(issued);
        assertThat(reference.value("locator").orElse(null)).isEqualTo(locator);
    }

    @Test
    void anArticleWithVolumeIssueAndPages() {
        ParsedReference reference =
                one("Smith, J.; Jones, A. B. (March 1999). \"A study of things\". Journal of Studies."
                        + " 12 (3): 213–240. arXiv:2101.00001. doi:10.1000/xyz123. PMID 1234567.");

        assertThat(reference.value("author")).contains("Smith, J.; Jones, A. B.");
        assertThat(reference.issued()).contains("1999-03");
        assertThat(reference.value("container-title")).contains("Journal of Studies");
        assertThat(reference.value("volume")).contains("12");
        assertThat(reference.value("issue")).contains("3");
        assertThat(reference.value("page")).contains("213–240");
        assertThat(reference.identifiers(Scheme.PMID)).containsExactly("1234567");
        assertThat(reference.identifiers(Scheme.ARXIV)).containsExactly("2101.00001");
        assertThat(reference.rest()).isEmpty();
    }

    @Test
    void aChicagoNoteOnAnArticle() {
        ParsedReference reference = one("Linda Benson, \"The Ili Rebellion,\" Asian Survey 12, no. 3 (1990): 213–40.");

        assertThat(reference.value("author")).contains("Benson, Linda");
        assertThat(reference.title()).contains("The Ili Rebellion");
        assertThat(reference.value("container-title")).contains("Asian Survey");
        assertThat(reference.value("issue")).contains("3");
        assertThat(reference.rest()).isEmpty();
    }

    @Test
    void severalShortCitesInOneNote() {
        assertThat(parser.parse("Millward 2007, pp. 215–217; Forbes 1986, p. 12; Wang 2020."))
                .extracting(reference -> reference.value("author").orElseThrow())
                .containsExactly("Millward", "Forbes", "Wang");
    }

    @Test
    void rangesCountCodePointsAndNotChars() {
        String body = "\ud840\udc00\ud840\udc01 (1999). \ud83d\udcd5 Book of Signs. Signs Press. p. 5.";
        ParsedReference reference = one(body);

        assertThat(new CodePointText(body)
                        .substring(reference.fields().get("publisher").range()))
                .isEqualTo("Signs Press");
    }

    @Test
    void anIdentifierThatFailsItsCheckIsKeptAndTold() {
        ParsedReference reference = one("Forbes 1986. ISBN 978-1-55655-768-3.");

        assertThat(reference.identifiers(Scheme.ISBN)).containsExactly("978-1-55655-768-3");
        assertThat(reference.has(ReferenceFinding.Code.IDENTIFIER_WRONG)).isTrue();
        assertThat(reference.identifiers().get(0).canonical()).isEmpty();
    }

    @Test
    void whatNoRuleUnderstandsIsGivenBackVerbatim() {
        ParsedReference reference = one("Forbes 1986, p. 12, and a remark of the writer's own.");

        assertThat(reference.rest()).containsExactly(", and a remark of the writer's own.");
    }

    @Test
    void adressesAndArchivedAddressesAreKeptApart() {
        ParsedReference reference = one("\"News\". https://example.org/a. Archived from the original on 5 May 2020."
                + " https://web.archive.org/web/2020/https://example.org/a");

        assertThat(reference.value("URL")).contains("https://example.org/a");
        assertThat(reference.value("archive-url")).contains("https://web.archive.org/web/2020/https://example.org/a");
        assertThat(reference.archiveDate()).contains("2020-05-05");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\u00a0",
                "An ordinary sentence about nothing in particular.",
                "\"",
                "()",
                ";;;",
                "Sources:"
            })
    void whatIsNoReferenceGivesNone(String body) {
        assertThat(parser.parse(body)).isEmpty();
    }

    @Test
    void aVeryLongBodyIsReadInReasonableTime() {
        String names = "Wang, David; ".repeat(5_000);
        String quotes = "\"a (b \"".repeat(5_000);

        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            parser.parse(names + "(1999). Title.");
            parser.parse(quotes + " 1999, p. 5");
            parser.parse("p. 1" + ", 2".repeat(20_000));
            parser.parse("A".repeat(100_000) + " 1999");
        });
    }

    @Provide
    Arbitrary<String> fragments() {
        return Arbitraries.of(
                        "Wang",
                        " ",
                        ", ",
                        "1999",
                        "(",
                        ")",
                        "\"",
                        "“",
                        "”",
                        ". ",
                        ": ",
                        "; ",
                        "p. 5",
                        "pp. 7-",
                        "&",
                        "and",
                        "ISBN 978",
                        "doi:10.",
                        "Archived from the original on 2010-01-01",
                        "Retrieved 31 February 2010",
                        "历史",
                        "\ud83d\udcd5",
                        "\u0001",
                        "\u00a0",
                        "(eds.)",
                        "University Press",
                        "et al.",
                        "Ибн",
                        "[",
                        "–")
                .list()
                .ofMaxSize(30)
                .map(parts -> String.join("", parts));
    }

    @Property
    void anythingIsReadWithoutFailingAndEveryRangeLiesInTheBody(@ForAll("fragments") String body) {
        int length = new CodePointText(body).length();

        assertThat(new ReferenceParser().parse(body)).allSatisfy(reference -> {
            assertThat(reference.range().end()).isLessThanOrEqualTo(length);
            assertThat(reference.fields().values())
                    .allSatisfy(field -> assertThat(reference.range().contains(field.range()))
                            .isTrue());
            assertThat(reference.toItem().toJson()).isNotBlank();
        });
    }
}
