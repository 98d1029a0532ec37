package org.scholion.annotation.w3c;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.util.List;
import org.scholion.annotation.Carried;
import org.scholion.annotation.passage.Anchor;
import org.scholion.shared.Json;
import org.scholion.shared.Problem;

/**
 * The IRIs by which an annotation is known elsewhere: {@code id} of where it was, {@code via} of where it came from, and
 * {@code canonical}, which it keeps wherever it goes (Web Annotation Data Model, section 3.3.7).
 */
public final class Provenance {
    private Provenance() {}

    /** The annotation without its id, which goes to where it came from (Web Annotation Protocol, section 5.1). */
    public static JsonObject withoutId(JsonObject given) {
        if (!(given.get("id") instanceof JsonString id)) {
            return given;
        }
        JsonObjectBuilder json = Json.createObjectBuilder();
        given.forEach((member, value) -> {
            if (!member.equals("id")) {
                json.add(member, value);
            }
        });
        Node via = Node.root(given).get("via");
        if (via == null) {
            json.add("via", id);
        } else if (via.each().stream().noneMatch(each -> each.value().equals(id))) {
            JsonArrayBuilder all = Json.createArrayBuilder();
            via.each().forEach(each -> all.add(each.value()));
            json.add("via", all.add(id));
        }
        return json.build();
    }

    /**
     * The annotation with where it came from as it was said before; that is not changed any more.
     *
     * @throws Problem.Conflict if it has another canonical IRI than before
     */
    static JsonObject kept(Carried carried, JsonObject given) {
        JsonObject json = TextBody.with(given, "id", null);
        if (carried.canonical() != null) {
            String canonical = firstText(given, "canonical");
            if (canonical != null && !canonical.equals(carried.canonical())) {
                throw new Problem.Conflict("canonical", "Its canonical IRI is “" + carried.canonical() + "”.");
            }
            json = TextBody.with(json, "canonical", Json.createValue(carried.canonical()));
        }
        if (carried.via() != null && !json.containsKey("via")) {
            json = TextBody.with(
                    json, "via", Given.parse(carried.given()).json().get("via"));
        }
        return json;
    }

    /**
     * What is kept of an annotation beside our own fields.
     *
     * @param name the name that it has here; null where that is its id
     * @param anchor that of the words it points at; null for none
     * @param index which of its targets that is, from 0
     * @param tags the keys of its bodies that became tags
     */
    static Carried carried(String name, JsonObject json, Anchor anchor, int index, List<String> tags) {
        return new Carried(
                name,
                lastText(json, "via"),
                firstText(json, "canonical"),
                firstText(json, "motivation"),
                new Given(json, anchor == null ? null : anchor.id(), anchor == null ? -1 : index, tags).toString());
    }

    private static String firstText(JsonObject json, String member) {
        return Node.root(json).all(member).stream()
                .filter(Node::isText)
                .map(Node::text)
                .findFirst()
                .orElse(null);
    }

    /** The last of several is where it came from to here. */
    private static String lastText(JsonObject json, String member) {
        return Node.root(json).all(member).stream()
                .filter(Node::isText)
                .map(Node::text)
                .reduce((one, next) -> next)
                .orElse(null);
    }
}
