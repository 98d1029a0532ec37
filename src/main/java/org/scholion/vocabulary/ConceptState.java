package org.scholion.vocabulary;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.scholion.shared.Json;
import org.scholion.shared.JsonText;

/** A concept as the change log keeps it. */
public record ConceptState(String iri, boolean retired, ConceptText text) {

    /** Reads what the log keeps. */
    public static ConceptState parse(String json) {
        JsonObject state;
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            state = reader.readObject();
        }
        String colour = state.getString("colour", null);
        return new ConceptState(
                state.getString("iri"),
                state.getBoolean("retired"),
                new ConceptText(
                        state.getString("notation", null),
                        colour == null ? null : ConceptColour.valueOf(colour),
                        state.getJsonArray("labels").getValuesAs(JsonObject.class).stream()
                                .map(label -> new ConceptLabel(
                                        LabelKind.valueOf(label.getString("kind")),
                                        label.getString("language"),
                                        label.getString("text")))
                                .toList(),
                        notes(state.getJsonArray("notes")),
                        ids(state.getJsonArray("broader")),
                        ids(state.getJsonArray("related"))));
    }

    private static Set<UUID> ids(JsonArray array) {
        Set<UUID> ids = new HashSet<>();
        array.getValuesAs(JsonString.class).forEach(id -> ids.add(UUID.fromString(id.getString())));
        return ids;
    }

    private static List<ConceptNote> notes(JsonArray array) {
        return array.getValuesAs(JsonObject.class).stream()
                .map(note -> new ConceptNote(
                        ConceptNote.Kind.valueOf(note.getString("kind")),
                        note.getString("language"),
                        note.getString("text")))
                .toList();
    }

    static List<ConceptNote> notesOf(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return notes(reader.readObject().getJsonArray("notes"));
        }
    }

    static String notesToJson(List<ConceptNote> notes) {
        return new JsonText().withObjects("notes", notesJson(notes)).toString();
    }

    private static List<JsonText> notesJson(List<ConceptNote> notes) {
        return notes.stream()
                .map(note -> new JsonText()
                        .with("kind", note.kind())
                        .with("language", note.language())
                        .with("text", note.text()))
                .toList();
    }

    /** The state as one JSON object. */
    public String toJson() {
        return new JsonText()
                .with("iri", iri)
                .with("retired", retired)
                .with("notation", text.notation())
                .with("colour", text.colour())
                .withObjects(
                        "labels",
                        text.labels().stream()
                                .map(label -> new JsonText()
                                        .with("kind", label.kind())
                                        .with("language", label.language())
                                        .with("text", label.text()))
                                .toList())
                .withObjects("notes", notesJson(text.notes()))
                .with("broader", sorted(text.broader()))
                .with("related", sorted(text.related()))
                .toString();
    }

    private static List<String> sorted(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).sorted().toList();
    }
}
