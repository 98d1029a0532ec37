package org.scholion.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scholion.bibliography.Work;
import org.scholion.bibliography.WorkSearch;
import org.scholion.bibliography.item.Locator;
import org.scholion.document.reading.BlockKind;
import org.scholion.shared.Page;
import org.scholion.shared.Problem;
import org.scholion.sourcenote.SourceNoteView;
import org.scholion.testing.OnEachDatabase;
import org.scholion.testing.TestDatabase;
import org.scholion.testing.TestProject;

/** What somebody may write into a file to overflow a column: the document is taken in, and its text is as it was. */
@OnEachDatabase
class CraftedUploadTest {
    /** Four bytes in UTF-8, two chars in Java, one character for PostgreSQL. */
    private static final String FAR_LETTER = "𐍈";

    private final TestProject project;

    CraftedUploadTest(TestDatabase database) {
        this.project = TestProject.on(database);
    }

    static Stream<Arguments> texts() {
        String pages = IntStream.rangeClosed(1, 40).mapToObj(n -> "1234567" + n).collect(Collectors.joining(", "));
        return Stream.of(
                Arguments.of("a title", "= " + "A title ".repeat(500) + "=\n\nWords."),
                Arguments.of("a title in far letters", "= " + FAR_LETTER.repeat(1001) + " =\n\nWords."),
                Arguments.of("a first line", "History[edit]\n" + "A word ".repeat(28) + "\n\nWords."),
                Arguments.of(
                        "the mark of a list", "Words:\n" + "*".repeat(300) + " item\n" + "#".repeat(101) + " item"),
                Arguments.of("the mark of a row", infobox("*".repeat(150) + " Area 5,000")),
                Arguments.of("a key of an infobox", infobox("- " + "k".repeat(5000) + ": value")),
                Arguments.of("a locator of many pages", notes("Forbes 1986, pp. " + pages + ".")),
                Arguments.of("a locator of many digits", notes("Forbes 1986, p. " + "9".repeat(5000) + ".")),
                Arguments.of("a locator after a colon", notes("Forbes 1986: " + pages + ".")),
                Arguments.of(
                        "pages of an article", notes("\"Title\". Asian Survey 12 (1990): " + "7".repeat(900) + "–8")),
                Arguments.of("an author's name", notes("F" + "o".repeat(2000) + ", Andrew. A Book of Several Words.")),
                Arguments.of("an author's ligatures", notes("F" + "ﬃ".repeat(110) + " 1986, p. 1.")),
                Arguments.of("a body's name", notes("Institute of " + "Affair".repeat(300) + " (1986). A Book.")),
                Arguments.of("a word of a title", notes("\"" + "Title".repeat(1000) + "\". Retrieved 2010-07-14.")),
                Arguments.of("a title in far letters", notes("\"" + "𐓶".repeat(900) + "\". Retrieved 2010-07-14.")),
                Arguments.of("a publisher", notes("A Book of Words. London: " + "Press ".repeat(900) + ". ISBN 0.")),
                Arguments.of("an ISBN", notes("Forbes 1986, p. 1. ISBN 0-" + "1".repeat(5000) + "-X.")),
                Arguments.of(
                        "an ISSN and a DOI",
                        notes("Forbes 1986. ISSN " + "1".repeat(500) + ". doi:10.1/" + "a".repeat(5000))),
                Arguments.of(
                        "numbers of other schemes",
                        notes("Forbes 1986. S2CID " + "9".repeat(99) + " OCLC " + "9".repeat(99))),
                Arguments.of(
                        "an address",
                        notes("\"Title\". https://example.org/" + "a".repeat(5000) + " Retrieved 2010-07-14.")),
                Arguments.of(
                        "a volume",
                        notes("\"Title\". Asian Survey. " + "X".repeat(700) + " (" + "9".repeat(20) + ").")),
                Arguments.of(
                        "dates that no calendar has",
                        notes(
                                "Forbes 0000, p. 1.\n2. ^ Retrieved 32 May 9999.\n3. ^"
                                        + " \"A\". Retrieved 2010-99-99.\n4. ^ Shipton, Eric (9999–0001). A Book.\n5. ^ 0 May 0000")),
                Arguments.of(
                        "many authors",
                        notes(IntStream.range(0, 25)
                                        .mapToObj(n -> "Name" + (char) ('a' + n))
                                        .collect(Collectors.joining("; "))
                                + " (1986). A Book.")),
                Arguments.of(
                        "a number of thirty digits",
                        "Words.\n\n1. ^ Forbes 1986, p. 1.\n" + "9".repeat(30)
                                + ". ^ Lin 2007, p. 2.\n^ Lin 2002, p. 3."),
                Arguments.of("a number beyond int", "99999999999. ^ Forbes 1986, p. 1.\n2. ^ Lin 2007."),
                Arguments.of("a number with a caret", "^ 99999999999. Forbes 1986, p. 1.\n^ 2147483648 Lin 2007."));
    }

    private static String notes(String first) {
        return "A title\n\nSome words of the text stand here, so that it has a paragraph.\n\n1. ^ " + first
                + "\n9999. ^ Wang 2020, p. 275.\n";
    }

    private static String infobox(String row) {
        return "= Title =\nInfobox\n- Key: value\n" + row + "\n\nWords.";
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void theDocumentIsTakenInAndItsTextIsAsItWas(String name, String text) {
        Document document = project.take(text);

        assertThat(project.text(document).toString()).isEqualTo(text);
        List<SourceNoteView> notes = project.in(rooms -> rooms.notes.list(project.scholar, document));
        assertThat(notes).allSatisfy(note -> assertThat(text).contains(note.raw()));
        assertThat(keys()).allSatisfy(key -> assertThat(key).matches("[A-Za-z0-9]{1,200}"));
    }

    @Test
    void aTitleThatIsTooLongIsCutBetweenTwoCharacters() {
        String title = "x" + FAR_LETTER.repeat(1200);

        String kept = project.take("= " + title + " =\n\nWords.").description().title();

        assertThat(kept).hasSizeBetween(998, 1000).endsWith("…");
        assertThat(title).startsWith(kept.substring(0, kept.length() - 1));
        assertThat(wellFormed(kept)).isTrue();
    }

    @Test
    void aTitleThatAPersonGivesIsRefusedAndNotCut() {
        assertThatThrownBy(() -> project.in(rooms -> rooms.intake.add(
                        project.scholar, project.id(), "a.txt", "Words.".getBytes(UTF_8), "x".repeat(1001), null)))
                .isInstanceOfSatisfying(Problem.InvalidInput.class, problem -> assertThat(problem.field())
                        .contains("title"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a\0b.txt", "\u0007\u001B[31m.txt", "\uD800\uDC00\uD800.txt", "\uDC00", "../..", "a/", " \0 "})
    void aFileNameIsKeptWithoutWhatADatabaseOrATerminalMinds(String name) {
        Document document = take(name, "Words of " + name.length() + project.id());

        String kept = rawName(document);

        assertThat(kept).isNotBlank().doesNotContainPattern("\\p{Cc}").doesNotContain("/");
        assertThat(wellFormed(kept)).isTrue();
        assertThat(document.description().title()).isNotBlank();
    }

    @Test
    void aFileNameThatIsTooLongIsCutBetweenTwoCharacters() {
        Document document = take("x" + FAR_LETTER.repeat(300) + ".txt", "Words of a long name.");

        assertThat(rawName(document)).hasSizeBetween(398, 400).startsWith("x" + FAR_LETTER);
        assertThat(wellFormed(rawName(document))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"4, true", "5, false"})
    void aLocatorThatDoesNotFitIsUnknownWhileTheNoteKeepsIt(int lastDigits, boolean fits) {
        String pages = "123456789, ".repeat(36) + "9".repeat(lastDigits);
        assertThat(pages.length() <= 400).isEqualTo(fits);
        Document document = project.take(notes("Forbes 1986, pp. " + pages + "."));

        SourceNoteView note =
                project.in(rooms -> rooms.notes.list(project.scholar, document)).get(0);

        assertThat(note.raw()).contains(pages);
        assertThat(note.references()).singleElement().satisfies(reference -> assertThat(reference.locator())
                .isEqualTo(fits ? Locator.page(pages) : null));
    }

    @Test
    void aHundredThousandCitesInOneNoteAreKeptUnread() {
        String words = "Forbes 1986, p. 1; ".repeat(100_000);
        Document document = project.take("1. ^ Lin 2007, p. 3.\n2. ^ " + words + "\n");

        List<SourceNoteView> notes = project.in(rooms -> rooms.notes.list(project.scholar, document));

        assertThat(notes).extracting(SourceNoteView::kind).containsExactly("short", "unread");
        assertThat(notes.get(1).raw()).isEqualTo(words.strip());
        assertThat(notes.get(1).references()).isEmpty();
    }

    @Test
    void aNumberThatNoListHasOpensNoNote() {
        Document document =
                project.take("1. ^ Lin 2007, p. 3.\n" + "9".repeat(30) + ". ^ Forbes 1986, p. 1.\n^ Starr 2004.");

        List<SourceNoteView> notes = project.in(rooms -> rooms.notes.list(project.scholar, document));

        assertThat(notes).extracting(SourceNoteView::number).containsExactly(1, 0);
        assertThat(notes.get(0).raw()).endsWith("9. ^ Forbes 1986, p. 1.");
    }

    @Test
    void aRunOfSignsIsNoMarkOfAList() {
        Document document = project.take("= Title =\n* item\n" + "*".repeat(300) + " words\n");

        project.act(rooms -> assertThat(rooms.documents.blocks(document.currentRevisionId()))
                .extracting(Block::kind)
                .containsExactly(BlockKind.TITLE, BlockKind.LIST_ITEM, BlockKind.PARAGRAPH));
    }

    private Document take(String fileName, String text) {
        return project.in(rooms ->
                        rooms.intake.add(project.scholar, project.id(), fileName, text.getBytes(UTF_8), null, null))
                .document();
    }

    private String rawName(Document document) {
        return project.in(rooms -> rooms.documents.currentRevision(document).rawName());
    }

    private List<String> keys() {
        return project.in(
                rooms -> List.copyOf(rooms.works
                        .keys(rooms
                                .works
                                .list(project.scholar, project.id(), WorkSearch.ALL, new Page.Request(null, 200))
                                .items()
                                .stream()
                                .map(Work::id)
                                .toList())
                        .values()));
    }

    private static boolean wellFormed(String words) {
        return UTF_8.newEncoder().canEncode(words);
    }
}
