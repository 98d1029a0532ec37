package org.scholion.web.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.scholion.shared.CodePointText;
import org.scholion.shared.TextRange;

class SurroundingWordsTest {
    private static final String PASSAGE =
            "The Three Districts leaders then established the Three Districts Economic Commission";

    @Test
    void showsAPassageOfAnArticleBetweenAtLeastThirtyWordsOnEitherSide() throws IOException {
        CodePointText text = article();
        SurroundingWords shown = SurroundingWords.of(text, whole(text), find(text, PASSAGE));

        assertThat(shown.exact()).isEqualTo(PASSAGE);
        assertThat(shown.before().strip().split("\\s+")).hasSizeGreaterThan(30);
        assertThat(shown.after().strip().split("\\s+")).hasSizeGreaterThan(30);
        assertThat(text.toString().replaceAll("\\s*\\n\\s*", "\n"))
                .contains(shown.before().replace("… ", "")
                        + PASSAGE
                        + shown.after().replace(" …", ""));
    }

    @Test
    void closesUpBlankLinesAroundThePassageButNotInIt() {
        CodePointText text = new CodePointText("One.\n\n\nTwo.\n\nThree.\n\nFour.");

        assertThat(SurroundingWords.of(text, whole(text), new TextRange(7, 19)))
                .isEqualTo(new SurroundingWords("One.\n", "Two.\n\nThree.", "\nFour."));
    }

    @Test
    void partsBlocksThatTheCopyGluedAndLeavesOutWhatTheDeskHides() {
        CodePointText text = new CodePointText("Flag of IliFlag of Ili\nStatusSatellite state\nReligionIslam\n\nText.");
        List<TextRange> blocks = ranges(text, "Flag of Ili", "Status", "Satellite state", "Religion", "Islam", "Text.");

        SurroundingWords value = SurroundingWords.of(text, blocks, find(text, "Satellite state"));
        SurroundingWords label = SurroundingWords.of(text, blocks, find(text, "Religion"));

        assertThat(value)
                .isEqualTo(new SurroundingWords("Flag of Ili\nStatus ", "Satellite state", "\nReligion Islam\nText."));
        assertThat(label.before()).endsWith("Status Satellite state\n");
        assertThat(label.after()).isEqualTo(" Islam\nText.");
    }

    @Test
    void runsAsMostOfItsLettersDo() {
        CodePointText text = new CodePointText("Forbes (1986) ئىلى ئارمىيەسىدە ئەسكەر بار دەپ يازىدۇ.");

        assertThat(SurroundingWords.of(text, whole(text), new TextRange(0, 6)).direction())
                .isEqualTo("rtl");
    }

    @Test
    void marksNoOmissionWhereTheTextBeginsAndEnds() {
        CodePointText text = new CodePointText("One two three.");

        assertThat(SurroundingWords.of(text, whole(text), new TextRange(4, 7)))
                .isEqualTo(new SurroundingWords("One ", "two", " three."));
    }

    @Test
    void leavesOutAWordThatIsCutByTheReach() {
        String word = "wörter ";
        CodePointText text = new CodePointText(word.repeat(200));
        SurroundingWords shown = SurroundingWords.of(text, whole(text), new TextRange(700, 706));

        assertThat(shown.before().substring(2).strip().split(" ")).containsOnly("wörter");
        assertThat(shown.after().replace(" …", "").strip().split(" ")).containsOnly("wörter");
    }

    @Test
    void countsCodePointsWhereCharactersTakeTwoUnits() {
        CodePointText text = new CodePointText("𠀀𠀁 𠀂𠀃 𠀄");

        assertThat(SurroundingWords.of(text, whole(text), new TextRange(3, 5)))
                .isEqualTo(new SurroundingWords("𠀀𠀁 ", "𠀂𠀃", " 𠀄"));
    }

    @Test
    void showsSomethingOfATextThatPartsNoWords() {
        CodePointText text = new CodePointText("維".repeat(1000));
        SurroundingWords shown = SurroundingWords.of(text, whole(text), new TextRange(500, 502));

        assertThat(shown.before()).isEqualTo("… " + "維".repeat(SurroundingWords.REACH));
        assertThat(shown.after()).isEqualTo("維".repeat(SurroundingWords.REACH) + " …");
    }

    private static List<TextRange> whole(CodePointText text) {
        return List.of(new TextRange(0, text.length()));
    }

    private static List<TextRange> ranges(CodePointText text, String... words) {
        return Arrays.stream(words).map(block -> find(text, block)).toList();
    }

    private static CodePointText article() throws IOException {
        try (var seeds = Files.list(Path.of("seeds"))) {
            Path article = seeds.filter(file -> file.getFileName().toString().startsWith("second-east"))
                    .findFirst()
                    .orElseThrow();
            return new CodePointText(Files.readString(article, StandardCharsets.UTF_8));
        }
    }

    private static TextRange find(CodePointText text, String words) {
        int start = text.indexOf(words, 0);
        return new TextRange(start, start + words.codePointCount(0, words.length()));
    }
}
