package org.scholion.annotation;

import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.scholion.annotation.passage.Anchor;
import org.scholion.shared.Json;
import org.scholion.shared.JsonText;

/**
 * An annotation as the change log keeps it.
 *
 * @param anchor the anchor of its passage; null for replies, and in what was logged before anchors were named
 * @param target revision, start, end and words of its passage, as JSON; null for replies
 * @param tags what it is tagged with, by slot
 * @param reason why it was resolved or reopened, or null
 * @param settledBy who resolved or reopened it, or null
 * @param settledAt when, or null
 * @param motivation see {@link Carried}; null for what was made here
 * @param given see {@link Carried}; null for what was made here
 */
public record AnnotationState(
        AnnotationKind kind,
        Visibility visibility,
        String body,
        UUID anchor,
        JsonObject target,
        List<NoteTag> tags,
        AnnotationStatus status,
        String reason,
        UUID settledBy,
        Instant settledAt,
        String motivation,
        String given) {

    /** The state of an annotation now. */
    static AnnotationState of(Annotation annotation) {
        Anchor target = annotation.target();
        Settlement settlement = annotation.settlement();
        return new AnnotationState(
                annotation.kind(),
                annotation.visibility(),
                annotation.body(),
                target == null ? null : target.id(),
                target == null ? null : target.state().build(),
                NoteTag.sorted(annotation.tags()),
                settlement.status(),
                settlement.reason(),
                settlement.personId(),
                settlement.at(),
                annotation.carried().motivation(),
                annotation.carried().given());
    }

    /** Reads what the log keeps; null for null. */
    public static AnnotationState parse(String json) {
        if (json == null) {
            return null;
        }
        JsonObject state;
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            state = reader.readObject();
        }
        String anchor = state.getString("anchor", null);
        String by = state.getString("settledBy", null);
        String at = state.getString("settledAt", null);
        return new AnnotationState(
                AnnotationKind.valueOf(state.getString("kind")),
                Visibility.valueOf(state.getString("visibility")),
                state.getString("body"),
                anchor == null ? null : UUID.fromString(anchor),
                state.getJsonObject("target"),
                state.containsKey("tags")
                        ? NoteTag.parse(state.getJsonArray("tags").getValuesAs(JsonObject.class))
                        : List.of(),
                AnnotationStatus.valueOf(state.getString("status", AnnotationStatus.OPEN.name())),
                state.getString("reason", null),
                by == null ? null : UUID.fromString(by),
                at == null ? null : Instant.parse(at),
                state.getString("motivation", null),
                state.getString("given", null));
    }

    /**
     * The words by which the log tells who may see a state. No words of a note are like these: quotation marks within
     * strings have a backslash before them (RFC 8259, section 7).
     */
    public static String mark(Visibility visibility) {
        return "\"visibility\":\"" + visibility + "\"";
    }

    /** The same, seen by others. */
    public AnnotationState shownTo(Visibility others) {
        return new AnnotationState(
                kind, others, body, anchor, target, tags, status, reason, settledBy, settledAt, motivation, given);
    }

    /**
     * Whether both say the same of the same words to the same people. Which anchor holds the words does not matter, nor
     * who sees a reply, which is not its own doing.
     */
    public boolean isLike(AnnotationState other) {
        return other != null
                && kind == other.kind
                && (visibility == other.visibility || kind == AnnotationKind.REPLY)
                && body.equals(other.body)
                && Objects.equals(target, other.target)
                && tags.equals(other.tags)
                && status == other.status
                && Objects.equals(reason, other.reason)
                && Objects.equals(settledBy, other.settledBy)
                && Objects.equals(given, other.given);
    }

    /** The state as the log keeps it, one JSON object. */
    String toJson() {
        return new JsonText()
                .with("kind", kind)
                .with("visibility", visibility)
                .with("body", body)
                .with("anchor", anchor)
                .with("target", target)
                .withObjects("tags", NoteTag.state(tags))
                .with("status", status == AnnotationStatus.OPEN && reason == null ? null : status)
                .with("reason", reason)
                .with("settledBy", settledBy)
                .with("settledAt", settledAt)
                .with("motivation", motivation)
                .with("given", given)
                .toString();
    }
}
