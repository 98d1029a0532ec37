package org.scholion.web.shared;

import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.Map;
import org.scholion.shared.Json;

/**
 * A refused request as a problem document (RFC 9457).
 *
 * @param kind last part of the problem's type, such as "invalid-input"
 * @param status HTTP status
 * @param detail a sentence for the person
 * @param field path of the wrong field such as "target.exact", or null
 * @param current what the server holds now, or null
 * @param submitted what the client sent, or null
 * @param request id of the request in the server's log, or null
 */
public record ProblemDocument(
        String kind, int status, String detail, String field, JsonValue current, JsonValue submitted, String request) {
    /** The media type of problem documents. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** What every type begins with; the last part is the kind. */
    public static final String TYPE_PREFIX = "urn:scholion:problem:";

    private static final Map<Integer, String> TITLES = Map.ofEntries(
            Map.entry(400, "Malformed request"),
            Map.entry(401, "Not signed in"),
            Map.entry(403, "Not allowed"),
            Map.entry(404, "Not found"),
            Map.entry(405, "Method not allowed"),
            Map.entry(406, "Not acceptable"),
            Map.entry(409, "Conflict"),
            Map.entry(410, "Gone"),
            Map.entry(412, "Precondition failed"),
            Map.entry(413, "Too large"),
            Map.entry(415, "Unsupported media type"),
            Map.entry(422, "Invalid input"),
            Map.entry(429, "Too many requests"),
            Map.entry(500, "Something went wrong"));

    /** A problem that names no field and shows no state. */
    public static ProblemDocument of(String kind, int status, String detail) {
        return new ProblemDocument(kind, status, detail, null, null, null, null);
    }

    public ProblemDocument withField(String path) {
        return new ProblemDocument(kind, status, detail, path, current, submitted, request);
    }

    public ProblemDocument withStates(JsonValue now, JsonValue sent) {
        return new ProblemDocument(kind, status, detail, field, now, sent, request);
    }

    public ProblemDocument withRequest(String id) {
        return new ProblemDocument(kind, status, detail, field, current, submitted, id);
    }

    /** The document itself; members without a value are left out. */
    public String toJson() {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("type", TYPE_PREFIX + kind)
                .add("title", TITLES.getOrDefault(status, "Request refused"))
                .add("status", status)
                .add("detail", detail);
        if (field != null) {
            json.add("field", field);
        }
        if (current != null) {
            json.add("current", current);
        }
        if (submitted != null) {
            json.add("submitted", submitted);
        }
        if (request != null) {
            json.add("request", request);
        }
        return json.build().toString();
    }
}
