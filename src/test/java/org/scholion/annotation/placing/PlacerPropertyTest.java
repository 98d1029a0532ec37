package org.scholion.annotation.placing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.scholion.annotation.placing.Found.Certainty;
import org.scholion.shared.CodePointText;
import org.scholion.shared.TextRange;
import org.scholion.testing.Seed;

class PlacerPropertyTest {
    /** With letters beyond the basic plane, right-to-left words and ideographs. */
    private static final String TEXT =
            Seed.REVOLUTION.text() + "\nA line of 𠀋𠀌𠀍 and ئەلىخان تۆرە and 艾力汗 👩‍👩‍👧 at the end.\n";

    private static final CodePointText FORMER = new CodePointText(TEXT);

    @Property(tries = 60)
    void placesAreInBoundsNeverEmptyAndNeverBelowTheFloor(
            @ForAll long seed, @ForAll @IntRange(min = 0, max = 40) int percent) {
        Random random = new Random(seed);
        EditedText edited = new EditedText(TEXT, random).moveLines(2).letters(percent / 100.0);
        CodePointText later = new CodePointText(edited.toString());
        Placer placer = Placer.between(FORMER, later);
        for (int n = 0; n < 20; n++) {
            Found found = placer.find(sought(random));
            if (found.range() == null) {
                assertThat(found.certainty()).isEqualTo(Certainty.LOST);
                continue;
            }
            assertThat(found.confidence()).isBetween(Placer.FLOOR, 1.0);
            assertThat(found.certainty() == Certainty.SURE).isEqualTo(found.confidence() >= Placer.SURE);
            assertThat(found.range().isEmpty()).isFalse();
            String words = later.substring(found.range());
            assertThat(Character.isLowSurrogate(words.charAt(0))).isFalse();
            assertThat(Character.isHighSurrogate(words.charAt(words.length() - 1)))
                    .isFalse();
        }
    }

    @Property(tries = 60)
    void whatWasDeletedIsNeverSurelyFound(@ForAll long seed, @ForAll @IntRange(min = 0, max = 15) int percent) {
        Random random = new Random(seed);
        Sought sought = sought(random);
        String text = new EditedText(TEXT, random)
                .delete(List.of(sought.place()))
                .letters(percent / 100.0)
                .toString();

        Found found = Placer.between(FORMER, new CodePointText(text)).find(sought);

        // One of two equal neighbours is as good as the other; then it is the same word in the same place.
        if (found.certainty() == Certainty.SURE) {
            assertThat(sought.words().codePointCount(0, sought.words().length()))
                    .isLessThan(Placer.SHORT);
            assertThat(found.same()).isTrue();
        }
    }

    @Property(tries = 40)
    void unchangedLinesKeepTheirWords(@ForAll long seed) {
        Random random = new Random(seed);
        EditedText edited = new EditedText(TEXT, random).insertLines(Seed.ILI_REBELLION.text(), 3);
        CodePointText later = new CodePointText(edited.toString());
        Placer placer = Placer.between(FORMER, later);
        for (int n = 0; n < 20; n++) {
            Sought sought = sought(random);
            TextRange there = edited.where(sought.place());
            Found found = placer.find(sought);
            if (there.length() == sought.place().length()) {
                assertThat(found.certainty()).isEqualTo(Certainty.SURE);
                assertThat(found.range()).isEqualTo(there);
            }
        }
    }

    /** Words that begin and end with a letter. */
    private static Sought sought(Random random) {
        while (true) {
            int length = 3 + random.nextInt(200);
            int start = random.nextInt(FORMER.length() - length);
            TextRange range = new TextRange(start, start + length);
            String words = FORMER.substring(range);
            if (Character.isLetterOrDigit(words.codePointAt(0))
                    && Character.isLetterOrDigit(words.codePointBefore(words.length()))) {
                return new Sought(range, words);
            }
        }
    }
}
