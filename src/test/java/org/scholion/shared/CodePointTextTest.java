package org.scholion.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodePointTextTest {

    /** Plain letters, combining marks, marks of direction, and letters that Java writes as two chars. */
    @Provide
    Arbitrary<String> mixedTexts() {
        return Arbitraries.of("a", "e\u0301", "ش", "\u200F", "\u200D", "新", "𠀀", "😀", "𐱃", "\n")
                .list()
                .ofMaxSize(700)
                .map(parts -> String.join("", parts));
    }

    @Property
    void lengthCountsCodePoints(@ForAll("mixedTexts") String text) {
        assertThat(new CodePointText(text).length()).isEqualTo(text.codePointCount(0, text.length()));
    }

    @Property(tries = 200)
    void everyOffsetAgreesWithJavaAndComesBack(@ForAll("mixedTexts") String text) {
        CodePointText points = new CodePointText(text);

        for (int point = 0; point <= points.length(); point++) {
            int chars = points.charOffset(point);
            assertThat(chars).isEqualTo(text.offsetByCodePoints(0, point));
            assertThat(points.codePointOffset(chars)).isEqualTo(point);
        }
    }

    @Property(tries = 200)
    void anOffsetInsideAPairCountsAsThePairsStart(@ForAll("mixedTexts") String text) {
        CodePointText points = new CodePointText(text);

        for (int chars = 1; chars < text.length(); chars++) {
            if (Character.isSurrogatePair(text.charAt(chars - 1), text.charAt(chars))) {
                assertThat(points.codePointOffset(chars)).isEqualTo(points.codePointOffset(chars - 1));
            }
        }
    }

    @Property
    void substringsAreThoseOfTheCodePoints(@ForAll("mixedTexts") String text, @ForAll int one, @ForAll int other) {
        CodePointText points = new CodePointText(text);
        int a = Math.floorMod(one, points.length() + 1);
        int b = Math.floorMod(other, points.length() + 1);
        TextRange range = new TextRange(Math.min(a, b), Math.max(a, b));
        List<Integer> expected = text.codePoints()
                .skip(range.start())
                .limit(range.length())
                .boxed()
                .collect(Collectors.toList());

        assertThat(points.substring(range).codePoints().boxed()).containsExactlyElementsOf(expected);
    }

    @Property
    void textsWithoutPairsAreAddressedAsJavaDoes(@ForAll String text) {
        String basic = text.codePoints()
                .filter(point -> point < 0xD800)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        CodePointText points = new CodePointText(basic);

        assertThat(IntStream.rangeClosed(0, basic.length()).map(points::charOffset))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(0, basic.length()).boxed().toList());
    }

    @ParameterizedTest
    @CsvSource({"-5, 3, 'a😀e'", "1, 3, '😀e'", "3, 99, '\u0301'", "9, 12, ''", "2, 1, ''"})
    void clippedSubstringsAreCutToTheText(int start, int end, String expected) {
        assertThat(new CodePointText("a😀e\u0301").clippedSubstring(start, end)).isEqualTo(expected);
    }

    @Test
    void placesOutsideTheTextAreRefused() {
        CodePointText points = new CodePointText("a😀");

        assertThatThrownBy(() -> points.charOffset(3)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> points.charOffset(-1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> points.codePointOffset(4)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> points.substring(new TextRange(0, 3))).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void wordsAreFoundByCodePoint() {
        CodePointText points = new CodePointText("😀 one 😀 one");

        assertThat(points.indexOf("one", 0)).isEqualTo(2);
        assertThat(points.indexOf("one", 3)).isEqualTo(8);
        assertThat(points.indexOf("two", 0)).isEqualTo(-1);
    }
}
