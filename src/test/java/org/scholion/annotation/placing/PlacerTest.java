package org.scholion.annotation.placing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scholion.annotation.placing.Found.Certainty;
import org.scholion.annotation.placing.Found.Rule;
import org.scholion.shared.CodePointText;
import org.scholion.shared.TextRange;

class PlacerTest {
    private static final String TEXT = """
            The republic was proclaimed in Ghulja on the twelfth of November.

            Its first president, Elihan Tore (艾力汗·吐烈, ئەلىخان تۆرە), was a scholar from the Soviet side.

            Ibid.

            Ibid.

            Ibid.

            Nobody outside recognised it; Султан Бейбарс said “never”.
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Elihan Tore      | republic      | old republic | Elihan Tore       | SURE     | SAME_TEXT
            Elihan Tore      | first         | very first   | Elihan Tore       | SURE     | TEXT_DIFF
            艾力汗            | first         | very first   | 艾力汗             | SURE     | TEXT_DIFF
            ئەلىخان تۆرە     | Soviet        | Russian      | ئەلىخان تۆرە      | SURE     | TEXT_DIFF
            Султан Бейбарс   | Nobody        | Not a soul   | Султан Бейбарс    | SURE     | TEXT_DIFF
            Ghulja           | Ghulja        | Kulja        | Kulja             | DOUBTFUL | TEXT_DIFF
            the twelfth of November | Ghulja | Kulja        | the twelfth of November | SURE | TEXT_DIFF
            proclaimed in Ghulja on the twelfth | Ghulja | Kulja | proclaimed in Kulja on the twelfth | SURE | TEXT_DIFF
            """)
    void wordsAreFoundInTheirChangedText(
            String words, String gone, String come, String expected, Certainty certainty, Rule rule) {
        String later = TEXT.replace(gone, come);

        Found found = find(TEXT, words, later);

        assertThat(substring(later, found.range())).isEqualTo(expected);
        assertThat(found.certainty()).isEqualTo(certainty);
        assertThat(found.rule()).isEqualTo(rule);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Ghulja                    | in Ghulja on the twelfth | in the autumn
            was a scholar from the Soviet side | was a scholar from the Soviet side | kept bees and horses in a far valley
            Elihan Tore               | Elihan Tore              | Somebody
            """)
    void wordsThatAreGoneAreNotFoundInWhatCameInTheirPlace(String words, String gone, String come) {
        Found found = find(TEXT, words, TEXT.replace(gone, come));

        assertThat(found.certainty()).isEqualTo(Certainty.LOST);
        assertThat(found.range()).isNull();
    }

    @Test
    void aDeletedPassageIsNeverTakenForOneThatStoodElsewhereAlready() {
        String twice = TEXT + "\nThe republic was proclaimed in Ghulja on the twelfth of December.\n";

        Found found =
                find(twice, "republic was proclaimed in Ghulja on the twelfth", twice.substring(twice.indexOf("Its")));

        assertThat(found.certainty()).isEqualTo(Certainty.LOST);
    }

    @Test
    void ofLinesThatRepeatAndWereFewerNoneIsSure() {
        assertThat(find(TEXT, "Ibid.", TEXT.replaceFirst("Ibid.\n\n", "")).certainty())
                .isEqualTo(Certainty.DOUBTFUL);
        assertThat(find(TEXT, "Ibid.", "More.\n\n" + TEXT).certainty()).isEqualTo(Certainty.SURE);
    }

    @Test
    void aLineThatMovedTakesItsWordsAlong() {
        String line = "The republic was proclaimed in Ghulja on the twelfth of November.\n\n";
        String later = TEXT.replace(line, "") + "\n" + line;

        Found found = find(TEXT, "Ghulja", later);

        assertThat(found.certainty()).isEqualTo(Certainty.SURE);
        assertThat(found.rule()).isEqualTo(Rule.MOVED_TEXT);
        assertThat(substring(later, found.range())).isEqualTo("Ghulja");
    }

    @Test
    void aSentenceThatMovedIntoANewParagraphIsSearchedForAmongWhatIsNew() {
        String sentence = "recognised it; Султан Бейбарс said “never”";
        String later = "Altogether new words stand here, of bees; nobody ever outside " + sentence
                + " at last, they say.\n\n" + TEXT.substring(0, TEXT.indexOf("Nobody"));

        Found found = find(TEXT, sentence, later);

        assertThat(found.range()).isNotNull();
        assertThat(substring(later, found.range())).isEqualTo(sentence);
    }

    @Test
    void anotherGuiseOfTheSameLettersIsTheSame() {
        String before = "Ürümqi’s “café” lies  far away from the sea, they said in Paris.\n";
        String later = java.text.Normalizer.normalize(before, java.text.Normalizer.Form.NFD)
                .replace('’', '\'')
                .replaceAll("[“”]", "\"")
                .replace("  ", "\n");

        Found found = find(before, "Ürümqi’s “café” lies  far", later);

        assertThat(found.certainty()).isEqualTo(Certainty.SURE);
        assertThat(found.same()).isFalse();
        assertThat(substring(later, found.range())).startsWith("U\u0308").endsWith("lies\nfar");
    }

    @Test
    void wordsThatDriftedFromThoseFirstMeantAreNoLongerSure() {
        CodePointText former = new CodePointText(TEXT);
        TextRange place = range(TEXT, "proclaimed in Ghulja");
        Placer placer = Placer.between(former, new CodePointText(TEXT + "More.\n"));

        assertThat(placer.find(new Sought(place, "proclaimed in Ghulja")).certainty())
                .isEqualTo(Certainty.SURE);
        assertThat(placer.find(new Sought(place, "announced near Khulja")).certainty())
                .isNotEqualTo(Certainty.SURE);
    }

    @Test
    void twoTextsSideBySideShowWhatStayedMovedAndChanged() {
        String later = TEXT.replace("Ghulja", "Kulja");

        var rows = Placer.between(new CodePointText(TEXT), new CodePointText(later))
                .compare(new CodePointText(TEXT));

        assertThat(rows.get(0).former())
                .contains(new Comparison.Piece(Comparison.Fate.STAYED, "ulja on the twelfth of November.\n\n"));
        assertThat(rows.get(0).later()).anyMatch(piece -> piece.fate() == Comparison.Fate.CHANGED);
        assertThat(rows.get(1).stayed()).isEqualTo(5);
        assertThat(rows).hasSize(2);
    }

    private static Found find(String before, String words, String after) {
        return Placer.between(new CodePointText(before), new CodePointText(after))
                .find(new Sought(range(before, words), words));
    }

    private static TextRange range(String text, String words) {
        int start = new CodePointText(text).indexOf(words, 0);
        return new TextRange(start, start + words.codePointCount(0, words.length()));
    }

    private static String substring(String text, TextRange range) {
        return new CodePointText(text).substring(range);
    }
}
