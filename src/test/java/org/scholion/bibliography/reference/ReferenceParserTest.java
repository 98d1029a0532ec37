package org.scholion.bibliography.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
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

    @Test
    void amongTheSentencesOfAnExplanationOnlyShortCitesWithAPlaceAreRead() {
        assertThat(parser.parseProse("The figure is disputed: others say 1944 (see Forbes 1986, p. 176); but Wang 2020"
                        + " gives 900. In 1946 the Republic, p. 3, ended. (Starr 2004, pp. 86-87)"))
                .extracting(reference -> reference.value("author").orElseThrow() + " "
                        + reference.value("locator").orElseThrow())
                .containsExactly("Forbes 176", "Starr 86–87");
        assertThat(parser.parseProse("Besides the original 15 Republics, there was a 16th from 1940 to 1956."))
                .isEmpty();
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

    @ParameterizedTest
    @MethodSource("rules")
    void noRuleWalksOverALongBodyAgainAndAgain(String name, Pattern pattern, boolean searches) {
        for (String body : hostile()) {
            Counted counted = new Counted(body);
            Matcher matcher = pattern.matcher(counted);
            if (searches) {
                for (int from = 0; from <= body.length() && matcher.find(from); from = matcher.end() + 1) {
                    assertThat(matcher.end()).isGreaterThanOrEqualTo(from);
                }
            } else {
                matcher.lookingAt();
            }
            assertThat(counted.calls).as(body.substring(0, 12)).isLessThan(MOST_CALLS_FOR_EACH_CHAR * body.length());
        }
    }

    static Stream<Arguments> rules() {
        Stream<Arguments> fields = FieldRules.ALL.stream().map(rule -> Arguments.of(rule.name(), rule.pattern(), true));
        Stream<Arguments> others = Stream.of(
                        FrenchRules.class,
                        GermanRules.class,
                        GostRules.class,
                        HanRules.class,
                        HeadRules.class,
                        NameSpan.class,
                        NameList.class,
                        PersonName.class,
                        PlaceRules.class,
                        RoleRules.class,
                        SegmentRules.class,
                        ShortCiteRule.class,
                        ShortForms.class,
                        TailRules.class)
                .flatMap(type -> Arrays.stream(type.getDeclaredFields())
                        .filter(field -> field.getType() == Pattern.class)
                        .map(field -> Arguments.of(
                                type.getSimpleName() + " " + field.getName(), pattern(field), searches(field))));
        return Stream.concat(fields, others);
    }

    /** Whether the rule looks for the pattern everywhere, and not at one place or in one segment. */
    private static boolean searches(Field field) {
        Set<Class<?>> anchored = Set.of(
                HeadRules.class,
                PersonName.class,
                SegmentRules.class,
                ShortCiteRule.class,
                ShortForms.class,
                TailRules.class);
        return Set.of("COLLABORATION", "AFTER_BLOT").contains(field.getName())
                || !(anchored.contains(field.getDeclaringClass())
                        || (field.getDeclaringClass() == GostRules.class
                                && field.getName().equals("NAMES")));
    }

    private static Pattern pattern(Field field) {
        try {
            field.setAccessible(true);
            return (Pattern) field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Bodies of the greatest length that the parser takes. */
    private static List<String> hostile() {
        return Stream.of(
                        "Wang, David; ",
                        "\"a (b \"",
                        ", 2",
                        "A",
                        "(",
                        "1 ",
                        "Aa ",
                        "Aa, and ",
                        "Wang 1999; ",
                        "In Aa, Bb ",
                        "王",
                        "《",
                        "« ",
                        "Иванов И. И., ",
                        "A. ",
                        " — ",
                        "[a",
                        "12 (",
                        "Aa: ",
                        "doi:10.1/",
                        "https://a.b/",
                        "'A",
                        ". In: ",
                        "1999, ",
                        "\u0001 ")
                .map(piece -> piece.repeat(4000 / piece.length()))
                .toList();
    }

    private static final long MOST_CALLS_FOR_EACH_CHAR = 3000;

    /** A text that counts how often somebody looks at one of its chars: what a rule costs, on any machine. */
    private static final class Counted implements CharSequence {
        private final String text;
        private long calls;

        Counted(String text) {
            this.text = text;
        }

        @Override
        public char charAt(int index) {
            calls++;
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
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
                        "–",
                        " — ",
                        " // ",
                        "«",
                        "»",
                        "《",
                        "》",
                        "In: ",
                        "(Hrsg.)",
                        "S. 12",
                        "С. 5",
                        "№ 3",
                        "第3期",
                        "1999年",
                        "Ibid.",
                        "op. cit.",
                        "London: Press",
                        "12 (3)",
                        "Müller, K.",
                        "Иванов И. И.")
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
