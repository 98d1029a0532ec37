package org.scholion.bibliography.bibtex;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LatexVerbatimTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "https://example.org/a--b?c=d~e      | https://example.org/a--b?c=d~e",
                "\\url{https://example.org/a\\_b}    | https://example.org/a_b",
                "https://example.org/\\~anna\\%20b   | https://example.org/~anna%20b",
                "https://example.org/\\textasciitilde{}anna | https://example.org/~anna",
                "{10.1000/{X}y}                      | 10.1000/Xy"
            })
    void anAddressMeansItself(String latex, String address) {
        assertThat(LatexVerbatim.read(latex)).isEqualTo(address);
    }
}
