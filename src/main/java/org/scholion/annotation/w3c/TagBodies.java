package org.scholion.annotation.w3c;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.scholion.annotation.NoteTag;
import org.scholion.shared.Json;
import org.scholion.shared.JsonText;
import org.scholion.shared.Problem;
import org.scholion.shared.Tag;

/**
 * The bodies of an annotation that tag it (Web Annotation Data Model, sections 3.2.4 and 3.3.5): a text is a free word, a
 * resource a concept, known by its IRI. Each has a key, by which a tag and its body are told to be the same.
 */
final class TagBodies {
    private static final String TAGGING = "tagging";
    private static final Set<String> CONCEPTS = Set.of(TAGGING, "identifying", "classifying");

    private TagBodies() {}

    /** The tags that an annotation names, by key: words as they are written, or IRIs. */
    static Map<String, String> words(JsonObject given) {
        Map<String, String> words = new LinkedHashMap<>();
        bodies(given).forEach(body -> {
            String word = word(body);
            if (word != null) {
                words.putIfAbsent(Tag.fold(word), word);
            }
        });
        return words;
    }

    /** The IRIs of what may be concepts among the bodies, in order. */
    static Set<String> iris(JsonObject given) {
        Set<String> iris = new java.util.LinkedHashSet<>();
        bodies(given).map(TagBodies::iri).filter(iri -> iri != null).forEach(iris::add);
        return iris;
    }

    private static Stream<Node> bodies(JsonObject given) {
        return Node.root(given).all("body").stream();
    }

    private static boolean hasPurpose(Node body, Set<String> purposes) {
        return body.isObject() && body.all("purpose").stream().map(Node::text).anyMatch(purposes::contains);
    }

    /** The word that a body is; null where it is none that a tag could be. */
    private static String word(Node body) {
        if (!hasPurpose(body, Set.of(TAGGING)) || !ResourceRules.isText(body)) {
            return null;
        }
        try {
            return Tag.of("body", body.text("value")).word();
        } catch (Problem.InvalidInput noWord) {
            // Kept as it came, like everything that is no tag here.
            return null;
        }
    }

    private static String iri(Node body) {
        return hasPurpose(body, CONCEPTS) && !ResourceRules.isText(body) ? Pointing.iri(body) : null;
    }

    private static String key(Node body) {
        String word = word(body);
        return word == null ? iri(body) : Tag.fold(word);
    }

    /** The key of a tag. */
    static String key(NoteTag tag, Map<UUID, String> iris) {
        return tag.conceptId() == null ? tag.slot() : iris.get(tag.conceptId());
    }

    /**
     * The annotation tagged as it is now: bodies of tags that were taken away go, those of new ones come last, all others
     * stay as they are.
     *
     * @param taken the keys of the bodies that became tags when the annotation came
     * @param iris those of the concepts, by id
     */
    static JsonObject tagged(
            JsonObject json, Collection<String> taken, Collection<NoteTag> tags, Map<UUID, String> iris) {
        Map<String, NoteTag> wanted = new LinkedHashMap<>();
        NoteTag.sorted(tags).forEach(tag -> wanted.put(key(tag, iris), tag));
        Set<String> met = new HashSet<>();
        List<JsonValue> bodies = new ArrayList<>();
        boolean changed = false;
        for (Node body : Node.root(json).all("body")) {
            String key = key(body);
            if (key != null && taken.contains(key) && !wanted.containsKey(key)) {
                changed = true;
            } else {
                bodies.add(body.value());
                met.add(key);
            }
        }
        for (Map.Entry<String, NoteTag> tag : wanted.entrySet()) {
            if (tag.getKey() != null && !met.contains(tag.getKey())) {
                bodies.add(made(tag.getValue(), tag.getKey()));
                changed = true;
            }
        }
        if (!changed) {
            return json;
        }
        return withBodies(json, bodies);
    }

    private static JsonObject withBodies(JsonObject json, List<JsonValue> bodies) {
        List<JsonValue> all = new ArrayList<>();
        // The model allows bodyValue or body, never both.
        if (json.containsKey("bodyValue")) {
            all.add(new JsonText()
                    .with("type", Terms.TEXTUAL_BODY)
                    .with("value", json.getString("bodyValue"))
                    .with("format", "text/plain")
                    .build());
        }
        all.addAll(bodies);
        JsonValue body = all.isEmpty()
                ? null
                : all.size() == 1 ? all.get(0) : Json.createArrayBuilder(all).build();
        return TextBody.with(TextBody.with(json, "bodyValue", null), "body", body);
    }

    private static JsonObject made(NoteTag tag, String key) {
        return tag.conceptId() == null
                ? new JsonText()
                        .with("type", Terms.TEXTUAL_BODY)
                        .with("value", tag.word())
                        .with("purpose", TAGGING)
                        .build()
                : new JsonText()
                        .with("type", Terms.SPECIFIC_RESOURCE)
                        .with("source", key)
                        .with("purpose", TAGGING)
                        .build();
    }
}
