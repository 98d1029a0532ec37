package org.scholion.web.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.TransactionalException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scholion.shared.Problem;

class VersionsTest {
    private static final JsonObject SENT =
            Json.createObjectBuilder().add("version", 1).build();

    private record View(long version) implements Versioned {}

    private static <T> T change(LongFunction<T> change) {
        return Versions.change(new JsonBody(SENT), null, () -> new View(2), change);
    }

    @Test
    void aLateChangeTellsBothStates() {
        assertThatExceptionOfType(StaleState.class)
                .isThrownBy(() -> change(version -> {
                    throw new Problem.StaleVersion(2, version);
                }))
                .satisfies(stale -> {
                    assertThat(stale.current()).isEqualTo(new View(2));
                    assertThat(stale.submitted()).isEqualTo(SENT);
                    assertThat(stale).hasMessageContaining("version 2");
                });
    }

    @Test
    void aRaceLostAtTheCommitIsALateChangeToo() {
        assertThatExceptionOfType(StaleState.class)
                .isThrownBy(() -> change(version -> {
                    throw new TransactionalException("commit", new OptimisticLockException());
                }))
                .satisfies(stale -> assertThat(stale.current()).isEqualTo(new View(2)));
    }

    @Test
    void otherRefusalsPassAndNothingIsReadAgain() {
        AtomicInteger read = new AtomicInteger();

        assertThatThrownBy(() ->
                        Versions.change(new JsonBody(SENT), null, () -> new View(read.incrementAndGet()), version -> {
                            throw new Problem.Forbidden("You may not.");
                        }))
                .isInstanceOf(Problem.Forbidden.class);
        assertThat(read).hasValue(0);
    }

    @Test
    void aChangeRestsOnTheVersionInItsBody() {
        long base = change(version -> version);
        assertThat(base).isEqualTo(1);
        JsonBody nothing = new JsonBody(JsonObject.EMPTY_JSON_OBJECT);

        assertThatExceptionOfType(Problem.InvalidInput.class)
                .isThrownBy(() -> Versions.change(nothing, null, () -> new View(7), version -> version))
                .satisfies(problem -> assertThat(problem.field()).contains("version"));
    }

    @Test
    void aDeletionRestsOnTheVersionInItsQuery() {
        AtomicLong deleted = new AtomicLong();

        Versions.delete(" 7 ", null, () -> new View(7), deleted::set);

        assertThat(deleted).hasValue(7);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "v7", "7.0", "99999999999999999999"})
    void aDeletionWithoutAVersionIsRefused(String version) {
        assertThatExceptionOfType(Problem.InvalidInput.class)
                .isThrownBy(() -> Versions.delete(version, null, () -> new View(7), deleted -> {}))
                .satisfies(problem -> assertThat(problem.field()).contains("version"));
    }
}
