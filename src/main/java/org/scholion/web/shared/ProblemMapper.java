package org.scholion.web.shared;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.TransactionalException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.io.StringReader;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.scholion.shared.Json;

/**
 * Answers every failure below the API with a problem document; the server's own failures go to the log.
 *
 * @param <T> the failures that it answers
 */
public abstract class ProblemMapper<T extends Throwable> implements ExceptionMapper<T> {
    private static final Logger LOG = System.getLogger(ProblemMapper.class.getName());

    @Inject
    private HttpServletRequest request;

    @Override
    public Response toResponse(T failure) {
        WebApplicationException refusal =
                Causes.find(failure, WebApplicationException.class).orElse(null);
        if (refusal != null && refusal.getResponse().getStatus() < 400) {
            return refusal.getResponse();
        }
        ProblemDocument document = ProblemDocuments.of(failure);
        if (failure instanceof StaleState stale) {
            document = document.withStates(json(stale.current()), stale.submitted());
        }
        if (document.status() >= 500) {
            String id = RequestLog.currentId().orElse(null);
            LOG.log(
                    Level.ERROR,
                    "Request " + id + " failed: " + request.getMethod() + " " + request.getRequestURI(),
                    failure);
            document = document.withRequest(id);
        }
        Response.ResponseBuilder answer = Response.status(document.status())
                .type(ProblemDocument.MEDIA_TYPE)
                .entity(document.toJson());
        if (document.status() == 429) {
            answer.header(HttpHeaders.RETRY_AFTER, 5);
        }
        if (document.status() == 401) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"scholion\"");
        }
        Object allowed =
                refusal == null ? null : refusal.getResponse().getHeaders().getFirst(HttpHeaders.ALLOW);
        return allowed == null
                ? answer.build()
                : answer.header(HttpHeaders.ALLOW, allowed).build();
    }

    private static JsonValue json(Object view) {
        try (JsonReader reader = Json.createReader(new StringReader(JsonAnswers.toJson(view)))) {
            return reader.readValue();
        }
    }

    /** Answers whatever nothing else answers. */
    @Provider
    public static class OfAll extends ProblemMapper<Throwable> {}

    /** Answers failures at a commit before a mapper that Jersey brings for them, which would leave them to the container. */
    @Provider
    @Priority(1)
    public static class OfCommits extends ProblemMapper<TransactionalException> {}
}
