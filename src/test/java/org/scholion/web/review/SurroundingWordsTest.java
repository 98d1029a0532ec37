package org.scholion.web.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.scholion.shared.CodePointText;
import org.scholion.shared.TextRange;

class SurroundingWordsTest {
    private static final String PASSAGE =
            "The Three Districts leaders then established the Three Districts Economic Commission";

    @Test
    void showsAPassageOfAnArticleBetweenAtLeastThirtyWordsOnEitherSide() throws IOException {
        CodePointText text = article();
        SurroundingWords shown = SurroundingWords.of(text, find(text, PASSAGE));

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

        assertThat(SurroundingWords.of(text, new TextRange(7, 19)))
                .isEqualTo(new SurroundingWords("One.\n", "Two.\n\nThree.", "\nFour."));
    }

    @Test
    void marksNoOmissionWhereTheTextBeginsAndEnds() {
        CodePointText text = new CodePointText("One two three.");

        assertThat(SurroundingWords.of(text, new TextRange(4, 7)))
                .isEqualTo(new SurroundingWords("One ", "two", " three."));
    }

    @Test
    void leavesOutAWordThatIsCutByTheReach() {
        String word = "wörter ";
        CodePointText text = new CodePointText(word.repeat(200));
        SurroundingWords shown = SurroundingWords.of(text, new TextRange(700, 706));

        assertThat(shown.before().substring(2).strip().split(" ")).containsOnly("wörter");
        assertThat(shown.after().replace(" …", "").strip().split(" ")).containsOnly("wörter");
    }

    @Test
    void countsCodePointsWhereCharactersTakeTwoUnits() {
        CodePointText text = new CodePointText("𠀀𠀁 𠀂𠀃 𠀄");

        assertThat(SurroundingWords.of(text, new TextRange(3, 5)))
                .isEqualTo(new SurroundingWords("𠀀𠀁 ", "𠀂𠀃", " 𠀄"));
    }

    @Test
    void showsSomethingOfATextThatPartsNoWords() {
        CodePointText text = new CodePointText("維".repeat(1000));
        SurroundingWords shown = SurroundingWords.of(text, new TextRange(500, 502));

        assertThat(shown.before()).isEqualTo("… " + "維".repeat(SurroundingWords.REACH));
        assertThat(shown.after()).isEqualTo("維".repeat(SurroundingWords.REACH) + " …");
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
