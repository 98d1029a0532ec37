package org.scholion.annotation.w3c;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.scholion.annotation.Visibility;
import org.scholion.shared.Json;

/** Who sees an annotation, as its {@code audience} says it by IRIs of ours; audiences of others stand beside these. */
public final class Audiences {
    private Audiences() {}

    /** Who sees an annotation; empty where its audience says nothing of that. */
    public static Optional<Visibility> read(JsonObject json) {
        for (Node each : Node.root(json).all("audience")) {
            String iri = iri(each);
            for (Visibility visibility : Visibility.values()) {
                if (of(visibility).equals(iri)) {
                    return Optional.of(visibility);
                }
            }
        }
        return Optional.empty();
    }

    private static String of(Visibility visibility) {
        return Terms.AUDIENCE + visibility.name().toLowerCase(Locale.ROOT);
    }

    private static String iri(Node audience) {
        return audience.isText() ? audience.text() : audience.isObject() ? audience.text("id") : null;
    }

    /** The audiences with ours among them; null where none is left. */
    static JsonValue with(JsonValue present, Visibility visibility) {
        List<JsonValue> kept = new ArrayList<>();
        if (present != null) {
            for (Node each : new Node("audience", present).each()) {
                String iri = iri(each);
                if (iri == null || !iri.startsWith(Terms.AUDIENCE)) {
                    kept.add(each.value());
                }
            }
        }
        if (visibility != Visibility.PRIVATE) {
            kept.add(Json.createObjectBuilder().add("id", of(visibility)).build());
        }
        JsonArrayBuilder all = Json.createArrayBuilder();
        kept.forEach(all::add);
        return switch (kept.size()) {
            case 0 -> null;
            case 1 -> kept.get(0);
            default -> all.build();
        };
    }
}
