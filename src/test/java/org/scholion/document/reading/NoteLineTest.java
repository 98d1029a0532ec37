package org.scholion.document.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NoteLineTest {

    private static NoteLine parse(String line) {
        return NoteLine.of(Line.of(line).get(0)).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "  1. ^ Forbes 1986, p. 176. | 1 | 1 | Forbes 1986, p. 176.",
                "  5. ^ a b Forbes 1986, p. 176. | 5 | 2 | Forbes 1986, p. 176.",
                "  38. ^ a b c d Li 2003, pp. 204–206. | 38 | 4 | Li 2003, pp. 204–206.",
                "  53. ^ A brief introduction | 53 | 1 | A brief introduction",
                "  54. ^ a brief introduction | 54 | 1 | a brief introduction",
                "  55. ^ a b c | 55 | 2 | c",
                "  6. ^ b a Forbes | 6 | 1 | b a Forbes",
                "  7. ^ a c Forbes | 7 | 1 | a c Forbes",
                "  8. ^a b Forbes | 8 | 2 | Forbes",
                "  9. ^ Jump up to: a b c Forbes | 9 | 3 | Forbes",
                "  10. ↑ Forbes | 10 | 1 | Forbes",
                "^ a b Forbes | 0 | 2 | Forbes",
                "b. ^ Resigned. | 0 | 1 | Resigned.",
                "2. Forbes | 2 | 1 | Forbes",
                "3. ^ a b c d e f g h i j k l m n o p q r s t u v w x y z aa ab Li | 3 | 28 | Li",
            })
    void aNoteIsTakenApart(String line, int number, int uses, String body) {
        NoteLine note = parse(line);
        assertThat(note.number()).isEqualTo(number);
        assertThat(note.uses()).isEqualTo(uses);
        assertThat(line.stripTrailing().substring(note.bodyFrom())).isEqualTo(body);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Forbes 1986", "^", "1. ^", "1.^", "1986. ", "123456. ^ a", "12.5 ^ x", "^ "})
    void otherLinesAreNoNotes(String line) {
        assertThat(NoteLine.of(Line.of(line).get(0))).isEmpty();
    }
}
