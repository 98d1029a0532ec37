package org.scholion.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scholion.shared.Problem;

class QueuePlaceTest {

    @ParameterizedTest
    @ValueSource(strings = {"1970-01-01T00:00:00Z", "2026-11-21T14:57:00.627489Z", "9999-12-31T23:59:59.999999Z"})
    void aCursorLeadsBackToItsPlace(String since) {
        QueuePlace place =
                new QueuePlace(Instant.parse(since), UUID.fromString("01a1fe9c-5410-7000-88df-77ea269a6bf7"));

        assertThat(QueuePlace.parse(place.cursor())).isEqualTo(place);
        assertThat(place.cursor()).matches("[A-Za-z0-9_-]{32}");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void withoutACursorTheQueueIsReadFromTheFront(String cursor) {
        assertThat(QueuePlace.parse(cursor)).isEqualTo(QueuePlace.FRONT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yesterday",
                "01a1fe9c-5410-7000-88df-77ea269a6bf7",
                "%00",
                "_________________________________",
                "________________________________",
                "AAAA"
            })
    void whatTheListDidNotGiveOutIsRefused(String cursor) {
        assertThatThrownBy(() -> QueuePlace.parse(cursor))
                .isInstanceOfSatisfying(Problem.InvalidInput.class, problem -> assertThat(problem.field())
                        .contains("after"));
    }
}
