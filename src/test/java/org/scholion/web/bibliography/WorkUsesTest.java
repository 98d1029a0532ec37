package org.scholion.web.bibliography;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkUsesTest {
    @Test
    void countsNotesAndTheirUsesApartFromLinesUnderTables() {
        WorkUses uses = new WorkUses(
                new ArrayList<>(List.of(note(1, 45, 2), note(1, 46, 1), note(-1, 0, 0))), new ArrayList<>());

        assertThat(uses.noteCount()).isEqualTo(2);
        assertThat(uses.useCount()).isEqualTo(3);
        assertThat(uses.tableLineCount()).isEqualTo(1);
    }

    private static NoteRow note(int list, int number, int uses) {
        return new NoteRow("ili-rebellion", "Ili Rebellion", list, number, uses, "Forbes 1986, p. 176.");
    }
}
