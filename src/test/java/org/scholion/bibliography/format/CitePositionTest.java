package org.scholion.bibliography.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scholion.bibliography.item.CslItem;
import org.scholion.bibliography.item.CslType;
import org.scholion.bibliography.item.Locator;

class CitePositionTest {
    private static final CslItem ITEM =
            CslItem.builder(CslType.BOOK).text("title", "T").build();

    /** "A@5,B A": two notes; the first cites page 5 of A and all of B, the second A. "-" is a note that cites nothing. */
    private static List<CitedNote> notes(String script) {
        List<CitedNote> notes = new ArrayList<>();
        int number = 0;
        for (String note : script.split(" ", -1)) {
            number++;
            if (note.equals("-")) {
                continue;
            }
            List<Cite> cites = new ArrayList<>();
            for (String cite : note.split(",", -1)) {
                String[] parts = cite.split("@", -1);
                cites.add(new Cite(parts[0], ITEM, parts.length == 1 ? null : locator(parts[1])));
            }
            notes.add(new CitedNote(number, cites));
        }
        return notes;
    }

    private static Locator locator(String text) {
        return text.startsWith("ch") ? new Locator("chapter", text.substring(2)) : Locator.page(text);
    }

    /** F first, S subsequent, I ibid, L ibid with locator; small letters for what is not near. */
    private static String letters(List<List<CitePosition>> positions) {
        StringBuilder letters = new StringBuilder();
        for (List<CitePosition> note : positions) {
            letters.append(letters.isEmpty() ? "" : " ");
            for (CitePosition position : note) {
                String letter =
                        switch (position.kind()) {
                            case FIRST -> "F";
                            case SUBSEQUENT -> "S";
                            case IBID -> "I";
                            case IBID_WITH_LOCATOR -> "L";
                        };
                letters.append(position.isFirst() || position.near() ? letter : letter.toLowerCase(Locale.ROOT));
            }
        }
        return letters.toString();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "one cite|A|F",
                "two works|A B|F F",
                "the same work in the next note|A A|F I",
                "the same page in the next note|A@5 A@5|F I",
                "another page in the next note|A@5 A@6|F L",
                "the same number of another kind of place|A@5 A@ch5|F L",
                "a page after none|A A@5|F L",
                "no page after one|A@5 A|F S",
                "no page after one, then none again|A@5 A A|F S I",
                "the same page, and again|A@5 A@5 A@5|F I I",
                "another work in between|A B A|F F S",
                "another work in between, then the same twice|A B A A|F F S I",
                "the note before cites two works, this one the last|A,B B|FF S",
                "the note before cites two works, this one the first|A,B A|FF S",
                "the note before cites one work twice|A@5,A@6 A@6|FL S",
                "the same work twice in a note|A,A|FI",
                "another page in the same note|A@5,A@6|FL",
                "no page after one in the same note|A@5,A|FS",
                "another work between in the same note|A,B,A|FFS",
                "the first cite of a note follows the note before|A A,B|F IF",
                "the second cite of a note does not follow the note before|A B,A|F FS",
                "the last cite of a note follows its neighbour|A B,B@4|F FL",
                "notes that cite nothing do not part|A - - A|F I",
                "five notes away is near|A B C D E A|F F F F F S",
                "six notes away is not near|A B C D E G A|F F F F F F s",
                "notes that cite nothing count for what is near|A B - - - - A|F F s",
                "near counts from the latest cite|A B A C D E G A|F F S F F F F S",
            })
    void positionsFollowTheSpecification(String what, String script, String expected) {
        assertThat(letters(CitePosition.of(notes(script), 5))).isEqualTo(expected);
    }

    @Test
    void theDistanceThatIsNearIsTheStyles() {
        assertThat(letters(CitePosition.of(notes("A B A"), 1))).isEqualTo("F F s");
        assertThat(letters(CitePosition.of(notes("A B A"), 2))).isEqualTo("F F S");
    }

    @Test
    void everyLaterCiteKnowsTheNoteThatCitesTheWorkFirst() {
        List<List<CitePosition>> positions = CitePosition.of(notes("A - B A@5 B"), 5);

        assertThat(positions.stream().flatMap(List::stream).map(CitePosition::firstNote))
                .containsExactly(1, 3, 1, 3);
    }

    @ParameterizedTest
    @CsvSource({
        "FIRST,              first",
        "SUBSEQUENT,         subsequent",
        "IBID,               subsequent ibid",
        "IBID_WITH_LOCATOR,  subsequent ibid ibid-with-locator",
    })
    void aNarrowerPositionIsTheWiderOnesToo(CitePosition.Kind kind, String holding) {
        CitePosition position = new CitePosition(kind, false, 1);

        for (String condition : List.of("first", "subsequent", "ibid", "ibid-with-locator", "near-note")) {
            assertThat(position.is(condition))
                    .as(condition)
                    .isEqualTo(List.of(holding.split(" ")).contains(condition));
        }
        assertThat(new CitePosition(CitePosition.Kind.SUBSEQUENT, true, 1).is("near-note"))
                .isTrue();
    }
}
