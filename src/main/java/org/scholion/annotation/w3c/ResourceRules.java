package org.scholion.annotation.w3c;

import java.util.List;

/** The rules of the Web Annotation Data Model for bodies and targets (sections 3.2 and 4). */
final class ResourceRules {
    private ResourceRules() {}

    static void body(Node body) {
        if (!body.isText()) {
            body.requireObject();
            ModelRules.motivations(body, "purpose");
            if (isText(body)) {
                text(body);
                return;
            }
        }
        resource(body);
    }

    static void target(Node target) {
        if (target.isObject() && isText(target)) {
            text(target);
        } else {
            resource(target);
        }
    }

    /** Whether it is a text that is given in place: it says so, or has a value and no name. */
    static boolean isText(Node node) {
        return node.isA(Terms.TEXTUAL_BODY) || node.has("value") && !node.has("source") && !node.has("id");
    }

    private static void text(Node text) {
        about(text);
        if (!text.has("value")) {
            throw text.refused("value", "A text is needed here.");
        }
        text.text("value");
    }

    private static void resource(Node node) {
        if (node.isText()) {
            node.iri();
            return;
        }
        node.requireObject();
        about(node);
        if (node.types().stream().anyMatch(Terms.SETS::contains)) {
            members(node);
        } else if (node.has("source") || node.isA(Terms.SPECIFIC_RESOURCE)) {
            specific(node);
        } else if (!node.has("id")) {
            throw node.refused("id", "Say what is meant: an IRI as “id”, or “source” for a part of something.");
        }
    }

    private static void members(Node set) {
        List<Node> items = ModelRules.few(set, "items");
        if (items.isEmpty()) {
            throw set.refused("items", "What is chosen from or put together is needed here.");
        }
        for (Node item : items) {
            if (item.isObject() && isText(item)) {
                text(item);
            } else {
                resource(item);
            }
        }
    }

    private static void specific(Node node) {
        ModelRules.one(node, "source");
        if (!node.has("source")) {
            throw node.refused("source", "Say of what this is a part.");
        }
        resource(node.get("source"));
        ModelRules.motivations(node, "purpose");
        for (Node selector : ModelRules.few(node, "selector")) {
            SelectorRules.require(selector);
        }
        for (Node state : ModelRules.few(node, "state")) {
            SelectorRules.requireState(state);
        }
        for (Node style : ModelRules.few(node, "styleClass")) {
            style.text();
        }
        ModelRules.few(node, "scope").forEach(ModelRules::named);
        ModelRules.few(node, "renderedVia").forEach(ModelRules::named);
    }

    private static void about(Node node) {
        ModelRules.about(node);
        ModelRules.one(node, "id");
        if (node.has("id")) {
            node.get("id").iri();
        }
        ModelRules.direction(node);
        ModelRules.one(node, "processingLanguage");
        node.text("processingLanguage");
        ModelRules.few(node, "format").forEach(Node::text);
        ModelRules.few(node, "language").forEach(Node::text);
        ModelRules.iris(node, "canonical");
        ModelRules.iris(node, "via");
    }
}
