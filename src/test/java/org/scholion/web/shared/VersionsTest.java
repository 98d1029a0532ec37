package org.scholion.web.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.TransactionalException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.scholion.shared.Problem;

class VersionsTest {
    private static final JsonObject SENT =
            Json.createObjectBuilder().add("version", 1).build();

    @Test
    void aLateChangeTellsBothStates() {
        assertThatExceptionOfType(StaleState.class)
                .isThrownBy(() -> Versions.guard(
                        () -> {
                            throw new Problem.StaleVersion(2, 1);
                        },
                        () -> "now",
                        SENT))
                .satisfies(stale -> {
                    assertThat(stale.current()).isEqualTo("now");
                    assertThat(stale.submitted()).isEqualTo(SENT);
                    assertThat(stale).hasMessageContaining("version 2");
                });
    }

    @Test
    void aRaceLostAtTheCommitIsALateChangeToo() {
        assertThatExceptionOfType(StaleState.class)
                .isThrownBy(() -> Versions.guard(
                        () -> {
                            throw new TransactionalException("commit", new OptimisticLockException());
                        },
                        () -> "now",
                        SENT))
                .satisfies(stale -> assertThat(stale.current()).isEqualTo("now"));
    }

    @Test
    void otherRefusalsPassAndNothingIsReadAgain() {
        AtomicInteger read = new AtomicInteger();

        assertThatThrownBy(() -> Versions.guard(
                        () -> {
                            throw new Problem.Forbidden("You may not.");
                        },
                        read::incrementAndGet,
                        SENT))
                .isInstanceOf(Problem.Forbidden.class);
        assertThat(read).hasValue(0);
    }

    @Test
    void aChangeNamesTheVersionThatItRestsOn() {
        assertThat(Versions.base(3L, null, () -> 7)).isEqualTo(3);
        assertThatExceptionOfType(Problem.InvalidInput.class)
                .isThrownBy(() -> Versions.base(null, null, () -> 7))
                .satisfies(problem -> assertThat(problem.field()).contains("version"));
    }
}
