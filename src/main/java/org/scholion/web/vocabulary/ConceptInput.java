package org.scholion.web.vocabulary;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.scholion.vocabulary.ConceptColour;
import org.scholion.vocabulary.ConceptLabel;
import org.scholion.vocabulary.ConceptNote;
import org.scholion.vocabulary.ConceptText;
import org.scholion.vocabulary.LabelKind;
import org.scholion.web.shared.Ids;
import org.scholion.web.shared.JsonBody;

/** Reads what clients say of concepts. */
final class ConceptInput {
    private ConceptInput() {}

    /** @param present what holds of the concept now, for what was not sent; null for a new one */
    static ConceptText read(JsonBody body, ConceptText present) {
        boolean fresh = present == null;
        return new ConceptText(
                body.textOr("notation", fresh ? null : present.notation()),
                body.has("colour") || fresh ? body.choice("colour", ConceptColour.class) : present.colour(),
                body.has("labels") || fresh ? labels(body) : present.labels(),
                body.has("notes") || fresh ? notes(body) : present.notes(),
                body.has("broader") || fresh ? ids(body, "broader") : present.broader(),
                body.has("related") || fresh ? ids(body, "related") : present.related());
    }

    private static List<ConceptLabel> labels(JsonBody body) {
        List<ConceptLabel> labels = new ArrayList<>();
        for (JsonBody one : Objects.requireNonNullElse(body.objects("labels"), List.<JsonBody>of())) {
            LabelKind kind = one.has("kind") ? one.choice("kind", LabelKind.class) : LabelKind.PREF;
            labels.add(new ConceptLabel(kind == null ? LabelKind.PREF : kind, language(one), words(one)));
        }
        return labels;
    }

    private static List<ConceptNote> notes(JsonBody body) {
        List<ConceptNote> notes = new ArrayList<>();
        for (JsonBody one : Objects.requireNonNullElse(body.objects("notes"), List.<JsonBody>of())) {
            ConceptNote.Kind kind = one.choice("kind", ConceptNote.Kind.class);
            notes.add(new ConceptNote(kind == null ? ConceptNote.Kind.DEFINITION : kind, language(one), words(one)));
        }
        return notes;
    }

    private static String language(JsonBody words) {
        return Objects.requireNonNullElse(words.text("language"), "").strip();
    }

    private static String words(JsonBody words) {
        return Objects.requireNonNullElse(words.text("text"), "").strip();
    }

    private static Set<UUID> ids(JsonBody body, String field) {
        Set<UUID> ids = new HashSet<>();
        List<String> texts = body.textsOrNone(field);
        for (int n = 0; n < texts.size(); n++) {
            ids.add(Ids.ofField(field + "[" + n + "]", texts.get(n)));
        }
        return ids;
    }
}
