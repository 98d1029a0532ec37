package org.scholion.annotation.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scholion.annotation.history.WordDiff.Op;
import org.scholion.annotation.history.WordDiff.Piece;

class WordDiffTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            Which commission was this?, Which *other* commission was this?, 'Which |+*other* |commission was this?'
            the old town,               the new town,                       'the |-old|+new| town'
            same,                       same,                               same
            东突厥斯坦共和国成立,         东突厥斯坦共和国灭亡,               '东突厥斯坦共和国|-成立|+灭亡'
            ئىلى ۋىلايىتى,               ئىلى شەھىرى,                        'ئىلى |-ۋىلايىتى|+شەھىرى'
            a 😀 b,                      a 😁 b,                             'a |-😀|+😁| b'
            """)
    void wordsThatWerePutInAndTakenOutAreTold(String before, String after, String expected) {
        assertThat(WordDiff.between(before, after).stream()
                        .map(WordDiffTest::written)
                        .collect(Collectors.joining("|")))
                .isEqualTo(expected);
    }

    private static String written(Piece piece) {
        return (piece.op() == Op.SAME ? "" : piece.op() == Op.INSERTED ? "+" : "-") + piece.text();
    }

    @Property(tries = 300)
    void thePiecesMakeBothTextsAndSplitNoLetter(@ForAll("texts") String before, @ForAll("texts") String after) {
        List<Piece> pieces = WordDiff.between(before, after);

        assertThat(joined(pieces, Op.DELETED)).isEqualTo(before);
        assertThat(joined(pieces, Op.INSERTED)).isEqualTo(after);
        assertThat(pieces)
                .noneMatch(piece -> piece.text().isEmpty()
                        || Character.isLowSurrogate(piece.text().charAt(0)));
    }

    @Test
    void hugeTextsThatHaveNothingInCommonAreStillCompared() {
        String before = "one two ".repeat(12_500);
        String after = "three\nfour ".repeat(9_000);

        List<Piece> pieces = WordDiff.between(before, after);

        assertThat(joined(pieces, Op.DELETED)).isEqualTo(before);
        assertThat(joined(pieces, Op.INSERTED)).isEqualTo(after);
    }

    private static String joined(List<Piece> pieces, Op op) {
        return pieces.stream()
                .filter(piece -> piece.op() == Op.SAME || piece.op() == op)
                .map(Piece::text)
                .collect(Collectors.joining());
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("the ", "old ", "new", " town", "东", "突厥", "😀", "\u0301", "\n", "ئىلى ", ". ", "*")
                .list()
                .ofMaxSize(12)
                .map(words -> String.join("", words));
    }
}
