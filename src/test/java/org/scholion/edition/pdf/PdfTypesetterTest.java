package org.scholion.edition.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scholion.document.reading.BlockKind;
import org.scholion.edition.content.DocumentFacts;
import org.scholion.edition.content.EditionBlock;
import org.scholion.edition.content.EditionCitation.Stance;
import org.scholion.edition.content.EditionContent;
import org.scholion.edition.content.EditionPassage;
import org.scholion.edition.content.TypesettingException;
import org.scholion.testing.AnnotatedPdf;

class PdfTypesetterTest {
    private static final String UYGHUR = "شەرقىي تۈركىستان جۇمھۇرىيىتى";

    private static SetPages third;

    @BeforeAll
    static void setThirdArticle() {
        SeedEdition edition = SeedEdition.of("second-east-turkestan-republic");
        edition.claim(
                        "army",
                        "The army of Ili counted more than 60,000 soldiers",
                        edition.passage("Over 60,000 soldiers were in the Ili army according to General Sung"),
                        SeedEdition.cite(Stance.SUPPORTS, "Perkins 1947", "p. 571", null),
                        SeedEdition.cite(Stance.CONTRADICTS, "Forbes 1986", "p. 178", null))
                .claim(
                        "commission",
                        "It was founded after the leaders had left",
                        edition.passage("The Three Districts leaders then established the Three Districts Economic"
                                + " Commission"),
                        SeedEdition.cite(
                                Stance.SUPPORTS,
                                "Wang 2020",
                                "p.\u00A0275",
                                "Ahmatjan Kasimi and other representatives of the Ili, Tarbagatay, and Altay districts"),
                        SeedEdition.cite(Stance.QUALIFIES, "Forbes 1986", "p. 204", null),
                        SeedEdition.cite(Stance.MENTIONS, "Xu 1998", "p. 132", null))
                .claim(
                        "name",
                        "So the state called itself",
                        edition.passage(UYGHUR),
                        SeedEdition.cite(Stance.SUPPORTS, "Wang 2020", "p. 148", UYGHUR))
                .claim(
                        "same end",
                        "A second claim on the same words",
                        edition.passage("تۈركىستان جۇمھۇرىيىتى"),
                        SeedEdition.cite(Stance.SUPPORTS, "Forbes 1986", "p. 177", null));
        third = SetPages.of(edition);
    }

    @AfterAll
    static void close() throws IOException {
        third.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                UYGHUR,
                "东突厥斯坦共和国",
                "東突厥斯坦共和國",
                "Восточно-Туркестанская Республика",
                "Common languagesUyghur",
                "尼勒克镇",
                "历史资料:新疆和平解放",
                "Ondřej Klimeš",
                "Dikötter"
            })
    void namesOfEveryScriptAreExtractedLetterForLetter(String name) throws IOException {
        assertThat(third.text()).contains(name);
    }

    @Test
    void wordsAfterAFootnoteKeepTheirDirectionOnALineWithUyghur() throws IOException {
        assertThat(third.text(1)).contains("(Uyghur)").doesNotContain("ruhgyU");
    }

    @Test
    void everyLetterOfAnArticleIsPrintedInOrder() throws IOException {
        EditionContent content = SeedEdition.of("1911-revolution-in-xinjiang").content();
        try (SetPages pages = SetPages.of(content)) {
            assertThat(pages.bodyLetters().replace("•", "")).startsWith(letters(content) + "Bibliography");
        }
    }

    /** The order is not compared: on a line that starts with Uyghur inside an English paragraph, PDFBox loses it. */
    @Test
    void everyLetterOfAnArticleWithUyghurInItIsPrinted() throws IOException {
        EditionContent content = SeedEdition.of("ili-rebellion").content();
        try (SetPages pages = SetPages.of(content)) {
            String printed = pages.bodyLetters().replace("•", "");
            assertThat(counted(printed.substring(0, printed.indexOf("BibliographyForbes"))))
                    .isEqualTo(counted(letters(content)));
        }
    }

    private static String letters(EditionContent content) {
        return AnnotatedPdf.letters(
                content.blocks().stream().map(EditionBlock::text).collect(Collectors.joining()));
    }

    private static Map<Integer, Long> counted(String letters) {
        return letters.codePoints().boxed().collect(Collectors.groupingBy(point -> point, Collectors.counting()));
    }

    @Test
    void footnotesAreNumberedInTheOrderOfTheText() throws IOException {
        assertThat(third.text(1))
                .containsSubsequence(
                        "1 So the state called itself — Wang 2020, p. 148",
                        "2 A second claim on the same words — Forbes 1986, p. 177.");
        int commission = third.highlights("http://localhost:8080/claims/commission")
                .get(0)
                .page();
        assertThat(third.text(commission)).contains("3 It was founded after the leaders had left — Wang 2020, p. 275");
        int army = third.highlights("http://localhost:8080/claims/army").get(0).page();
        assertThat(third.text(army)).contains("4 The army of Ili counted more than 60,000 soldiers — Perkins 1947");
    }

    @Test
    void aFootnoteStandsOnThePageOfItsMark() throws IOException {
        int page = third.highlights("http://localhost:8080/claims/commission")
                .get(0)
                .page();

        assertThat(third.text(page)).contains("Three Districts Economic Commission3 to govern", "Wang 2020, p. 275");
    }

    @Test
    void aStanceIsNamedWhereItIsNotSupport() throws IOException {
        assertThat(third.text())
                .contains(
                        "Perkins 1947, p. 571; contra Forbes 1986, p. 178.",
                        "Altay districts”; qualifies: Forbes 1986, p. 204; see Xu 1998, p. 132.");
    }

    @Test
    void theArticlesOwnNotesKeepTheirNumbersInListsApart() throws IOException {
        assertThat(third.text())
                .containsSubsequence(
                        "Notes of the source text",
                        "Notes",
                        "1. Besides the original 15 Republics",
                        "References",
                        "1. David D. Wang. Under the Soviet Shadow",
                        "45. Wang 2020, p. 275: \"Ahmatjan Kasimi",
                        "78. Kadeer 2009",
                        "Bibliography",
                        "Forbes, Andrew D. W. 1986.",
                        "Not known of the works cited",
                        "Wang 2020: title, publisher, place.");
    }

    @Test
    void theTitlePageStatesLicenceAndChangesAndWhatIsUnknown() throws IOException {
        assertThat(third.text(0))
                .contains(
                        "ANNOTATED EDITION 1",
                        "Second East Turkestan Republic",
                        "Creator Wikipedia contributors",
                        "Source unknown",
                        "Shelfmark unknown",
                        "Language English (en)",
                        "Published 21 November 2026 by Demo Editor",
                        "Address http://localhost:8080/editions/7d0f",
                        "Licence Creative Commons Attribution-ShareAlike 4.0",
                        "Page furniture was left out");
    }

    @Test
    void everyTextPageNamesTitleEditionAndPage() throws IOException {
        for (int page = 1; page < third.document.getNumberOfPages(); page++) {
            assertThat(third.text(page))
                    .startsWith("Second East Turkestan Republic Edition 1")
                    .contains(" " + (page + 1) + " ");
        }
    }

    @Test
    void theFileSaysItsTitleLanguageAndRights() throws IOException {
        var catalog = third.document.getDocumentCatalog();

        assertThat(catalog.getLanguage()).isEqualTo("en");
        assertThat(catalog.getMarkInfo().isMarked()).isTrue();
        assertThat(catalog.getStructureTreeRoot()).isNotNull();
        assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
        assertThat(third.document.getDocumentInformation().getTitle())
                .isEqualTo("Second East Turkestan Republic, edition 1");
        assertThat(new String(catalog.getMetadata().toByteArray(), StandardCharsets.UTF_8))
                .contains("Creative Commons Attribution-ShareAlike 4.0", "http://localhost:8080/editions/7d0f");
    }

    @Test
    void textThatLooksLikeMarkupOrCannotBeXmlIsPrintedAsItIs() throws IOException {
        SeedEdition hostile = SeedEdition.ofLines("<fo:external-graphic src=\"file:///etc/passwd\"/> & ]]> <!-- -->\n"
                + "bell \u0007 nonchar \uFFFE lone \uD800 end\n"
                + "emoji \uD83D\uDE00 end\n"
                + "https://example.org/" + "a".repeat(300) + "\n");
        hostile.annotate("hostile", "<b>&\u0000</b>", hostile.passage("& ]]> <!--"));
        try (SetPages pages = SetPages.of(hostile)) {
            assertThat(pages.text(1))
                    .contains(
                            "<fo:external-graphic src=\"file:///etc/passwd\"/> & ]]> <!-- -->",
                            "bell [U+0007] nonchar [U+FFFE] lone [U+D800] end",
                            "emoji [U+1F600] end");
            assertThat(pages.bodyLetters()).contains("a".repeat(300));
            assertThat(pages.lettersUnder("http://localhost:8080/annotations/hostile"))
                    .isEqualTo("&]]><!--");
        }
    }

    @Test
    void anEditionWithoutAnyMarksHasNoHighlightsAndNoFootnotes() throws IOException {
        try (SetPages pages = SetPages.of(SeedEdition.ofLines("One line.").content(DocumentFacts.unknown()))) {
            for (var page : pages.document.getPages()) {
                assertThat(page.getAnnotations())
                        .extracting(PDAnnotation::getSubtype)
                        .isEmpty();
            }
            assertThat(pages.text(0)).contains("Creator unknown", "Language unknown", "Licence unknown");
            assertThat(pages.text(1)).contains("One line.").doesNotContain("Notes of the source text");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, 3, 'One1 two.'",
        "0, 8, 'One two.1'",
        "4, 12, 'Three1 four.'",
        "90, 99, 'Three four.1'",
    })
    void everyClaimHasItsFootnoteWhereverItsPassageEnds(int start, int end, String marked) throws IOException {
        SeedEdition edition = SeedEdition.ofLines("One two.\nThree four.");
        int shifted = end == 12 ? 14 : end;
        edition.claim(
                "c",
                "Claimed",
                new EditionPassage(start, shifted),
                SeedEdition.cite(Stance.SUPPORTS, "Wang 2020", null, null));
        try (SetPages pages = SetPages.of(edition)) {
            assertThat(pages.text(1)).contains(marked, "1 Claimed — Wang 2020.");
        }
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"FURNITURE", "SOURCE_NOTE", "EXPLANATORY_NOTE"})
    void aClaimHasItsHighlightAndFootnoteInEveryKindOfBlock(BlockKind kind) throws IOException {
        SeedEdition edition = SeedEdition.ofBlock(kind, "Some words claimed and more");
        edition.claim(
                "c",
                "Claimed",
                edition.passage("words claimed"),
                SeedEdition.cite(Stance.SUPPORTS, "Wang 2020", "p. 3", null));
        try (SetPages pages = SetPages.of(edition)) {
            assertThat(pages.text(1)).contains("Some words claimed1 and more", "1 Claimed — Wang 2020, p. 3.");
            assertThat(pages.lettersUnder("http://localhost:8080/claims/c")).isEqualTo("wordsclaimed");
        }
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"FURNITURE", "SOURCE_NOTE", "EXPLANATORY_NOTE"})
    void aBlockLongerThanAPageGoesOnOnTheNext(BlockKind kind) throws IOException {
        String words = IntStream.range(0, 2_000).mapToObj(i -> "word" + i).collect(Collectors.joining(" "));
        try (SetPages pages = SetPages.of(SeedEdition.ofBlock(kind, words))) {
            assertThat(pages.bodyLetters().replace("•", ""))
                    .contains("Before." + AnnotatedPdf.letters(words) + "After.");
        }
    }

    @Test
    void aFootnoteLongerThanAPageGoesOnOnTheNext() throws IOException {
        String words = IntStream.range(0, 2_000).mapToObj(i -> "word" + i).collect(Collectors.joining(" "));
        SeedEdition edition = SeedEdition.ofLines("One two.\nThree four.");
        edition.claim("c", words, edition.passage("two"), SeedEdition.cite(Stance.SUPPORTS, "Wang", null, null));
        try (SetPages pages = SetPages.of(edition)) {
            assertThat(pages.text()).contains("word0 ", " word1999 — Wang.", "Three four.");
        }
    }

    @Test
    void aHundredHeadingsInARowArePrinted() throws IOException {
        StringBuilder article = new StringBuilder("= Heads =\n");
        IntStream.range(0, 100).forEach(i -> article.append("== Head").append(i).append(" ==\n"));
        try (SetPages pages = SetPages.of(SeedEdition.ofArticle(article.toString()))) {
            assertThat(pages.bodyLetters())
                    .contains(IntStream.range(0, 100).mapToObj(i -> "Head" + i).collect(Collectors.joining()));
        }
    }

    @Test
    void aCharacterBeyondTheBasicPlaneIsSetHighlightedAndExtracted() throws IOException {
        SeedEdition edition = SeedEdition.ofLines("before \uD840\uDD64\u5b57 after");
        edition.annotate("rare", "", edition.passage("\uD840\uDD64"));
        try (SetPages pages = SetPages.of(edition)) {
            assertThat(pages.text(1)).contains("before \uD840\uDD64\u5b57 after");
            assertThat(pages.lettersUnder("http://localhost:8080/annotations/rare"))
                    .isEqualTo("\uD840\uDD64");
        }
    }

    @Test
    void quadsLieOverWordsOnAJustifiedLineThatAlsoHoldsUyghur() throws IOException {
        SeedEdition edition = SeedEdition.ofLines("A paragraph that runs over several lines, so that it is justified,"
                + " names " + UYGHUR + " in the middle of its words and goes on for a while, with a second mention, "
                + UYGHUR + ", close to the end of what it says about the state and its name.");
        edition.annotate("before", "", edition.passage("justified, names"))
                .annotate("after", "", edition.passage("in the middle of its words"))
                .annotate("second", "", edition.passage("while, with a second mention"));
        try (SetPages pages = SetPages.of(edition)) {
            assertThat(pages.lettersUnder("http://localhost:8080/annotations/before"))
                    .isEqualTo("justified,names");
            assertThat(pages.lettersUnder("http://localhost:8080/annotations/after"))
                    .isEqualTo("inthemiddleofitswords");
            assertThat(pages.lettersUnder("http://localhost:8080/annotations/second"))
                    .isEqualTo("while,withasecondmention");
        }
    }

    @Test
    void aParagraphInUyghurRunsFromTheRightAndIsExtractedWithItsFootnote() throws IOException {
        SeedEdition edition = SeedEdition.ofLines("بۇ " + UYGHUR + " نىڭ تارىخى، 1944-يىلى قۇرۇلغان.");
        edition.claim(
                "c", "Claimed", edition.passage(UYGHUR), SeedEdition.cite(Stance.SUPPORTS, "Wang 2020", "p. 3", null));
        try (SetPages pages = SetPages.of(edition)) {
            assertThat(pages.text(1)).contains(UYGHUR, "تارىخى", "قۇرۇلغان", "1 Claimed — Wang 2020, p. 3.");
        }
    }

    @Test
    void equalContentsGiveEqualBytes() throws Exception {
        EditionContent content = SeedEdition.of("1911-revolution-in-xinjiang").content();
        try (SetPages first = SetPages.of(content)) {
            Thread.sleep(1_100); // the clock of PDF dates ticks in seconds
            try (SetPages second = SetPages.of(content)) {
                assertThat(Arrays.equals(second.bytes, first.bytes)).isTrue();
            }
        }
    }

    @Test
    void aMissingFontIsNamedAndLeavesNoFile(@TempDir Path folder) {
        Path output = folder.resolve("edition.pdf");

        assertThatThrownBy(() -> new PdfTypesetter(folder)
                        .typeset(SeedEdition.ofLines("One line.").content(), output))
                .isInstanceOf(TypesettingException.class)
                .hasMessageContaining("NotoSerif_400Regular.ttf");
        assertThat(output).doesNotExist();
    }

    @Test
    void onlyFilesOfTheFontsFolderCanBeOpened(@TempDir Path folder) throws IOException {
        Path outside = Files.createFile(folder.resolve("outside.ttf"));
        Path fonts = Files.createDirectory(folder.resolve("fonts"));
        Path font = Files.createFile(fonts.resolve("font.ttf"));
        FontFolderResolver resolver = new FontFolderResolver(fonts.toRealPath());

        assertThat(resolver.getResource(font.toUri())).isNotNull();
        for (String uri :
                List.of(outside.toUri().toString(), fonts.toUri() + "../outside.ttf", "http://localhost/font.ttf")) {
            assertThatThrownBy(() -> resolver.getResource(URI.create(uri)))
                    .as(uri)
                    .isInstanceOf(IOException.class);
        }
    }
}
