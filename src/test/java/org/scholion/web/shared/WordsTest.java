package org.scholion.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.scholion.claim.CitationStatus;
import org.scholion.document.reading.BlockKind;

class WordsTest {

    @ParameterizedTest
    @EnumSource(CitationStatus.class)
    void wordsLeadBackToTheirConstants(CitationStatus status) {
        assertThat(Words.find(CitationStatus.class, Words.of(status))).contains(status);
    }

    @Test
    void wordsAreLowerCaseWithHyphens() {
        assertThat(Words.of(CitationStatus.NEEDS_RECHECK)).isEqualTo("needs-recheck");
        assertThat(Words.of(BlockKind.INFOBOX_LABEL)).isEqualTo("infobox-label");
        assertThat(Words.find(CitationStatus.class, "NEEDS_RECHECK")).isEmpty();
    }

    @Test
    void answersOfADecisionAreTranslated() {
        assertThat(DecisionView.answers("{\"workIdentified\":\"YES\",\"quoteExact\":\"COULD_NOT_CHECK\"}"))
                .containsEntry("workIdentified", "yes")
                .containsEntry("quoteExact", "could-not-check");
        assertThat(DecisionView.answers(null)).isNull();
    }
}
