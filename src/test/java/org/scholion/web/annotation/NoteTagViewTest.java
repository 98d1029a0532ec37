package org.scholion.web.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.scholion.annotation.NoteTag;
import org.scholion.shared.Tag;

class NoteTagViewTest {

    private static NoteTag word(String word) {
        return NoteTag.of(UUID.randomUUID(), Tag.of("tags", word));
    }

    @Test
    void aWordIsShownAmongTheMarksWhereNoConceptIsKnown() {
        assertThat(NoteTagView.of(word("treaty"), Map.of())).isEqualTo(new NoteTagView("treaty", null, null, false));
    }

    @Test
    void wordsAreShownWhereNoConceptIsKnown() {
        assertThat(NoteTagView.of(List.of(word("treaty"), word("Alliance")), Map.of()))
                .containsExactly(
                        new NoteTagView("Alliance", null, null, false), new NoteTagView("treaty", null, null, false));
    }
}
