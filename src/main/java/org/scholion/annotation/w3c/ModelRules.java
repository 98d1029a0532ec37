package org.scholion.annotation.w3c;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import org.scholion.shared.StorableText;

/**
 * The rules of the Web Annotation Data Model (W3C Recommendation of 23 February 2017, sections 3 and 4) for the recommended
 * form in JSON-LD. What the model leaves open stays open: names that it does not know are not looked into.
 */
public final class ModelRules {
    /** How many bodies, targets or selectors stand beside each other at most. */
    public static final int MOST = 1_000;

    private static final Set<String> DIRECTIONS = Set.of("ltr", "rtl", "auto");
    private static final List<String> MOMENTS = List.of("created", "modified", "generated");
    private static final List<String> AGENTS = List.of("creator", "generator");

    private ModelRules() {}

    /**
     * Refuses what is no annotation.
     *
     * @throws org.scholion.shared.Problem.InvalidInput naming the path of what is wrong
     */
    public static void require(JsonObject given) {
        StorableText.require("", given);
        Node annotation = Node.root(given);
        context(annotation);
        types(annotation);
        one(annotation, "id");
        if (annotation.has("id")) {
            annotation.get("id").iri();
        }
        about(annotation);
        motivations(annotation, "motivation");
        one(annotation, "canonical");
        iris(annotation, "canonical");
        iris(annotation, "via");
        if (annotation.has("bodyValue")) {
            if (annotation.has("body")) {
                throw annotation.refused("bodyValue", "An annotation has either “body” or “bodyValue”.");
            }
            annotation.text("bodyValue");
        }
        for (Node body : few(annotation, "body")) {
            ResourceRules.body(body);
        }
        List<Node> targets = few(annotation, "target");
        if (targets.isEmpty()) {
            throw annotation.refused("target", "An annotation points at something: a target is needed.");
        }
        targets.forEach(ResourceRules::target);
        if (annotation.has("stylesheet")) {
            named(annotation.get("stylesheet"));
        }
    }

    private static void context(Node annotation) {
        Node context = annotation.get("@context");
        if (context == null) {
            throw annotation.refused("@context", "Name the context “" + Terms.CONTEXT + "”.");
        }
        if (!context.isText() && context.each().size() == 1) {
            throw context.refused("One context is given as a string, several as an array.");
        }
        if (context.each().stream()
                .noneMatch(each -> each.isText() && each.text().equals(Terms.CONTEXT))) {
            throw context.refused("The context “" + Terms.CONTEXT + "” must be among these.");
        }
        for (Node each : context.each()) {
            if (each.isObject()) {
                ownTerms(each);
            } else {
                each.iri();
            }
        }
    }

    /** A context of the sender's own may add names, not give those of the model another meaning. */
    private static void ownTerms(Node context) {
        for (String name : context.value().asJsonObject().keySet()) {
            if (Terms.KEYS.contains(name) || name.equals("@vocab")) {
                throw context.refused(name, "This name has its meaning from the model, and keeps it.");
            }
        }
    }

    private static void types(Node annotation) {
        if (!annotation.isA(Terms.ANNOTATION)) {
            throw annotation.refused("type", "The type “Annotation” is needed here.");
        }
    }

    /** What may be said of annotations, bodies and targets alike: who made it, when, for whom and under which terms. */
    static void about(Node node) {
        for (String moment : MOMENTS) {
            one(node, moment);
            if (node.has(moment)) {
                moment(node.get(moment));
            }
        }
        for (String agent : AGENTS) {
            few(node, agent).forEach(ModelRules::named);
        }
        few(node, "audience").forEach(ModelRules::named);
        iris(node, "rights");
    }

    /** An IRI, or an object whose id, if it has one, is an IRI. */
    static void named(Node node) {
        if (node.isText()) {
            node.iri();
        } else if (node.requireObject().has("id")) {
            one(node, "id");
            node.get("id").iri();
        }
    }

    static void motivations(Node node, String name) {
        for (Node motivation : few(node, name)) {
            String word = motivation.text();
            if (!Terms.MOTIVATIONS.contains(word)) {
                if (word.indexOf(':') < 0) {
                    throw motivation.refused("“" + word + "” is no motivation of the model, and no IRI of another.");
                }
                motivation.iri();
            }
        }
    }

    static void moment(Node node) {
        try {
            OffsetDateTime.parse(node.text());
        } catch (DateTimeParseException notAMoment) {
            throw node.refused("A date and time with its zone is needed here, such as “2026-01-31T12:00:00Z”.");
        }
    }

    static void direction(Node node) {
        Node direction = node.get("textDirection");
        if (direction != null && !DIRECTIONS.contains(direction.text())) {
            throw direction.refused("The direction of a text is “ltr”, “rtl” or “auto”.");
        }
    }

    static void iris(Node node, String name) {
        few(node, name).forEach(Node::iri);
    }

    static void one(Node node, String name) {
        Node member = node.get(name);
        if (member != null && (member.value().getValueType() == JsonValue.ValueType.ARRAY)) {
            throw member.refused("There is at most one of these.");
        }
    }

    static List<Node> few(Node node, String name) {
        List<Node> all = node.all(name);
        if (all.size() > MOST) {
            throw node.refused(
                    name, "At most " + MOST + " of these stand beside each other; here are " + all.size() + ".");
        }
        return all;
    }
}
