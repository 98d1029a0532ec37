package org.scholion.annotation.passage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scholion.annotation.Annotation;
import org.scholion.annotation.AnnotationText;
import org.scholion.document.Document;
import org.scholion.shared.CodePointText;
import org.scholion.shared.Problem;
import org.scholion.shared.TextRange;
import org.scholion.testing.OnEachDatabase;
import org.scholion.testing.Seed;
import org.scholion.testing.TestDatabase;
import org.scholion.testing.TestProject;

@OnEachDatabase
class AnchoringTest {
    private static final String TEXT = "First 😀😀 paragraph, cafe\u0301 and naïve.\n\n"
            + "شەرقىي \u2067ابج\u2069 \u200Fتۈركىستان 𠀀𐱃 王柯 zero\u200Dwidth.\n";

    private final TestProject project;
    private final Document document;

    AnchoringTest(TestDatabase database) {
        this.project = TestProject.on(database);
        this.document = project.take(TEXT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "First",
                "😀",
                "😀😀 para",
                "e\u0301",
                "\u0301 and",
                "شەرقىي",
                "\u2067ابج\u2069",
                "\u200Fتۈركىستان 𠀀",
                "𠀀𐱃 王柯",
                "zero\u200Dwidth",
                "naïve.\n\nشەرقىي"
            })
    void wordsOfAnyScriptAreAnchoredByTheirCodePoints(String words) {
        Selection selection = project.select(document, words);

        Anchor anchor = annotate(selection).target();

        assertThat(anchor.exact()).isEqualTo(words);
        assertThat(anchor.range()).isEqualTo(new TextRange(selection.start(), selection.end()));
        assertThat(TEXT).contains(anchor.prefix() + words + anchor.suffix());
    }

    @Test
    void theSurroundingsAreThirtyTwoCodePointsOrToTheEdgeOfTheText() {
        Anchor middle = annotate(project.select(document, "naïve")).target();
        Anchor first = annotate(project.select(document, "First")).target();
        Anchor all = annotate(new Selection(1, 0, new CodePointText(TEXT).length(), TEXT))
                .target();

        assertThat(middle.prefix()).isEqualTo("First 😀😀 paragraph, cafe\u0301 and ");
        assertThat(middle.suffix().codePointCount(0, middle.suffix().length())).isEqualTo(32);
        assertThat(first.prefix()).isEmpty();
        assertThat(all.exact()).isEqualTo(TEXT);
        assertThat(all.suffix()).isEmpty();
    }

    static Stream<Arguments> wrong() {
        int length = new CodePointText(TEXT).length();
        return Stream.of(
                Arguments.of("one too early", new Selection(null, 5, 7, "😀😀"), "target.exact"),
                Arguments.of("one too late", new Selection(null, 7, 9, "😀😀"), "target.exact"),
                Arguments.of("one too long", new Selection(null, 6, 9, "😀😀"), "target.exact"),
                Arguments.of("counted in UTF-16", new Selection(null, 6, 10, "😀😀"), "target.exact"),
                Arguments.of("composed", new Selection(null, 20, 25, "café"), "target.exact"),
                Arguments.of("reversed", new Selection(null, 8, 6, "😀😀"), "target.end"),
                Arguments.of("empty", new Selection(null, 6, 6, ""), "target.end"),
                Arguments.of("before the text", new Selection(null, -1, 3, null), "target.start"),
                Arguments.of("beyond the end", new Selection(null, length - 1, length + 1, null), "target.end"),
                Arguments.of("after the end", new Selection(null, length, length + 1, null), "target.start"),
                Arguments.of("far away", new Selection(null, 1, Integer.MAX_VALUE, null), "target.end"),
                Arguments.of("no start", new Selection(null, null, 3, null), "target.start"),
                Arguments.of("no end", new Selection(null, 3, null, null), "target.end"),
                Arguments.of("unknown revision", new Selection(2, 0, 5, "First"), "target.revision"),
                Arguments.of("nothing", null, "target"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrong")
    void aWrongSelectionIsRefusedAndItsFieldNamed(String name, Selection selection, String field) {
        assertThatThrownBy(() -> annotate(selection))
                .isInstanceOfSatisfying(Problem.InvalidInput.class, problem -> assertThat(problem.field())
                        .contains(field));
    }

    @Test
    void whereTheClientSendsNoWordsThoseOfTheTextAreTaken() {
        assertThat(annotate(new Selection(null, 6, 8, null)).target().exact()).isEqualTo("😀😀");
    }

    @Test
    void aMismatchIsAnsweredWithTheWordsThatStandThere() {
        assertThatThrownBy(() -> annotate(new Selection(null, 0, 5, "Fürst"))).hasMessageContaining("“First”");
    }

    @Test
    void passagesOfARealArticleMayOverlapAndCrossParagraphs() {
        Document republic = project.take(Seed.REPUBLIC);
        CodePointText text = project.text(republic);
        int start = text.indexOf("The Three Districts leaders then established", 0);

        Annotation one = project.in(rooms -> rooms.annotations.create(
                project.scholar,
                republic.slug(),
                new Selection(null, start, start + 2000, null),
                new AnnotationText(null, null, null)));
        Annotation two = project.in(rooms -> rooms.annotations.create(
                project.scholar,
                republic.slug(),
                new Selection(null, start + 10, start + 900, null),
                new AnnotationText(null, null, null)));

        assertThat(one.target().exact()).contains("\n");
        assertThat(one.target().range().overlaps(two.target().range())).isTrue();
    }

    private Annotation annotate(Selection selection) {
        return project.in(rooms -> rooms.annotations.create(
                project.scholar, document.slug(), selection, new AnnotationText(null, "A note.", null)));
    }
}
