package org.scholion.bibliography.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.scholion.bibliography.identifier.Scheme;
import org.scholion.bibliography.identifier.Verdict;
import org.scholion.bibliography.item.CslName;
import org.scholion.bibliography.item.CslType;
import org.scholion.bibliography.item.Locator;
import org.scholion.shared.CodePointText;

/** The parser against the third article's notes, as a person reads them. */
class ArticleReferencesTest {
    private final ReferenceParser parser = new ReferenceParser();

    private ParsedReference note(int number) {
        List<ParsedReference> references = parser.parse(ArticleNotes.source(number));
        assertThat(references).hasSize(1);
        return references.get(0);
    }

    @ParameterizedTest(name = "note {0}")
    @CsvFileSource(resources = "notes-read-by-hand.csv", delimiter = '|', nullValues = "")
    void everyNoteSaysWhatAReaderSees(
            int number,
            String work,
            ReferenceKind kind,
            String locator,
            String quote,
            String archived,
            String accessed,
            String isbn) {
        ParsedReference reference = note(number);

        assertThat(reference.kind()).isEqualTo(kind);
        assertThat(reference.place().map(Locator::value).orElse(null)).isEqualTo(locator);
        assertThat(reference.quote().isPresent()).isEqualTo("yes".equals(quote));
        assertThat(reference.archiveDate().orElse(null)).isEqualTo(archived);
        assertThat(reference.accessDate().orElse(null)).isEqualTo(accessed);
        assertThat(reference.identifiers(Scheme.ISBN)).isEqualTo(isbn == null ? List.of() : List.of(isbn));
    }

    @Test
    void thereAreSeventyEightNotesAndEachIsUnderstoodToTheLastWord() {
        assertThat(ArticleNotes.sources()).hasSize(78);
        assertThat(ArticleNotes.references()).hasSize(81).allSatisfy(cited -> {
            assertThat(cited.reference().rest()).as(cited.reference().raw()).isEmpty();
            assertThat(cited.reference().identifiers()).allMatch(identifier -> identifier.verdict() == Verdict.VALID);
        });
    }

    @TestFactory
    List<DynamicTest> everyRangeHoldsTheWordsItWasReadFrom() {
        return ArticleNotes.sources().stream()
                .map(note -> DynamicTest.dynamicTest(note.id(), () -> {
                    CodePointText body = new CodePointText(note.body());
                    for (ParsedReference reference : parser.parse(note.body())) {
                        for (ParsedField field : reference.fields().values()) {
                            String words = body.substring(field.range());
                            String digits = field.value().replaceAll("[^0-9]", "");
                            assertThat(field.range().length()).isPositive();
                            assertThat(field.rule()).isNotBlank();
                            if (field.field().equals("title") || field.field().equals("publisher")) {
                                assertThat(words.replaceAll("[\\p{Z}\"]+", "")).contains(lastWord(field.value()));
                            } else if (!field.field().contains("date")
                                    && !field.field().contains("ssed")) {
                                assertThat(words.replaceAll("[^0-9]", ""))
                                        .contains(digits.substring(0, Math.min(4, digits.length())));
                            }
                        }
                    }
                }))
                .toList();
    }

    private static String lastWord(String value) {
        return value.substring(value.lastIndexOf(' ') + 1);
    }

    @ParameterizedTest(name = "note {0}: {1}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "1|Wang, David D.|-|Under the Soviet Shadow: The Yining Incident; Ethnic Conflicts and International Rivalry in Xinjiang, 1944–1949|BOOK",
                "2|-|-|The Soviets in Xinjiang (1911–1949)|WEBPAGE",
                "3|Wang, David|-|The Xinjiang question of the 1940s: the story behind the Sino-Soviet treaty of August 1945|BOOK",
                "4|Laird, Thomas|-|Into Tibet: The CIA's First Atomic Spy and His Secret Expedition to Lhasa|BOOK",
                "5|Forbes|1986|-|BOOK",
                "9|Lin|2007|-|BOOK",
                "10|Lin|2002|-|BOOK",
                "13|Institute of Muslim Minority Affairs|1982|-|BOOK",
                "14|Kutlukov, M.|1962|About the nature of national-liberation movement of the peoples of Xinjiang in 1944–1949 years|CHAPTER",
                "24|Potter|1945|Red Troops Reported Aiding Sinkiang Rebels Fight China|ARTICLE_NEWSPAPER",
                "26|Shipton, Eric|1997|The Six Mountain-travel Books|BOOK",
                "28|Perkins|1947|-|BOOK",
                "29|-|1999-05-07|British Documents on Foreign Affairs—reports and Papers from the Foreign Office Confidential Print: Far Eastern affairs, July–December 1946|BOOK",
                "30|Jarman, Robert L.|2001-05-07|China Political Reports 1911–1960: 1946–1948|BOOK",
                "31|Preston; Partridge; Best|2000|-|BOOK",
                "34|-|1949|-|ARTICLE_NEWSPAPER",
                "35|Wang, David D.; Wang, Dewei|1999|-|BOOK",
                "36|Ammentorp|2000/2009|Generals from China Ma Chengxiang|WEBPAGE",
                "37|Brown, Jeremy; Pickowicz, Paul G.|2007|-|BOOK",
                "46|-|-|历史资料:新疆和平解放|WEBPAGE",
                "47|-|-|Accident description for CCCP-L1844|WEBPAGE",
                "48|McMillen, Donald H.|1979|Chinese Communist Power and Policy in Xinjiang, 1949–1977|BOOK",
                "50|Whiting, Allen S.; Sheng, Shih-ts'ai|1958|Sinkiang: Pawn or Pivot?|BOOK",
                "51|Starr|2004|-|BOOK",
                "52|-|-|'Accueil | Sciences Po CERI'|WEBPAGE",
                "53|-|-|A brief introduction of Uyghur history|WEBPAGE",
                "54|-|-|The quest for an eighth Turkic nation|ARTICLE_NEWSPAPER",
                "55|Dikötter, Frank|2013|The Tragedy of Liberation: A History of the Chinese Revolution, 1945–1957|BOOK",
                "56|Starr, S. Frederick|2004-03-15|Xinjiang: China's Muslim Borderland|BOOK",
                "57|-|-|Sinkiang and Sino-Soviet Relations|WEBPAGE",
                "59|Brown, Jeremy; Pickowicz, Paul|2007|Dilemmas of Victory: The Early Years of the People's Republic of China|BOOK",
                "61|Kamalov, Ablet|2010|Uyghur Memoir literature in Central Asia on Eastern Turkistan Republic (1944–49)|CHAPTER",
                "62|Klimeš, Ondřej|2015-01-08|Struggle by the Pen: The Uyghur Discourse of Nation and National Interest, c.1900–1949|BOOK",
                "63|Clark, William|2011|Ibrahim's story|ARTICLE_JOURNAL",
                "65|Kutlukov, M.|1960|Democratic movement of the people of Southern Xinjiang (Kashgaria) in 1945–1947 years|CHAPTER",
                "69|Khisamov; Abuziarov|2002|-|BOOK",
                "71|Azizi, Saifuddin|1987-12|The Eagle of Tengri Tagh: The Life of Abdulkerim Abbas|BOOK",
                "75|Bellér-Hann|2007|-|BOOK",
                "77|Kadeer|2009|-|BOOK",
            })
    void authorsDateTitleAndTypeAreReadAndNothingIsInvented(
            int number, String authors, String issued, String title, CslType type) {
        ParsedReference reference = note(number);

        assertThat(reference.value("author").orElse(null)).isEqualTo(authors);
        assertThat(reference.issued().orElse(null)).isEqualTo(issued);
        assertThat(reference.title().orElse(null)).isEqualTo(title);
        assertThat(reference.type()).isEqualTo(type);
    }

    @ParameterizedTest(name = "note {0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "14|container-title|Collection of works of aspirants",
                "14|issue|5",
                "14|publisher|Publishing House of Academy of Sciences of Uzbekistan SSR",
                "14|publisher-place|Tashkent",
                "25|container-title|The New York Times",
                "25|issued|1945-10-22",
                "29|source|Google Books",
                "29|publisher|University Publications of America",
                "32|publisher|Univ. Publ. of America",
                "34|container-title|The Sydney Morning Herald",
                "35|publisher|Chinese University Press",
                "46|language|zh",
                "47|container-title|Aviation Safety Network",
                "48|publisher-place|Boulder, Colorado",
                "48|publisher|Westview Press",
                "50|publisher-place|East Lansing, Michigan",
                "50|publisher|Michigan State University Press",
                "52|language|fr",
                "53|publisher|Birkbeck, University of London",
                "54|container-title|Taipei Times",
                "55|edition|1",
                "55|publisher-place|London",
                "57|format|PDF",
                "61|container-title|Studies on Xinjiang Historical Sources in 17–20th Centuries",
                "61|editor|Millward, James A.; Shinmen, Yasushi; Sugawara, Jun",
                "61|publisher|The Toyo Bunko",
                "63|container-title|Asian Ethnicity",
                "63|volume|12",
                "63|issue|2",
                "63|publisher|Taylor & Francis",
                "63|DOI|10.1080/14631369.2010.510877",
                "63|ISSN|1463-1369",
                "63|S2CID|145009760",
                "65|publisher-place|Tashkent",
                "71|language|zh",
                "71|format|PDF",
            })
    void particularsAreRead(int number, String field, String value) {
        assertThat(note(number).value(field)).contains(value);
    }

    @ParameterizedTest(name = "note {0}")
    @CsvSource({"9", "10", "13", "25", "31", "34", "35", "36", "37"})
    void aTitleThatIsItselfAShortCiteIsSeen(int number) {
        assertThat(note(number).has(ReferenceFinding.Code.TITLE_IS_SHORT_CITE)).isTrue();
    }

    @Test
    void aQuoteWithoutItsClosingMarkIsKeptToTheEnd() {
        ParsedReference reference = note(6);

        assertThat(reference.quote().orElseThrow())
                .startsWith("...\u00a0the 1944 Precepts")
                .contains("grant \"special support\" to Islam")
                .endsWith("\"freedom to follow other religions\".");
        assertThat(reference.has(ReferenceFinding.Code.QUOTE_NOT_CLOSED)).isTrue();
    }

    @Test
    void aQuoteIsKeptVerbatimWithoutItsOuterMarks() {
        assertThat(note(45).quote().orElseThrow())
                .startsWith("Ahmatjan Kasimi")
                .contains("'Three Districts Economic Commission,'")
                .endsWith("Coalition Government.");
        assertThat(note(70).quote().orElseThrow())
                .startsWith("...\u00a0a crescent")
                .endsWith("Turkestan Republic.");
        assertThat(note(45).has(ReferenceFinding.Code.QUOTE_NOT_CLOSED)).isFalse();
    }

    @Test
    void theYearOfTheShortCiteAndTheDateAreBothTold() {
        ParsedReference reference = note(31);

        assertThat(reference.shortCite().year()).isEqualTo(2003);
        assertThat(reference.issued()).contains("2000");
        assertThat(reference.has(ReferenceFinding.Code.YEARS_DIFFER)).isTrue();
    }

    @Test
    void aPersonWhoStandsTwiceInTheAuthorsIsNamedOnce() {
        assertThat(note(37).authors())
                .containsExactly(CslName.person("Brown", "Jeremy"), CslName.person("Pickowicz", "Paul G."));
        assertThat(note(37).has(ReferenceFinding.Code.AUTHOR_TWICE)).isTrue();
    }

    @Test
    void anExplanatoryNoteCitesNothing() {
        ArticleNotes.Note explanatory = ArticleNotes.all().get(0);

        assertThat(explanatory.list()).isZero();
        assertThat(parser.parse(explanatory.body())).isEmpty();
    }

    @Test
    void aLineUnderATableCitesSeveralWorks() {
        List<ParsedReference> references =
                parser.parse(ArticleNotes.tableLines().get(0));

        assertThat(references)
                .extracting(ParsedReference::raw)
                .containsExactly("Wang 2020, pp.\u00a0150–151", "Forbes 1986, p.\u00a0259.");
        assertThat(references)
                .extracting(reference -> reference.place().orElseThrow().value())
                .containsExactly("150–151", "259");
    }
}
