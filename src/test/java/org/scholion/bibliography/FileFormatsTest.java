package org.scholion.bibliography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scholion.bibliography.bibtex.BiblatexWriter;
import org.scholion.bibliography.bibtex.BibtexReader;
import org.scholion.bibliography.bibtex.BibtexWriter;
import org.scholion.bibliography.csljson.CslJsonReader;
import org.scholion.bibliography.format.BibliographyReader;
import org.scholion.bibliography.ris.RisReader;
import org.scholion.shared.Problem;

class FileFormatsTest {
    private final FileFormats formats = new FileFormats(
            List.of(new BibtexReader(), new RisReader(), new CslJsonReader()),
            List.of(new BiblatexWriter(), new BibtexWriter()));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "% a comment @Book{a, title = {TY  - BOOK}} | bibtex",
                "[{\"title\": \"@book{a}\"}] | csl-json",
                "TY  - BOOK | ris",
                "Forbes, A. (1986). Warlords. | none",
                "'' | none",
            })
    void aFileIsKnownByItsBeginning(String text, String format) {
        assertThat(formats.recognised(text).map(BibliographyReader::format).orElse("none"))
                .isEqualTo(format);
    }

    @Test
    void formatsAreFoundByName() {
        assertThat(formats.writer("biblatex").extension()).isEqualTo("bib");
        assertThat(formats.reader("ris").format()).isEqualTo("ris");
        assertThatThrownBy(() -> formats.writer("word")).isInstanceOf(Problem.InvalidInput.class);
    }
}
