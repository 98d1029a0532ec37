package org.scholion.edition.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationHighlight;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scholion.edition.content.EditionCitation.Stance;
import org.scholion.edition.content.EditionPassage;
import org.scholion.shared.TextRange;
import org.scholion.testing.AnnotatedPdf;

class HighlightsTest {
    private static final String ANNOTATION = "http://localhost:8080/annotations/";
    private static final String UYGHUR = "شەرقىي تۈركىستان جۇمھۇرىيىتى";

    private static final Map<String, String> WORDS = Map.of(
            "one line", "a short-lived satellite state",
            "lines",
                    "It is often described as the Second East Turkestan Republic to differentiate it from the First"
                            + " East Turkestan Republic (1933–1934)",
            "overlapping", "the First East Turkestan Republic (1933–1934), but \"second\" was never",
            "within", "differentiate",
            "Cyrillic", "Восточно-Туркестанская Республика",
            "Chinese", "东突厥斯坦共和国",
            "traditional Chinese", "突厥斯坦",
            "both scripts", "Nilka 尼勒克镇 is catastrophic",
            "cell", "52.1%",
            "note", "Preston & Partridge & Best 2003");

    private static SeedEdition edition;
    private static SetPages pages;

    @BeforeAll
    static void setThirdArticle() {
        edition = SeedEdition.of("second-east-turkestan-republic");
        WORDS.forEach((name, words) -> edition.annotate(name, "About " + name, edition.passage(words)));
        int inCell = edition.text.indexOf(UYGHUR, edition.passage(UYGHUR).end());
        edition.annotate("Uyghur", "The name", edition.passage(UYGHUR))
                .annotate("part of Uyghur", "The name", edition.passage("تۈركىستان"))
                .annotate("Uyghur in cell", "The name", new EditionPassage(inCell, inCell + UYGHUR.length()))
                .annotate(
                        "paragraphs",
                        "Across paragraphs",
                        edition.passage("to continue governing the three", "died in a plane crash"))
                .annotate("pages", "", edition.passage("From 1934 to 1941 Xinjiang", "low-level post in the Ministry"))
                .claim(
                        "commission",
                        "It was founded then",
                        edition.passage("The Three Districts leaders then established the Three Districts Economic"
                                + " Commission"),
                        SeedEdition.cite(Stance.SUPPORTS, "Wang 2020", "p. 275", "left Urumqi in August 1947"));
        pages = SetPages.of(edition);
    }

    @AfterAll
    static void closePages() throws IOException {
        pages.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "one line",
                "lines",
                "overlapping",
                "within",
                "Cyrillic",
                "Chinese",
                "traditional Chinese",
                "both scripts",
                "cell",
                "note"
            })
    void quadsLieOverTheWordsOfThePassageAndNoOthers(String name) throws IOException {
        assertThat(pages.lettersUnder(ANNOTATION + name)).isEqualTo(AnnotatedPdf.letters(WORDS.get(name)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Uyghur", "Uyghur in cell"})
    void quadsLieOverUyghurWords(String name) throws IOException {
        assertThat(sorted(pages.lettersUnder(ANNOTATION + name))).isEqualTo(sorted(AnnotatedPdf.letters(UYGHUR)));
    }

    @Test
    void quadsLieOverOneWordWithinAnUyghurLine() throws IOException {
        assertThat(sorted(pages.lettersUnder(ANNOTATION + "part of Uyghur"))).isEqualTo(sorted("تۈركىستان"));
    }

    private static Map<String, Integer> sorted(String letters) {
        Map<String, Integer> counted = new TreeMap<>();
        Normalizer.normalize(letters, Normalizer.Form.NFKC)
                .codePoints()
                .forEach(point -> counted.merge(Character.toString(point), 1, Integer::sum));
        return counted;
    }

    @Test
    void aPassageAcrossParagraphsIsOneHighlight() throws IOException {
        assertThat(pages.highlights(ANNOTATION + "paragraphs")).hasSize(1);
        assertThat(pages.lettersUnder(ANNOTATION + "paragraphs"))
                .startsWith("tocontinuegoverningthethree")
                .endsWith("diedinaplanecrash")
                .contains("therestofXinjiang.Inlate1949");
    }

    @Test
    void aPassageAcrossPagesIsOneGroupOfHighlights() throws IOException {
        List<AnnotatedPdf.Found> found = pages.highlights(ANNOTATION + "pages");

        assertThat(found).hasSizeGreaterThan(1);
        assertThat(found).extracting(AnnotatedPdf.Found::page).doesNotHaveDuplicates();
        assertThat(found.get(0).highlight().getAnnotationName()).isEqualTo(ANNOTATION + "pages");
        assertThat(found.get(0).highlight().getInReplyTo()).isNull();
        assertThat(found.subList(1, found.size())).allSatisfy(later -> {
            assertThat(later.highlight().getInReplyTo().getAnnotationName()).isEqualTo(ANNOTATION + "pages");
            assertThat(later.highlight().getReplyType()).isEqualTo(PDAnnotationHighlight.RT_GROUP);
        });
        String passage = edition.text.substring(new TextRange(
                edition.passage("From 1934 to 1941 Xinjiang").start(),
                edition.passage("From 1934 to 1941 Xinjiang", "low-level post in the Ministry")
                        .end()));
        assertThat(pages.lettersUnder(ANNOTATION + "pages")).isEqualTo(AnnotatedPdf.letters(passage));
    }

    @Test
    void aPassageAcrossLinesHasAQuadForEachLine() throws IOException {
        PDAnnotationHighlight highlight =
                pages.highlights(ANNOTATION + "lines").get(0).highlight();

        assertThat(highlight.getQuadPoints()).hasSize(3 * 8);
    }

    @Test
    void anAnnotationTellsItsAuthorWordsDatesAndAddress() throws IOException {
        PDAnnotationHighlight highlight =
                pages.highlights(ANNOTATION + "one line").get(0).highlight();

        assertThat(highlight.getTitlePopup()).isEqualTo("Demo Scholar");
        assertThat(highlight.getContents()).isEqualTo("About one line");
        assertThat(highlight.getCreationDate().toInstant()).isEqualTo(SeedEdition.PUBLISHED.minusSeconds(86_400));
        assertThat(highlight.getModifiedDate()).isEqualTo("D:20261121091500+00'00'");
        assertThat(highlight.isPrinted()).isTrue();
        assertThat(highlight.getSubject()).isEqualTo("comment");
    }

    @Test
    void aClaimTellsItsStatementAndItsApprovedCitations() throws IOException {
        PDAnnotationHighlight highlight = pages.highlights("http://localhost:8080/claims/commission")
                .get(0)
                .highlight();

        assertThat(highlight.getContents())
                .isEqualTo("It was founded then\nWang 2020, p. 275: “left Urumqi in August 1947”"
                        + " (approved by Demo Reviewer, 21 November 2026)");
        assertThat(pages.lettersUnder("http://localhost:8080/claims/commission"))
                .isEqualTo("TheThreeDistrictsleadersthenestablishedtheThreeDistrictsEconomicCommission");
    }

    @Test
    void aHighlightIsDrawnByMultiplyingSoThatTheWordsShowThrough() throws IOException {
        PDAppearanceStream drawn =
                pages.highlights(ANNOTATION + "one line").get(0).highlight().getNormalAppearanceStream();
        COSName state = drawn.getResources().getExtGStateNames().iterator().next();
        PDExtendedGraphicsState graphics = drawn.getResources().getExtGState(state);

        assertThat(graphics.getBlendMode()).isEqualTo(BlendMode.MULTIPLY);
        assertThat(new String(drawn.getContentStream().toByteArray(), StandardCharsets.US_ASCII))
                .contains(" re\n")
                .endsWith("f\n");
    }
}
