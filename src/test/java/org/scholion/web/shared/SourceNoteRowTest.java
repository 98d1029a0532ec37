package org.scholion.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.scholion.sourcenote.NoteViews;

class SourceNoteRowTest {

    @Test
    void aNoteSaysWhatTheContractNames() {
        SourceNoteRow row = SourceNoteRow.of(NoteViews.of("Clark, William (2011). \"Ibrahim's story\" (PDF)."
                + " Asian Ethnicity. 12 (2). Taylor & Francis: 213. doi:10.1080/14631369.2010.510877. ISSN 1463-1369."
                + " Archived (PDF) from the original on 2015-11-19. Retrieved 2016-08-04."));

        assertThat(row.list()).isEqualTo(1);
        assertThat(row.number()).isEqualTo(7);
        assertThat(row.uses()).isEqualTo(2);
        assertThat(row.kind()).isEqualTo("web");
        assertThat(row.work()).isEqualTo("Key");
        assertThat(row.locator()).isEqualTo(new LocatorView("page", "213"));
        assertThat(row.archiveDate()).isEqualTo("2015-11-19");
        assertThat(row.accessDate()).isEqualTo("2016-08-04");
        assertThat(row.issn()).isEqualTo("1463-1369");
        assertThat(row.doi()).isEqualTo("10.1080/14631369.2010.510877");
        assertThat(row.isbn()).isEmpty();
        assertThat(row.findings()).isEmpty();
        assertThat(row.rest()).isEmpty();
        assertThat(row.references()).singleElement().satisfies(reference -> {
            assertThat(reference.csl().getString("title")).isEqualTo("Ibrahim's story");
            assertThat(reference.csl().getString("volume")).isEqualTo("12");
        });
    }

    @Test
    void aValidIsbnStandsInItsCanonicalFormAndAWrongOneAsWritten() {
        assertThat(SourceNoteRow.of(NoteViews.of("Forbes 1986, p. 3. ISBN 0-674-02616-0."))
                        .isbn())
                .containsExactly("9780674026162");
        SourceNoteRow wrong = SourceNoteRow.of(NoteViews.of("Forbes 1986, p. 3. ISBN 0-674-02616-3."));
        assertThat(wrong.isbn()).containsExactly("0-674-02616-3");
        assertThat(wrong.findings()).containsExactly("isbn-wrong-checksum");
        assertThat(wrong.references().get(0).identifiers())
                .containsExactly(new SourceNoteRow.IdentifierRow("ISBN", "0-674-02616-3", null, "wrong-checksum"));
    }

    @Test
    void aNoteOfSeveralWorksIsOneObjectWithAReferenceForEach() {
        SourceNoteRow row = SourceNoteRow.of(NoteViews.of("Sources: Wang 2020, pp. 150-151; Forbes 1986, p. 259."));

        assertThat(row.locator().value()).isEqualTo("150–151");
        assertThat(row.references())
                .extracting(reference -> reference.locator().value())
                .containsExactly("150–151", "259");
        assertThat(row.references())
                .extracting(SourceNoteRow.ReferenceRow::raw)
                .containsExactly("Wang 2020, pp. 150-151", "Forbes 1986, p. 259.");
    }

    @Test
    void whatWasNotUnderstoodIsAFullNoteKeptVerbatimAndAFinding() {
        SourceNoteRow row = SourceNoteRow.of(NoteViews.of("A remark of the writer."));

        assertThat(row.kind()).isEqualTo("full");
        assertThat(row.work()).isNull();
        assertThat(row.rest()).isEqualTo(List.of("A remark of the writer."));
        assertThat(row.findings()).containsExactly("not-understood");
    }
}
