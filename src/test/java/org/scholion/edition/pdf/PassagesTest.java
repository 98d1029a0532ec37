package org.scholion.edition.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.scholion.edition.content.EditionCitation.Stance;
import org.scholion.edition.content.EditionPassage;

class PassagesTest {

    @Test
    void wordsAreCutWhereverAPassageStartsOrEnds() {
        SeedEdition edition = SeedEdition.ofLines("one two three four");
        edition.annotate("a", "", edition.passage("two three"))
                .claim("c", "", edition.passage("three four"), SeedEdition.cite(Stance.SUPPORTS, "W", null, null));

        assertThat(new Passages(edition.content()).cut(0, "one two three four"))
                .extracting(Passages.Segment::text)
                .containsExactly("one ", "two ", "three", " four");
    }

    @Test
    void aSegmentKnowsTheMarksOverIt() {
        SeedEdition edition = SeedEdition.ofLines("one two three");
        edition.annotate("a", "", edition.passage("one two")).annotate("b", "", edition.passage("two three"));
        Passages passages = new Passages(edition.content());

        List<Passages.Segment> segments = passages.cut(0, "one two three");

        assertThat(segments.stream()
                        .map(segment -> passages.under(segment.id() + "_0").stream()
                                .map(mark -> mark.iri().replaceAll(".*/", ""))
                                .collect(Collectors.joining()))
                        .toList())
                .containsExactly("a", "ab", "b");
    }

    @Property(tries = 300)
    void cuttingNeverLosesACodePoint(
            @ForAll @StringLength(min = 1, max = 40) @CharRange(from = ' ', to = '\uD7FF') String words,
            @ForAll @Size(max = 6) List<@IntRange(max = 50) Integer> starts,
            @ForAll @IntRange(min = 1, max = 30) int length) {
        String text = "x" + words.replace('\n', ' ') + "\uD83D\uDE00";
        SeedEdition edition = SeedEdition.ofLines(text);
        for (int start : starts) {
            EditionPassage passage = new EditionPassage(start, start + length);
            edition.annotate("a" + start, "", passage)
                    .claim("c" + start, "", passage, SeedEdition.cite(Stance.SUPPORTS, "W", null, null));
        }

        List<Passages.Segment> segments = new Passages(edition.content()).cut(0, text);

        assertThat(segments.stream().map(Passages.Segment::text).collect(Collectors.joining()))
                .isEqualTo(text);
        assertThat(segments.stream()
                        .mapToInt(segment -> segment.ending().size())
                        .sum())
                .isEqualTo(starts.size());
    }
}
