package org.scholion.document.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages as other browsers and other articles leave them: the rules know no word of the article they were made for. */
class OtherPagesTest {
    private static final String PROSE =
            "The river was crossed by two bridges and stayed the front for months, until the armies withdrew to their quarters.";

    private static List<String> lines(String text) {
        ReadText read = new BrowserCopyReader().read(text);
        BlockLaws.check(read, text);
        return Expected.lines(read);
    }

    /** The lines of a page's body, below a title and a first paragraph. */
    private static List<String> body(String body) {
        List<String> lines = lines("Title\n\n" + PROSE + "\n\n" + body);
        assertThat(lines.subList(0, 2)).containsExactly("TITLE | Title", "PARAGRAPH | " + PROSE);
        return lines.subList(2, lines.size());
    }

    @Test
    void aPageWithMenusAndATableOfContents() {
        String text = """
                Jump to content
                Main menu
                Contents hide
                (Top)
                1 Early life
                2 Works
                2.1 Novels

                Sadriddin Ayni
                42 languages
                Article
                Talk
                From Wikipedia, the free encyclopedia

                For other uses, see Ayni (disambiguation).

                Sadriddin Ayni
                Садриддин Айнӣ
                Ayni in 1940
                Born\tSadriddin Said-Murodzoda
                15 April 1878
                Died\t15 July 1954 (aged 76)
                Occupation\tPoet

                Sadriddin Ayni was a Tajik intellectual who wrote poetry, fiction, journalism and a dictionary.[1]

                Early life

                Ayni was born in a peasant family in the village of Soktare in what was then the Emirate of Bukhara.[2]

                Ayni monument

                Works

                Novels

                  • Dokhunda
                      ◦ Part one

                External links

                Works at Open Library

                Categories: 1878 births1954 deaths
                This page was last edited on 3 May 2024, at 10:00 (UTC).
                """;
        assertThat(new BrowserCopyReader().confidence(text)).isPositive();
        assertThat(lines(text))
                .containsExactly(
                        "FURNITURE | Jump to content",
                        "FURNITURE | Main menu",
                        "FURNITURE | Contents hide",
                        "FURNITURE | (Top)",
                        "FURNITURE | 1 Early life",
                        "FURNITURE | 2 Works",
                        "FURNITURE | 2.1 Novels",
                        "TITLE | Sadriddin Ayni",
                        "FURNITURE | 42 languages",
                        "FURNITURE | Article",
                        "FURNITURE | Talk",
                        "FURNITURE | From Wikipedia, the free encyclopedia",
                        "FURNITURE | For other uses, see Ayni (disambiguation).",
                        "INFOBOX_LABEL | Sadriddin Ayni",
                        "INFOBOX_VALUE | Садриддин Айнӣ",
                        "CAPTION | Ayni in 1940",
                        "INFOBOX_LABEL | Born",
                        "INFOBOX_VALUE | Sadriddin Said-Murodzoda",
                        "INFOBOX_VALUE | 15 April 1878",
                        "INFOBOX_LABEL | Died",
                        "INFOBOX_VALUE | 15 July 1954 (aged 76)",
                        "INFOBOX_LABEL | Occupation",
                        "INFOBOX_VALUE | Poet",
                        "PARAGRAPH | Sadriddin Ayni was a Tajik intellectual who wrote poetry, fiction, journalism and a"
                                + " dictionary.[1]",
                        "HEADING 2 | Early life",
                        "PARAGRAPH | Ayni was born in a peasant family in the village of Soktare in what was then the Emirate"
                                + " of Bukhara.[2]",
                        "PARAGRAPH | Ayni monument",
                        "HEADING 2 | Works",
                        "HEADING 3 | Novels",
                        "LIST_ITEM 1 <•> | Dokhunda",
                        "LIST_ITEM 2 <◦> | Part one",
                        "PARAGRAPH | External links",
                        "PARAGRAPH | Works at Open Library",
                        "FURNITURE | Categories: 1878 births1954 deaths",
                        "FURNITURE | This page was last edited on 3 May 2024, at 10:00 (UTC).");
    }

    @Test
    void theEditMarkShowsAHeadingAndIsFurniture() {
        assertThat(body("Early life[edit]\n" + PROSE + "\n\nA lone line\n\n" + PROSE + "\n\nWorks [edit]\n\n" + PROSE))
                .containsExactly(
                        "HEADING 2 | Early life",
                        "FURNITURE | [edit]",
                        "PARAGRAPH | " + PROSE,
                        "PARAGRAPH | A lone line",
                        "PARAGRAPH | " + PROSE,
                        "HEADING 2 | Works",
                        "FURNITURE | [edit]",
                        "PARAGRAPH | " + PROSE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Order of battle",
                "Treaty of Livadia and its consequences",
                "1947 elections",
                "Legacy (1950–present)",
                "Восстание",
                "World War II",
            })
    void aLoneShortLineBeforeProseIsAHeading(String line) {
        assertThat(body(line + "\n\n" + PROSE)).containsExactly("HEADING 2 | " + line, "PARAGRAPH | " + PROSE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ruins of the citadel",
                "Ahmad Khan with his officers",
                "The council (second from left)",
                "Street scene in 1911",
                "Ahmad Khan, governor of Kulja",
                "A view of the river",
                "The rebels took the city",
                "He said:",
                "in small letters",
                "Forbes and others disagree.",
                "Main article: Something",
            })
    void aCaptionOrAFragmentIsNoHeading(String line) {
        assertThat(body(line + "\n\n" + PROSE)).noneMatch(block -> block.startsWith("HEADING"));
    }

    @Test
    void aLoneShortLineAtTheEndIsNoHeading() {
        assertThat(body("Order of battle")).containsExactly("PARAGRAPH | Order of battle");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CapitalGhulja | Capital | Ghulja",
                "Time zoneUTC+6 | Time zone | UTC+6",
                "Driving sideright | Driving side | right",
                "Population705,168 | Population | 705,168",
                "GDP (nominal)2020 estimate | GDP (nominal) | 2020 estimate",
                "Calling code+86 | Calling code | +86",
                "Native nameشىعىس | Native name | شىعىس",
                "Hanyu PinyinDōng Tūjué | Hanyu Pinyin | Dōng Tūjué",
                "•\u00A0Total 1,234 km2 (476 sq mi) | Total | 1,234 km2 (476 sq mi)",
                "•\u00A01949–present Bai Li | 1949–present | Bai Li",
                "•\u00A0Treaty signed May 5, 1946 | Treaty signed | May 5, 1946",
                "•\u00A0Density10/km2 | Density | 10/km2",
                "Result Victory of the rebels | Result | Victory of the rebels",
            })
    void aGluedRowComesApart(String row, String label, String value) {
        String page =
                "Title\n\nHead of the box\n" + row + "\nReligionIslam\nStatusState\nGovernmentCouncil\n\n" + PROSE;
        assertThat(new BrowserCopyReader().confidence(page)).isLessThan(100);
        List<String> lines =
                lines(page).stream().map(line -> line.replace("<•> ", "")).toList();
        assertThat(lines.subList(2, 4)).containsExactly("INFOBOX_LABEL | " + label, "INFOBOX_VALUE | " + value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Ma Zhongying and Ronald McDonald", "An area of 5 km2", "Xinjiang Province, Republic of China"})
    void aRowWithoutEvidenceStaysWhole(String row) {
        List<String> lines = lines("Title\n\nStatusState\nReligionIslam\nGovernmentCouncil\n" + row + "\n\n" + PROSE);
        assertThat(lines).contains("INFOBOX_VALUE | " + row);
    }

    @Test
    void numbersAtTheEndOfRowsAreColumns() {
        assertThat(body(
                        "Losses by unit\nUnit Killed Wounded\nFirst regiment 120 310\nWhite Russian detachment 12 40\n\n"
                                + "Sources: Forbes 1986, p. 1."))
                .containsExactly(
                        "CAPTION | Losses by unit",
                        "TABLE_CELL 0/0 | Unit",
                        "TABLE_CELL 0/1 | Killed",
                        "TABLE_CELL 0/2 | Wounded",
                        "TABLE_CELL 1/0 | First regiment",
                        "TABLE_CELL 1/1 | 120",
                        "TABLE_CELL 1/2 | 310",
                        "TABLE_CELL 2/0 | White Russian detachment",
                        "TABLE_CELL 2/1 | 12",
                        "TABLE_CELL 2/2 | 40",
                        "TABLE_SOURCE | Sources: Forbes 1986, p. 1.");
    }

    @Test
    void aCellMayBeMissingInAColumnOfRepeatedWords() {
        List<String> lines = body("""
                Name Party District Term began
                Ahmad Khan Independent Kulja 1945
                Osman Bay Kulja 1946
                Nur Ali Labour Tacheng 1945
                Sara Beg Labour Altay 1945
                Tursun Aka Independent Kulja 1946
                """);
        assertThat(lines.subList(0, 11))
                .containsExactly(
                        "TABLE_CELL 0/0 | Name",
                        "TABLE_CELL 0/1 | Party",
                        "TABLE_CELL 0/2 | District",
                        "TABLE_CELL 0/3 | Term began",
                        "TABLE_CELL 1/0 | Ahmad Khan",
                        "TABLE_CELL 1/1 | Independent",
                        "TABLE_CELL 1/2 | Kulja",
                        "TABLE_CELL 1/3 | 1945",
                        "TABLE_CELL 2/0 | Osman Bay",
                        "TABLE_CELL 2/2 | Kulja",
                        "TABLE_CELL 2/3 | 1946");
    }

    @Test
    void tabsThatTheCopyKeptPartCells() {
        assertThat(body("Council\nName\tPost\nAhmad Khan\tMinister of War\nOsman Bay\t\tacting"))
                .containsExactly(
                        "CAPTION | Council",
                        "TABLE_CELL 0/0 | Name",
                        "TABLE_CELL 0/1 | Post",
                        "TABLE_CELL 1/0 | Ahmad Khan",
                        "TABLE_CELL 1/1 | Minister of War",
                        "TABLE_CELL 2/0 | Osman Bay",
                        "TABLE_CELL 2/2 | acting");
    }

    @Test
    void letteredNotesExplainAndNumberedOnesCite() {
        ReadText read = new BrowserCopyReader()
                .read("T\n\n" + PROSE + "\n\nNotes\n\n  a. ^ Elected in June.\n  b. ^ a b Resigned.\n\nReferences\n\n"
                        + "  1. ^ Forbes 1986, p. 1.\n  2. Forbes 1986, p. 2.\n     Second line.\n");
        assertThat(Expected.lines(read).subList(2, 8))
                .containsExactly(
                        "HEADING 2 | Notes",
                        "EXPLANATORY_NOTE <a> | Elected in June.",
                        "EXPLANATORY_NOTE <b> | Resigned.",
                        "HEADING 2 | References",
                        "SOURCE_NOTE <1> | Forbes 1986, p. 1.",
                        "SOURCE_NOTE <2> | Forbes 1986, p. 2.\n     Second line.");
        assertThat(read.notes()).extracting(ReadText.ReadNote::list).containsExactly(0, 0, 1, 1);
        assertThat(read.notes()).extracting(ReadText.ReadNote::uses).containsExactly(1, 2, 1, 1);
    }

    @Test
    void aLoneListOfNotesCites() {
        ReadText read =
                new BrowserCopyReader().read("T\n\n" + PROSE + "\n\n1. ^ Forbes 1986, p. 1.\n2. ^ Starr 2004: 86\n");
        assertThat(Expected.words(read, BlockKind.SOURCE_NOTE)).hasSize(2);
        assertThat(read.notes()).extracting(ReadText.ReadNote::list).containsOnly(0);
    }

    @Test
    void anAttributionShowsAQuotation() {
        assertThat(body("“We have lost the day.”\n\n— Sheng Shicai, letter of 1933\n\n" + PROSE))
                .containsExactly(
                        "BLOCK_QUOTATION | “We have lost the day.”",
                        "BLOCK_QUOTATION | — Sheng Shicai, letter of 1933",
                        "PARAGRAPH | " + PROSE);
    }

    @Test
    void linesUnderSeeAlsoAreAListThoughTheirMarksAreLost() {
        assertThat(body("See also\n\nTajik literature\nJadidism\nHistory"))
                .containsExactly(
                        "HEADING 2 | See also",
                        "LIST_ITEM 1 | Tajik literature",
                        "LIST_ITEM 1 | Jadidism",
                        "LIST_ITEM 1 | History");
    }

    @Test
    void sectionNamesInARunOfLinesAreNoHeadings() {
        assertThat(body("Economy\nCulture\nPolitics")).noneMatch(line -> line.startsWith("HEADING"));
    }

    @Test
    void aPageInAnotherLanguageHasNoCaptionsForWantOfEnglishVerbs() {
        String prose = "Восточно-Туркестанская Республика существовала на севере Синьцзяна с 1944 по 1946 год и была"
                + " связана с Советским Союзом торговлей, оружием и советниками.";
        assertThat(lines("Республика\n\n" + prose + "\n\nИстория\n\n" + prose + "\n\n" + prose))
                .containsExactly(
                        "TITLE | Республика",
                        "PARAGRAPH | " + prose,
                        "HEADING 2 | История",
                        "PARAGRAPH | " + prose,
                        "PARAGRAPH | " + prose);
    }
}
