package org.scholion.web.live;

import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.util.List;
import org.scholion.shared.Json;
import org.scholion.web.shared.JsonAnswers;
import org.scholion.web.shared.PersonView;

/**
 * What is said to a page: one JSON object.
 *
 * @param kind of several that wait, only the last of {@link Kind#READERS}, {@link Kind#BEAT}, … is sent
 */
record Message(Kind kind, String text) {

    /** What a message says. */
    enum Kind {
        /** What changed, and how it is now. */
        NEWS,
        /** That something changed, to be asked for. */
        LOOK,
        /** That a newer text has come. */
        REVISION,
        /** Who reads the document. */
        READERS,
        /** That the server is there. */
        BEAT
    }

    /** {@code {"news": …}} with what {@code documents/{slug}/changes} would answer. */
    static Message news(ChangesView changes) {
        return new Message(Kind.NEWS, "{\"news\":" + JsonAnswers.toJson(changes) + "}");
    }

    /** {@code {"changed":"everything"}}: more changed than is told in a message. */
    static Message look() {
        return changed(Kind.LOOK, "everything");
    }

    static Message revision() {
        return changed(Kind.REVISION, "revision");
    }

    private static Message changed(Kind kind, String what) {
        return of(kind, Json.createObjectBuilder().add("changed", what));
    }

    /**
     * {@code {"readers":{"people":[{"handle":…,"name":…}],"more":0}}}.
     *
     * @param named the first ones by name
     * @param more how many there are besides
     */
    static Message readers(List<PersonView> named, int more) {
        return new Message(Kind.READERS, "{\"readers\":" + JsonAnswers.toJson(new Readers(named, more)) + "}");
    }

    /**
     * {@code {"beat":"2026-…"}}: all that was done before that moment has been told; or null, where that is not certain.
     */
    static Message beat(Instant allToldBefore) {
        JsonObjectBuilder text = Json.createObjectBuilder();
        return of(Kind.BEAT, allToldBefore == null ? text.addNull("beat") : text.add("beat", allToldBefore.toString()));
    }

    private static Message of(Kind kind, JsonObjectBuilder text) {
        return new Message(kind, text.build().toString());
    }

    private record Readers(List<PersonView> people, int more) {}
}
