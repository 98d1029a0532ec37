package org.scholion.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.stream.JsonParsingException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.RollbackException;
import jakarta.transaction.TransactionalException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.scholion.shared.Problem;

class ProblemDocumentsTest {

    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of(new Problem.NotFound("work", "x"), 404, "not-found", null),
                Arguments.of(new Problem.Forbidden("You may not."), 403, "forbidden", null),
                Arguments.of(new Problem.InvalidInput("target.exact", "No."), 422, "invalid-input", "target.exact"),
                Arguments.of(new Problem.TooLarge("file", "Too large."), 413, "too-large", "file"),
                Arguments.of(new Problem.Unsupported("file", "No text."), 415, "unsupported", "file"),
                Arguments.of(new Problem.Conflict("citations", "Withdraw."), 409, "conflict", "citations"),
                Arguments.of(new Problem.StaleVersion(3, 2), 409, "stale-version", "version"),
                Arguments.of(new Problem.TooMany("Later."), 429, "too-many", null),
                Arguments.of(new NotSignedIn(), 401, "not-signed-in", null),
                Arguments.of(
                        new TransactionalException("x", new RollbackException("y", new OptimisticLockException("z"))),
                        409,
                        "stale-version",
                        "version"),
                Arguments.of(new OptimisticLockException("z"), 409, "stale-version", "version"),
                Arguments.of(
                        new TransactionalException("x", new RollbackException(new SQLException("taken", "23505"))),
                        409,
                        "conflict",
                        null),
                Arguments.of(
                        new TransactionalException("x", new Problem.Forbidden("You may not.")),
                        403,
                        "forbidden",
                        null));
    }

    @ParameterizedTest(name = "{0} → {1}")
    @MethodSource("refusals")
    void saysWhatAClientCanActUpon(Throwable failure, int status, String kind, String field) {
        ProblemDocument document = ProblemDocuments.of(failure);

        assertThat(document.status()).isEqualTo(status);
        assertThat(document.kind()).isEqualTo(kind);
        assertThat(document.field()).isEqualTo(field);
    }

    @Test
    void tellsNothingOfTheServersOwnFailures() {
        ProblemDocument document = ProblemDocuments.of(
                new IllegalStateException("table PERSON", new SQLException("select secret from login")));

        assertThat(document.status()).isEqualTo(500);
        assertThat(document.withRequest("r-1").toJson())
                .doesNotContain("PERSON", "select", "IllegalState")
                .contains("r-1");
    }

    @Test
    void saysWhereSyntaxIsBroken() {
        JsonParsingException syntax = null;
        try {
            JsonBodyReader.read("{\"a\": 1,\n  b}".getBytes(StandardCharsets.UTF_8));
        } catch (JsonParsingException thrown) {
            syntax = thrown;
        }

        ProblemDocument document = ProblemDocuments.of(syntax);

        assertThat(document.status()).isEqualTo(400);
        assertThat(document.detail()).contains("line 2");
    }

    @Test
    void isADocumentOfRfc9457() {
        JsonObject json = Json.createReader(new StringReader(
                        ProblemDocuments.of(new Problem.InvalidInput("target.exact", "“Ürümqi” stands there."))
                                .toJson()))
                .readObject();

        assertThat(json.getString("type")).isEqualTo("urn:scholion:problem:invalid-input");
        assertThat(json.getString("title")).isEqualTo("Invalid input");
        assertThat(json.getInt("status")).isEqualTo(422);
        assertThat(json.getString("detail")).isEqualTo("“Ürümqi” stands there.");
        assertThat(json.getString("field")).isEqualTo("target.exact");
        assertThat(json).doesNotContainKeys("current", "submitted", "request");
    }

    @Test
    void showsBothStatesOfAConflict() {
        JsonObject now = Json.createObjectBuilder().add("version", 3).build();
        JsonObject sent = Json.createObjectBuilder().add("version", 2).build();

        JsonObject json = Json.createReader(new StringReader(ProblemDocuments.of(new Problem.StaleVersion(3, 2))
                        .withStates(now, sent)
                        .toJson()))
                .readObject();

        assertThat(json.getJsonObject("current")).isEqualTo(now);
        assertThat(json.getJsonObject("submitted")).isEqualTo(sent);
    }
}
