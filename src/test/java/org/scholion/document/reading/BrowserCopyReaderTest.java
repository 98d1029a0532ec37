package org.scholion.document.reading;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.scholion.document.reading.ReadText.ReadNote;
import org.scholion.shared.CodePointText;

/** What a person finds in the copied page "Second East Turkestan Republic", and what the reader must find. */
class BrowserCopyReaderTest {
    private static String text;
    private static ReadText read;
    private static List<String> lines;

    @BeforeAll
    static void readArticle() throws IOException {
        text = Files.readString(Path.of("seeds/second-east-turkestan-republic.txt"));
        read = new BrowserCopyReader().read(text);
        lines = Expected.lines(read);
    }

    private static List<String> linesOf(String kind) {
        return lines.stream().filter(line -> line.startsWith(kind)).toList();
    }

    @Test
    void theTitleIsTheFirstLine() {
        assertThat(read.title()).isEqualTo("Second East Turkestan Republic");
        assertThat(lines.subList(0, 2))
                .containsExactly(
                        "TITLE | Second East Turkestan Republic", "FURNITURE | Appearance move to sidebar hide");
    }

    @Test
    void theInfoboxComesApartIntoLabelsAndValues() {
        String extent =
                "Territorial extent of the Second East Turkestan Republic (red), encompassing the three districts"
                        + " of Ili, Tarbagatay and Altay";
        assertThat(lines.subList(2, 52))
                .containsExactly(
                        "INFOBOX_LABEL | East Turkestan Republic",
                        "INFOBOX_VALUE @ug | شەرقىي تۈركىستان جۇمھۇرىيىتى\u00A0(Uyghur)",
                        "CAPTION | Flag of East Turkistan Flag",
                        "CAPTION | " + extent,
                        "FURNITURE | " + extent,
                        "INFOBOX_LABEL | Status",
                        "INFOBOX_VALUE | Satellite state of the Soviet Union",
                        "INFOBOX_LABEL | Common\u00A0languages",
                        "INFOBOX_VALUE | Uyghur (official, 1944–1945)",
                        "INFOBOX_LABEL | Religion",
                        "INFOBOX_VALUE | Islam (majority; official, 1945–1946)",
                        "INFOBOX_LABEL | Government",
                        "INFOBOX_VALUE | Unitary republic under an interim government",
                        "INFOBOX_LABEL <•> | 1944–1946",
                        "INFOBOX_VALUE | Elihan Tore",
                        "INFOBOX_LABEL | Vice President",
                        "INFOBOX_LABEL <•> | 1944–1946",
                        "INFOBOX_VALUE | Hakim Beg Khoja",
                        "INFOBOX_LABEL | Independence",
                        "INFOBOX_VALUE | from the Republic of China",
                        "INFOBOX_LABEL | Historical era",
                        "INFOBOX_VALUE | World War II\u00A0· Cold War",
                        "INFOBOX_LABEL <•> | Start of the Ili Rebellion",
                        "INFOBOX_VALUE | 7 November 1944",
                        "INFOBOX_LABEL <•> | Independence declared",
                        "INFOBOX_VALUE | 12 November 1944",
                        "INFOBOX_LABEL <•> | Formation of the Coalition Government of Xinjiang Province",
                        "INFOBOX_VALUE | 27 June 1946",
                        "INFOBOX_LABEL <•> | Collapse of the Coalition Government",
                        "INFOBOX_VALUE | 12 August 1947",
                        "INFOBOX_LABEL <•> | 1944 estimate",
                        "INFOBOX_VALUE | 705,168",
                        "INFOBOX_LABEL | Preceded by",
                        "INFOBOX_LABEL | Succeeded by",
                        "INFOBOX_VALUE | Xinjiang Province, Republic of China",
                        "INFOBOX_VALUE | Xinjiang Province, Republic of China",
                        "INFOBOX_LABEL | Today part of",
                        "INFOBOX_VALUE | China",
                        "INFOBOX_LABEL | East Turkestan Republic",
                        "INFOBOX_LABEL | Uyghur name",
                        "INFOBOX_LABEL | Uyghur",
                        "INFOBOX_VALUE @ug | شەرقىي تۈركىستان جۇمھۇرىيىتى",
                        "INFOBOX_LABEL | Russian name",
                        "INFOBOX_LABEL | Russian",
                        "INFOBOX_VALUE @ru | Восточно-Туркестанская Республика",
                        "INFOBOX_LABEL | Chinese name",
                        "INFOBOX_LABEL | Traditional\u00A0Chinese",
                        "INFOBOX_VALUE @zh-Hant | 東突厥斯坦共和國",
                        "INFOBOX_LABEL | Simplified\u00A0Chinese",
                        "INFOBOX_VALUE @zh-Hans | 东突厥斯坦共和国");
    }

    @Test
    void theHeadingsThatAreThereAreFoundAndNoneIsInvented() {
        assertThat(linesOf("HEADING"))
                .containsExactly(
                        "HEADING 2 | Formation of the Coalition Government of Xinjiang Province and dissolution of the ETR",
                        "HEADING 2 | Takeover by the People's Republic of China",
                        "HEADING 2 | Local opposition to the ETR",
                        "HEADING 2 | See also");
    }

    @Test
    void captionsAreApartFromTheText() {
        assertThat(linesOf("CAPTION").subList(2, 8))
                .containsExactly(
                        "CAPTION | Coalition government representatives in 1946 including Chairman Zhang Zhizhong (front"
                                + " row fifth from right) and Vice-chairman Ehmetjan Qasim (front row fourth from right).",
                        "CAPTION | Ehmetjan Qasim and Abdulkerim Abbas with Chiang Kai-shek in Nanjing on 22 November"
                                + " 1946.",
                        "CAPTION | Ehmetjan Qasim and Abdulkerim Abbas with Sun Fo, the son of Sun Yat-sen in Nanjing on"
                                + " 24 November 1946.",
                        "CAPTION | Ehmetjan Qasim, Chairman of the Xinjiang Democratic League of Peace Safeguarding, in"
                                + " 1948, Ghulja Saifuddin Azizi, Xi Zhongxun (father of 6th paramount leader of China"
                                + " Xi Jinping), Burhan Shahidi in July 1952 after quelling the Ospan Batyr Kazakh"
                                + " insurgency in Xinjiang.",
                        "CAPTION | Interim Government Council of the East Turkestan Republic",
                        "CAPTION | Ethnic breakdown of the ETR (1944)");
    }

    @Test
    void theAnnouncedQuotationIsABlockOfItsOwn() {
        assertThat(Expected.words(read, BlockKind.BLOCK_QUOTATION))
                .singleElement()
                .asString()
                .startsWith("The Turkestan Islamic Government is organized: praise be to Allah")
                .endsWith("from our fathers and our grandfathers.");
    }

    @Test
    void theCouncilTableHasThreeColumns() {
        List<String> cells = linesOf("TABLE_CELL").subList(0, 65);
        assertThat(cells.subList(0, 14))
                .containsExactly(
                        "TABLE_CELL 0/0 | Name",
                        "TABLE_CELL 0/1 | Ethnicity",
                        "TABLE_CELL 0/2 | Position(s)",
                        "TABLE_CELL 1/0 | Elihan Tore",
                        "TABLE_CELL 1/1 | Uzbek",
                        "TABLE_CELL 1/2 | President of the Interim Government",
                        "TABLE_CELL 2/0 | Hakim Beg Khoja",
                        "TABLE_CELL 2/1 | Uyghur",
                        "TABLE_CELL 2/2 | Vice President of the Interim Government",
                        "TABLE_CELL 3/0 | Abdulkerim Abbas",
                        "TABLE_CELL 3/1 | Uyghur",
                        "TABLE_CELL 3/2 <•> | Minister of Internal Affairs (initially)",
                        "TABLE_CELL 3/2 <•> | Minister of Propaganda",
                        "TABLE_CELL 3/2 <•> | Political Commissar of the ETNA");
        assertThat(cells)
                .contains(
                        "TABLE_CELL 6/0 | Rahimjan Sabir Ghaji",
                        "TABLE_CELL 6/2 <•> | Vice Minister of Military Affairs (initially)",
                        "TABLE_CELL 8/0 | Zunun Taipov",
                        "TABLE_CELL 8/1 | Tatar",
                        "TABLE_CELL 10/0 | Abulimiti Ali Halipa",
                        "TABLE_CELL 10/1 | Uyghur",
                        "TABLE_CELL 13/0 | Ubulhari Tora",
                        "TABLE_CELL 13/1 | Kazakh",
                        "TABLE_CELL 13/2 | Minister of Nomadic Pasturing",
                        "TABLE_CELL 16/0 | Puja Abal",
                        "TABLE_CELL 16/1 | Mongol",
                        "TABLE_CELL 16/2 | Representative of the Mongol community",
                        "TABLE_CELL 18/0 | Saifuddin Azizi",
                        "TABLE_CELL 18/1 | Uyghur",
                        "TABLE_CELL 18/2 | Minister of Education");
        assertThat(cells.stream().filter(cell -> cell.contains("/1 ")))
                .extracting(cell -> cell.substring(cell.indexOf("| ") + 2))
                .containsExactly(
                        "Ethnicity",
                        "Uzbek",
                        "Uyghur",
                        "Uyghur",
                        "Uyghur",
                        "Uyghur",
                        "Uyghur",
                        "Uzbek",
                        "Tatar",
                        "Uyghur",
                        "Uyghur",
                        "Uyghur",
                        "Tatar",
                        "Kazakh",
                        "Russian",
                        "Russian",
                        "Mongol",
                        "Uyghur",
                        "Uyghur");
    }

    @Test
    void theEthnicTableHasTwoColumns() {
        assertThat(linesOf("TABLE_CELL").subList(65, 73))
                .containsExactly(
                        "TABLE_CELL 0/0 | Ethnicity",
                        "TABLE_CELL 0/1 | Percentage",
                        "TABLE_CELL 1/0 | Kazakhs",
                        "TABLE_CELL 1/1 | 52.1%",
                        "TABLE_CELL 2/0 | Uyghurs",
                        "TABLE_CELL 2/1 | 25.3%",
                        "TABLE_CELL 3/0 | Others",
                        "TABLE_CELL 3/1 | 22.6%");
        assertThat(linesOf("TABLE_CELL")).hasSize(73);
        assertThat(read.blocks().stream()
                        .filter(block -> block.kind() == BlockKind.TABLE_CELL)
                        .map(ReadBlock::group)
                        .distinct())
                .containsExactly(0, 1);
    }

    @Test
    void theLinesUnderTheTablesAreNotesWithoutANumber() {
        CodePointText points = new CodePointText(text);
        assertThat(read.notes().stream().filter(note -> note.list() == -1))
                .allSatisfy(note -> assertThat(note.number()).isZero())
                .extracting(note -> points.substring(note.body()))
                .containsExactly("Wang 2020, pp.\u00A0150–151; Forbes 1986, p.\u00A0259.", "Wang 2020, p.\u00A0265.");
        assertThat(Expected.words(read, BlockKind.TABLE_SOURCE))
                .containsExactly(
                        "Sources: Wang 2020, pp.\u00A0150–151; Forbes 1986, p.\u00A0259.",
                        "Source: Wang 2020, p.\u00A0265.");
    }

    @Test
    void theRegimentsAreANumberedList() {
        assertThat(linesOf("LIST_ITEM"))
                .containsExactly(
                        "LIST_ITEM 1 <1> | Suidun infantry regiment",
                        "LIST_ITEM 1 <2> | Ghulja regiment",
                        "LIST_ITEM 1 <3> | Kensai regiment",
                        "LIST_ITEM 1 <4> | Ghulja reserve regiment",
                        "LIST_ITEM 1 <5> | Kazakh cavalry regiment",
                        "LIST_ITEM 1 <6> | Tungan regiment",
                        "LIST_ITEM 1 <7> | Sibo battalion",
                        "LIST_ITEM 1 <8> | Mongol battalion");
    }

    @Test
    void paragraphsAreWhatIsLeft() {
        List<String> paragraphs = Expected.words(read, BlockKind.PARAGRAPH);
        assertThat(paragraphs).hasSize(49).noneMatch(words -> words.contains("\n"));
        assertThat(paragraphs.get(0)).startsWith("The East Turkestan Republic (ETR) was a short-lived satellite state");
        assertThat(paragraphs)
                .contains(
                        "The flag of the Second East Turkestan Republic was a green field charged with a white star and"
                                + " crescent.");
    }

    @Test
    void oneNoteExplains() {
        List<ReadNote> notes =
                read.notes().stream().filter(note -> note.list() == 0).toList();
        assertThat(notes).hasSize(1);
        assertThat(notes.get(0).number()).isEqualTo(1);
        assertThat(linesOf("EXPLANATORY_NOTE"))
                .singleElement()
                .asString()
                .startsWith("EXPLANATORY_NOTE <1> | Besides the original 15 Republics");
    }

    @Test
    void seventyEightNotesCiteEachWithItsUses() {
        List<ReadNote> notes =
                read.notes().stream().filter(note -> note.list() == 1).toList();
        assertThat(notes).hasSize(78);
        assertThat(notes)
                .extracting(ReadNote::number)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 78).boxed().toList());
        assertThat(notes.stream().filter(note -> note.uses() > 1).collect(toMap(ReadNote::number, ReadNote::uses)))
                .isEqualTo(Map.ofEntries(
                        Map.entry(5, 2),
                        Map.entry(6, 2),
                        Map.entry(8, 2),
                        Map.entry(17, 2),
                        Map.entry(20, 2),
                        Map.entry(25, 2),
                        Map.entry(38, 4),
                        Map.entry(41, 2),
                        Map.entry(42, 4),
                        Map.entry(43, 2),
                        Map.entry(60, 2)));
        assertThat(notes).allSatisfy(note -> assertThat(
                        read.blocks().get(note.blockOrdinal()).kind())
                .isEqualTo(BlockKind.SOURCE_NOTE));
    }

    @Test
    void notesHoldTheirWordsOnly() {
        CodePointText points = new CodePointText(text);
        Map<Integer, String> bodies = read.notes().stream()
                .filter(note -> note.list() == 1)
                .collect(toMap(ReadNote::number, note -> points.substring(note.body())));
        assertThat(bodies)
                .containsEntry(5, "Forbes 1986, p.\u00A0176.")
                .containsEntry(28, "Perkins (1947), p.\u00A0576")
                .containsEntry(38, "Li 2003, pp.\u00A0204–206.")
                .containsEntry(51, "Starr 2004: 86")
                .containsEntry(60, "Perkins (1947)")
                .containsEntry(78, "Kadeer 2009 Archived 21 August 2016 at the Wayback Machine, p. 13.");
        assertThat(bodies.get(53)).startsWith("A brief introduction of Uyghur history");
    }

    @Test
    void forbesIsCitedBySeventeenNotesInTwentyPlaces() {
        CodePointText points = new CodePointText(text);
        List<ReadNote> forbes = read.notes().stream()
                .filter(note ->
                        note.list() == 1 && points.substring(note.body()).startsWith("Forbes 1986"))
                .toList();
        assertThat(forbes).hasSize(17);
        assertThat(forbes.stream().mapToInt(ReadNote::uses).sum()).isEqualTo(20);
    }

    @Test
    void everyNoBreakSpaceIsKept() {
        assertThat(read.text().chars().filter(c -> c == '\u00A0').count()).isEqualTo(84);
    }
}
