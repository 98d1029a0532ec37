package org.scholion.annotation.w3c;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class NeedleTest {

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("ab").ofMinLength(0).ofMaxLength(300);
    }

    @Provide
    Arbitrary<String> words() {
        Arbitrary<String> few =
                Arbitraries.strings().withChars("ab").ofMinLength(1).ofMaxLength(4);
        return Arbitraries.oneOf(
                few, few.flatMap(part -> Arbitraries.integers().between(5, 40).map(part::repeat)));
    }

    @Property
    void everyPlaceIsToldAsThePlatformsSearchWouldTellIt(
            @ForAll("texts") String before, @ForAll("words") String words, @ForAll("texts") String after) {
        String text = before + words + words.substring(words.length() / 2) + after;
        int from = before.length() / 3;
        int to = text.length() - after.length() / 3;
        List<Integer> expected = new ArrayList<>();
        for (int at = text.indexOf(words, from);
                at >= 0 && at + words.length() <= to;
                at = text.indexOf(words, at + 1)) {
            expected.add(at);
        }

        assertThat(places(text, words, from, to)).isEqualTo(expected);
    }

    /** Letter by letter at every place this would take some 2·10¹¹ steps. */
    @Example
    void aRowOfEqualLettersIsSearchedInOneWalk() {
        String text = "a".repeat(1_000_000);

        assertThat(places(text, "a".repeat(400_000) + "b", 0, text.length())).isEmpty();
        assertThat(places(text, "a".repeat(999_999), 0, text.length())).containsExactly(0, 1);
    }

    private static List<Integer> places(String text, String words, int from, int to) {
        List<Integer> places = new ArrayList<>();
        new Needle(words).findIn(text, from, to, places::add);
        return places;
    }
}
