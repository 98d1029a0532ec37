package org.scholion.annotation.w3c;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.scholion.account.Actor;
import org.scholion.annotation.Annotation;
import org.scholion.annotation.AnnotationKind;
import org.scholion.annotation.Visibility;
import org.scholion.annotation.passage.Anchor;
import org.scholion.shared.Json;
import org.scholion.shared.JsonText;

/**
 * Writes annotations in the Web Annotation Data Model. What another program gave is given back as it came; only what was
 * changed here since stands in its place.
 */
public final class AnnotationWriter {
    private final Addresses addresses;
    private final String slug;
    private final Map<UUID, Actor> people;
    private final Map<UUID, String> parentNames;
    private final Map<UUID, String> concepts;

    /**
     * @param slug of the document
     * @param people the authors
     * @param parentNames the names of what replies answer, by id
     * @param concepts the IRIs of the concepts that annotations are tagged with, by id
     */
    AnnotationWriter(
            Addresses addresses,
            String slug,
            Map<UUID, Actor> people,
            Map<UUID, String> parentNames,
            Map<UUID, String> concepts) {
        this.addresses = addresses;
        this.slug = slug;
        this.people = people;
        this.parentNames = parentNames;
        this.concepts = concepts;
    }

    /** The name of an annotation among those of its document. */
    public static String name(Annotation annotation) {
        String own = annotation.carried().name();
        return own == null ? annotation.id().toString() : own;
    }

    /** An annotation by itself. */
    public JsonObject write(Annotation annotation) {
        String given = annotation.carried().given();
        JsonObject json = given == null ? made(annotation) : overlaid(annotation, Given.parse(given));
        JsonObjectBuilder all = Json.createObjectBuilder();
        all.add("@context", json.getOrDefault("@context", Json.createValue(Terms.CONTEXT)));
        all.add("id", addresses.annotation(slug, name(annotation)));
        json.forEach((member, value) -> {
            if (!member.equals("@context") && !member.equals("id")) {
                all.add(member, value);
            }
        });
        if (!json.containsKey("created")) {
            all.add("created", annotation.createdAt().toString());
        }
        if (!json.containsKey("modified")) {
            all.add("modified", annotation.updatedAt().toString());
        }
        if (!json.containsKey("creator")) {
            all.add("creator", creator(annotation));
        }
        return all.build();
    }

    /** An annotation within a page of them, which has named the context already. */
    public JsonObject writeWithin(Annotation annotation) {
        JsonObject json = write(annotation);
        JsonValue context = json.get("@context");
        return context instanceof JsonString ? TextBody.with(json, "@context", null) : json;
    }

    private JsonObject creator(Annotation annotation) {
        Actor author = people.get(annotation.authorId());
        return new JsonText()
                .with("type", "Person")
                .with("name", author == null ? "Somebody" : author.name())
                .with("nickname", author == null ? null : author.handle())
                .build();
    }

    private JsonObject made(Annotation annotation) {
        String motivation =
                switch (annotation.kind()) {
                    case HIGHLIGHT -> "highlighting";
                    case NOTE -> "commenting";
                    case REPLY -> "replying";
                };
        JsonText json = new JsonText().with("type", Terms.ANNOTATION).with("motivation", motivation);
        if (!annotation.body().isBlank()) {
            json.with(
                    "body",
                    TextBody.made(
                            annotation.body(), annotation.kind() == AnnotationKind.REPLY ? "replying" : "commenting"));
        }
        if (annotation.isReply()) {
            json.with("target", addresses.annotation(slug, parentNames.get(annotation.parentId())));
        } else if (annotation.target() == null) {
            json.with("target", addresses.document(slug));
        } else {
            json.with("target", passage(annotation.target()));
        }
        JsonObject tagged = TagBodies.tagged(json.build(), List.of(), annotation.tags(), concepts);
        return shown(tagged, annotation.visibility());
    }

    private JsonObject passage(Anchor anchor) {
        return new JsonText()
                .with("type", Terms.SPECIFIC_RESOURCE)
                .with("source", addresses.document(slug))
                .with("selector", selectors(anchor))
                .build();
    }

    private static JsonValue selectors(Anchor anchor) {
        return Json.createArrayBuilder()
                .add(new JsonText()
                        .with("type", Terms.TEXT_QUOTE)
                        .with("exact", anchor.exact())
                        .with("prefix", anchor.prefix())
                        .with("suffix", anchor.suffix())
                        .build())
                .add(new JsonText()
                        .with("type", Terms.TEXT_POSITION)
                        .with("start", anchor.range().start())
                        .with("end", anchor.range().end())
                        .build())
                .build();
    }

    private JsonObject overlaid(Annotation annotation, Given given) {
        JsonObject json = given.json();
        boolean written = !TextBody.of(json).equals(annotation.body());
        Anchor anchor = annotation.target();
        boolean moved = anchor != null && !anchor.id().equals(given.anchor());
        if (written) {
            json = TextBody.replaced(json, annotation.body());
        }
        if (moved) {
            json = TextBody.with(json, "target", retargeted(json.get("target"), given.target(), anchor));
        }
        JsonObject tagged = TagBodies.tagged(json, given.tags(), annotation.tags(), concepts);
        boolean taggedAnew = tagged != json;
        json = tagged;
        if (written || moved || taggedAnew) {
            json = TextBody.with(
                    json, "modified", Json.createValue(annotation.updatedAt().toString()));
        }
        return shown(json, annotation.visibility());
    }

    /** The targets with the present passage in place of the one that came. */
    private JsonValue retargeted(JsonValue targets, int index, Anchor anchor) {
        List<Node> all = new Node("target", targets).each();
        JsonArrayBuilder changed = Json.createArrayBuilder();
        if (index < 0) {
            changed.add(passage(anchor));
        }
        for (int n = 0; n < all.size(); n++) {
            JsonValue target = all.get(n).value();
            boolean part = target instanceof JsonObject object && object.containsKey("source");
            if (n != index) {
                changed.add(target);
            } else if (part) {
                changed.add(TextBody.with(target.asJsonObject(), "selector", selectors(anchor)));
            } else {
                changed.add(passage(anchor));
            }
        }
        List<JsonValue> list = changed.build();
        return list.size() == 1 ? list.get(0) : Json.createArrayBuilder(list).build();
    }

    /** Says in the audience who sees it, unless that stands there or it is private. */
    private static JsonObject shown(JsonObject json, Visibility visibility) {
        if (Audiences.read(json).orElse(Visibility.PRIVATE) == visibility) {
            return json;
        }
        return TextBody.with(json, "audience", Audiences.with(json.get("audience"), visibility));
    }
}
