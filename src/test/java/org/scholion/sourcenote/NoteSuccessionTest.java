package org.scholion.sourcenote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scholion.sourcenote.NoteSuccession.Worded;

/** Which former note each note of a corrected text goes on from. */
class NoteSuccessionTest {
    /** Notes are written as "list.number words" with a bar between them; the answer names former ones by their place. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(quoteCharacter = '"', textBlock = """
            nothing changed,              "1.1 Forbes 1986, p. 1|1.2 Lin 2007", "1.1 Forbes 1986, p. 1|1.2 Lin 2007", "0 1"
            a note came before,           "1.1 Forbes 1986|1.2 Lin 2007", "1.1 Wang 2020|1.2 Forbes 1986|1.3 Lin 2007", "- 0 1"
            a note went,                  "1.1 Forbes 1986|1.2 Lin 2007", "1.1 Lin 2007", "1"
            two changed places,           "1.1 Forbes 1986|1.2 Lin 2007", "1.1 Lin 2007|1.2 Forbes 1986", "1 0"
            to another list,              "1.1 Forbes 1986|2.1 Lin 2007", "1.1 Lin 2007|2.1 Forbes 1986", "1 0"
            other blanks,                 "1.1 Forbes 1986", "1.1  Forbes\u00A01986 ", "0"
            a page was corrected,         "1.1 Forbes 1986 p. 1|1.2 Lin 2007", "1.1 Forbes 1986 p. 9|1.2 Lin 2007", "0 1"
            other words in its place,     "1.1 Forbes 1986 p. 1|1.2 Lin 2007", "1.1 Wang and others 2020|1.2 Lin 2007", "- 1"
            corrected and moved,          "1.1 Forbes 1986 p. 1|1.2 Lin 2007", "1.1 Lin 2007|1.2 Forbes 1986 p. 9", "1 -"
            as many Ibid. as before,      "1.1 Ibid.|1.2 Lin 2007|1.3 Ibid.", "1.1 Lin 2007|1.2 Ibid.|1.3 Ibid.", "1 0 2"
            an Ibid. more,                "1.1 Ibid.|1.2 Ibid.", "1.1 Ibid.|1.2 Ibid.|1.3 Ibid.", "0 1 -"
            an Ibid. less,                "1.1 Ibid.|1.2 Ibid.", "1.1 Ibid.", "0"
            without numbers and corrected, "1.0 Sources: Wang 2020, p. 1", "1.0 Sources: Wang 2020, p. 9", "-"
            without numbers,              "1.0 Sources: Wang 2020", "1.0 Sources: Wang 2020", "0"
            no notes before,              "", "1.1 Forbes 1986", "-"
            no notes any more,            "1.1 Forbes 1986", "", ""
            """)
    void aNoteGoesOnFromTheOneWithItsWordsOrItsNumber(String what, String before, String after, String expected) {
        List<Worded> former = notes(before);

        UUID[] found = NoteSuccession.match(former, notes(after));

        List<UUID> ids = former.stream().map(Worded::id).toList();
        List<String> places = new ArrayList<>();
        for (UUID id : found) {
            places.add(id == null ? "-" : String.valueOf(ids.indexOf(id)));
        }
        assertThat(String.join(" ", places)).isEqualTo(expected);
    }

    @Test
    void noFormerNoteHasTwoSuccessors() {
        List<Worded> former = notes("1.1 Forbes 1986 p. 1|1.2 Forbes 1986 p. 2|2.1 Forbes 1986 p. 1");

        UUID[] found = NoteSuccession.match(
                former, notes("1.1 Forbes 1986 p. 2|1.2 Forbes 1986 p. 3|2.1 Forbes 1986 p. 1|2.2 Forbes 1986 p. 1"));

        assertThat(found).filteredOn(id -> id != null).doesNotHaveDuplicates();
    }

    private static List<Worded> notes(String written) {
        List<Worded> notes = new ArrayList<>();
        for (String note : written.split("\\|")) {
            int point = note.indexOf('.');
            if (point > 0) {
                int blank = note.indexOf(' ');
                notes.add(new Worded(
                        UUID.randomUUID(),
                        Integer.parseInt(note.substring(0, point)),
                        Integer.parseInt(note.substring(point + 1, blank)),
                        note.substring(blank)));
            }
        }
        return notes;
    }
}
