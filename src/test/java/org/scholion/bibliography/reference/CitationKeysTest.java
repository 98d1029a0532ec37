package org.scholion.bibliography.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.scholion.bibliography.item.CslItem;
import org.scholion.bibliography.item.CslName;
import org.scholion.bibliography.item.CslType;
import org.scholion.bibliography.key.CitationKeys;
import org.scholion.bibliography.key.TakenKeys;

class CitationKeysTest {

    private static CslItem item(String body) {
        return new ReferenceParser().parse(body).get(0).toItem();
    }

    private static List<String> keys(List<CslItem> items) {
        TakenKeys keys = new TakenKeys(List.of());
        return items.stream().map(keys::give).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Forbes 1986, p. 1.|Forbes1986",
                "Brown & Pickowicz 2007, p. 1.|BrownPickowicz2007",
                "Preston & Partridge & Best 2003, p. 25.|PrestonEtAl2003",
                "Dikötter 2013, p. 1.|Dikotter2013",
                "Bellér-Hann (2007), p. 1|BellerHann2007",
                "Wang 1946b, p. 1.|Wang1946b",
                "Institute of Muslim Minority Affairs 1982, p. 299.|InstituteMuslimMinority1982",
                "David D. Wang. Under the Soviet Shadow: The Yining Incident. p. 406.|WangSoviet",
                "\"The Soviets in Xinjiang (1911–1949)\". Retrieved 2010-07-14.|SovietsXinjiang",
                "Бармин, В. А. (1999). Синьцзян. p. 54.|Barmin1999",
            })
    void aKeyIsMadeOfAuthorsAndYearOrOfWhatThereIs(String reference, String key) {
        assertThat(CitationKeys.base(item(reference))).isEqualTo(key);
    }

    @Test
    void aTitleInAnotherScriptGivesAKeyThatIsAsciiAndStaysTheSame() {
        CslItem item = item(ArticleNotes.source(46));

        assertThat(CitationKeys.base(item)).matches("Han[0-9a-f]{4}").isEqualTo(CitationKeys.base(item));
    }

    @Test
    void aTakenKeyGetsALetterBehindIt() {
        CslItem forbes = item("Forbes 1986, p. 1.");

        assertThat(keys(List.of(forbes, forbes, forbes))).containsExactly("Forbes1986", "Forbes1986a", "Forbes1986b");
        assertThat(new TakenKeys(List.of("forbes1986", "FORBES1986A")).give(forbes))
                .isEqualTo("Forbes1986b");
    }

    @Test
    void keysOfTheArticlesWorksAreDistinctAsciiWords() {
        List<CslItem> items = new WorkMatcher()
                .match(ArticleNotes.references()).works().stream()
                        .map(WorkGroup::item)
                        .toList();

        assertThat(keys(items))
                .doesNotHaveDuplicates()
                .allMatch(key -> key.matches("[A-Za-z][A-Za-z0-9]+"))
                .contains("Forbes1986", "Wang2020", "Perkins1947", "BrownPickowicz2007");
    }

    @Test
    void lettersGoOnBehindZ() {
        CslItem forbes = item("Forbes 1986, p. 1.");
        List<CslItem> many = Collections.nCopies(29, forbes);

        assertThat(keys(many)).endsWith("Forbes1986z", "Forbes1986aa", "Forbes1986ab");
    }

    static Stream<CslItem> hostile() {
        CslItem.Builder book = CslItem.builder(CslType.BOOK);
        return Stream.of(
                book.names("author", List.of(CslName.person("F" + "o".repeat(500), "A."), CslName.person("Ba", "")))
                        .build(),
                book.names("author", List.of(CslName.literal("ﬃ".repeat(90) + " " + "Institute".repeat(90))))
                        .build(),
                book.text("title", "Title".repeat(100)).build(),
                book.date("issued", "Y-123456789")
                        .text("year-suffix", "ü/".repeat(50))
                        .build(),
                book.remove("author").build(),
                book.remove("title").build(),
                book.remove("issued").build());
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void aKeyIsShortAndOfAsciiLettersAndDigitsWhateverTheWorkSays(CslItem item) {
        assertThat(CitationKeys.base(item)).matches("[A-Za-z0-9]{1,167}");
    }
}
