package org.scholion.document.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InfoboxArticleReaderTest {
    private final InfoboxArticleReader reader = new InfoboxArticleReader();

    private static String article(String name) throws IOException {
        return Files.readString(Path.of("seeds", name + ".txt"));
    }

    @Test
    void the1911ArticleIsReadFromTitleToSeeAlso() throws IOException {
        ReadText read = reader.read(article("1911-revolution-in-xinjiang"));
        assertThat(read.title()).isEqualTo("1911 Revolution in Xinjiang");
        assertThat(read.notes()).isEmpty();
        List<String> lines = Expected.lines(read);
        assertThat(lines).hasSize(41);
        assertThat(lines.subList(0, 8))
                .containsExactly(
                        "TITLE | 1911 Revolution in Xinjiang",
                        "FURNITURE | Infobox",
                        "INFOBOX_LABEL | Conflict",
                        "INFOBOX_VALUE | 1911 Revolution in Xinjiang",
                        "INFOBOX_LABEL | Partof",
                        "INFOBOX_VALUE | the 1911 Revolution",
                        "INFOBOX_LABEL | Date",
                        "INFOBOX_VALUE | 28 November 1911-1912");
        assertThat(lines.subList(12, 16))
                .containsExactly(
                        "INFOBOX_LABEL | Combatant2",
                        "INFOBOX_VALUE | border|20px Gelaohui border|20px Ili Revolutionary Party",
                        "INFOBOX_LABEL | Commander1",
                        "INFOBOX_VALUE | Yuan Dahua, ZhiruiKIA, Guangfu, Wang Peilan");
        assertThat(Expected.words(read, BlockKind.HEADING))
                .containsExactly("Background", "Fighting", "Modern evaluation", "See also");
        assertThat(lines.subList(31, 41))
                .containsExactly(
                        "LIST_ITEM 1 <-> | Xinjiang under Qing rule",
                        "LIST_ITEM 1 <-> | History of the Republic of China",
                        "LIST_ITEM 1 <-> | Military of the Republic of China",
                        "LIST_ITEM 1 <-> | History of China",
                        "LIST_ITEM 1 <-> | Xinhai Lhasa Turmoil",
                        "LIST_ITEM 1 <-> | National Revolutionary Army",
                        "LIST_ITEM 1 <-> | Kuomintang",
                        "LIST_ITEM 1 <-> | Taishō period",
                        "LIST_ITEM 1 <-> | Russian Revolution",
                        "LIST_ITEM 1 <-> | German Revolution of 1918–19");
    }

    @Test
    void linesWithoutABlankLineBetweenAreOneParagraph() throws IOException {
        assertThat(Expected.words(reader.read(article("1911-revolution-in-xinjiang")), BlockKind.PARAGRAPH))
                .hasSize(5)
                .element(3)
                .asString()
                .startsWith("The last Gansu Xinjiang Provincial Governor")
                .contains("Tianshan Mountains,\nYuan \"cannot")
                .endsWith("new multi-lingual media.");
    }

    @Test
    void theIliRebellionHasHeadingsOfTwoLevels() throws IOException {
        ReadText read = reader.read(article("ili-rebellion"));
        assertThat(read.title()).isEqualTo("Ili Rebellion");
        assertThat(Expected.lines(read).stream().filter(line -> line.startsWith("HEADING")))
                .containsExactly(
                        "HEADING 2 | Background",
                        "HEADING 2 | Fighting",
                        "HEADING 3 | Kulja revolt",
                        "HEADING 3 | Massacres",
                        "HEADING 3 | Formation of Ili National Army",
                        "HEADING 2 | 1947 unrest",
                        "HEADING 2 | Battle of Baitag Bogd",
                        "HEADING 2 | Political accession of Xinjiang to Chinese communist rule",
                        "HEADING 2 | American telegrams",
                        "HEADING 2 | Related events and people",
                        "HEADING 2 | See also");
        assertThat(Expected.words(read, BlockKind.PARAGRAPH)).hasSize(32);
        assertThat(Expected.words(read, BlockKind.INFOBOX_LABEL))
                .containsExactly(
                        "Conflict",
                        "Place",
                        "Result",
                        "Combatant2",
                        "Commander1",
                        "Commander2",
                        "Units1",
                        "Units2",
                        "Casualties1",
                        "Casualties2");
        assertThat(Expected.words(read, BlockKind.INFOBOX_VALUE)).hasSize(10).contains("Ili Rebellion,", ",");
    }

    @Test
    void otherArticlesInTheFormAreRead() {
        String text = """
                = Azat =

                Infobox newspaper
                - Name: Azat: the Free
                - Native name (Russian): Азат
                - Website: http://example.org/a
                - Motto:
                - without a key
                - Owners: one
                two

                - Not a row: an item

                === Deep ===
                #### none ####
                * bullet
                ** inner
                  - nested
                    goes on
                1. one
                2. two
                3. three

                12. November 1944 was a Sunday.
                = Part =
                == uneven =
                ==
                """;
        assertThat(Expected.lines(reader.read(text)))
                .containsExactly(
                        "TITLE | Azat",
                        "FURNITURE | Infobox newspaper",
                        "INFOBOX_LABEL | Name",
                        "INFOBOX_VALUE | Azat: the Free",
                        "INFOBOX_LABEL | Native name (Russian)",
                        "INFOBOX_VALUE | Азат",
                        "INFOBOX_LABEL | Website",
                        "INFOBOX_VALUE | http://example.org/a",
                        "INFOBOX_LABEL | Motto",
                        "INFOBOX_VALUE | without a key",
                        "INFOBOX_LABEL | Owners",
                        "INFOBOX_VALUE | one\ntwo",
                        "LIST_ITEM 1 <-> | Not a row: an item",
                        "HEADING 3 | Deep",
                        "LIST_ITEM 4 <####> | none ####",
                        "LIST_ITEM 1 <*> | bullet",
                        "LIST_ITEM 2 <**> | inner",
                        "LIST_ITEM 2 <-> | nested\n    goes on",
                        "LIST_ITEM 1 <1> | one",
                        "LIST_ITEM 1 <2> | two",
                        "LIST_ITEM 1 <3> | three",
                        "PARAGRAPH | 12. November 1944 was a Sunday.",
                        "HEADING 2 | Part",
                        "HEADING 2 | = uneven",
                        "PARAGRAPH | ==");
    }

    @Test
    void anArticleWithoutAnInfoboxOrATitleIsRead() {
        assertThat(Expected.lines(reader.read("== A ==\nText.\n\n===B===\n\nMore.")))
                .containsExactly("HEADING 2 | A", "PARAGRAPH | Text.", "HEADING 3 | B", "PARAGRAPH | More.");
        assertThat(reader.read("== A ==\nText.").title()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "Uyghur, شەرقىي, ug",
        "Russian, Восточный, ru",
        "Traditional Chinese, 東, zh-Hant",
        "Simplified Chinese, 东, zh-Hans",
        "Chinese, 奇台之战, zh",
        "Kazakh, Шығыс, kk",
        "Uyghur, Sherqiy,",
        "Name, Восточный,",
    })
    void aValueHasTheLanguageThatItsLabelNames(String label, String value, String lang) {
        ReadText read = reader.read("= T =\n\nInfobox\n- " + label + ": " + value + "\n");
        assertThat(read.blocks().get(3).lang()).isEqualTo(lang);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1911-revolution-in-xinjiang", "ili-rebellion"})
    void isSureOfItsForm(String name) throws IOException {
        assertThat(reader.confidence(article(name))).isGreaterThan(90);
    }
}
