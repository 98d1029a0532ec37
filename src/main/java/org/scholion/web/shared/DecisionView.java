package org.scholion.web.shared;

import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.scholion.account.Actor;
import org.scholion.review.Decision;
import org.scholion.shared.Json;

/**
 * A reviewer's decision.
 *
 * @param answers the answer to each of the four questions; null where none were asked
 */
public record DecisionView(
        String outcome,
        String from,
        String to,
        String reason,
        String consulted,
        Map<String, String> answers,
        PersonView person,
        Instant at) {

    static DecisionView of(Decision decision, Map<UUID, Actor> people) {
        return new DecisionView(
                Words.of(decision.outcome()),
                Words.of(decision.from()),
                Words.of(decision.to()),
                decision.reason(),
                Words.of(decision.consulted()),
                answers(decision.answersJson()),
                PersonView.of(decision.personId(), people),
                decision.decidedAt());
    }

    /** The answers in the words of the API; null for null. */
    public static Map<String, String> answers(String stored) {
        if (stored == null) {
            return null;
        }
        Map<String, String> answers = new LinkedHashMap<>();
        try (JsonReader reader = Json.createReader(new StringReader(stored))) {
            JsonObject object = reader.readObject();
            object.keySet().forEach(question -> answers.put(question, Words.of(object.getString(question))));
        }
        return answers;
    }
}
