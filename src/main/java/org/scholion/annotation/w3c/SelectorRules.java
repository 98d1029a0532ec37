package org.scholion.annotation.w3c;

import java.util.Set;

/** The rules of the Web Annotation Data Model for selectors and states (sections 4.2 and 4.3). */
final class SelectorRules {
    /** Selectors that say their part by one string. */
    private static final Set<String> BY_VALUE = Set.of("FragmentSelector", "CssSelector", "XPathSelector");

    private static final Set<String> BY_OFFSETS = Set.of(Terms.TEXT_POSITION, "DataPositionSelector");

    private SelectorRules() {}

    static void require(Node selector) {
        if (selector.isText()) {
            selector.iri();
            return;
        }
        selector.requireObject();
        for (String type : selector.types()) {
            if (BY_VALUE.contains(type)) {
                needed(selector, "value").text();
            } else if (BY_OFFSETS.contains(type)) {
                offsets(selector);
            } else if (type.equals(Terms.TEXT_QUOTE)) {
                needed(selector, "exact").text();
                selector.text("prefix");
                selector.text("suffix");
            } else if (type.equals("RangeSelector")) {
                require(needed(selector, "startSelector"));
                require(needed(selector, "endSelector"));
            } else if (type.equals("SvgSelector") && !selector.has("id")) {
                needed(selector, "value").text();
            }
        }
        if (selector.types().isEmpty() && !selector.has("id")) {
            throw selector.refused("type", "Say which kind of selector this is.");
        }
        if (selector.has("conformsTo")) {
            ModelRules.one(selector, "conformsTo");
            selector.get("conformsTo").iri();
        }
        ModelRules.few(selector, "refinedBy").forEach(SelectorRules::refinement);
    }

    private static void refinement(Node node) {
        if (node.isObject() && node.types().stream().anyMatch(type -> type.endsWith("State"))) {
            requireState(node);
        } else {
            require(node);
        }
    }

    private static void offsets(Node selector) {
        int start = needed(selector, "start").offset();
        int end = needed(selector, "end").offset();
        if (end < start) {
            throw selector.refused(
                    "end", "A passage ends after it begins; this one ends at " + end + " and begins at " + start + ".");
        }
    }

    static void requireState(Node state) {
        if (state.isText()) {
            state.iri();
            return;
        }
        state.requireObject();
        if (state.isA("HttpRequestState")) {
            needed(state, "value").text();
        }
        if (state.isA("TimeState")) {
            ModelRules.few(state, "sourceDate").forEach(ModelRules::moment);
            if (state.has("sourceDateStart") != state.has("sourceDateEnd")) {
                throw state.refused("sourceDateEnd", "A span of time has a beginning and an end.");
            }
            if (state.has("sourceDateStart")) {
                ModelRules.moment(state.get("sourceDateStart"));
                ModelRules.moment(state.get("sourceDateEnd"));
            }
        }
        ModelRules.iris(state, "cached");
        ModelRules.few(state, "refinedBy").forEach(SelectorRules::refinement);
    }

    private static Node needed(Node node, String name) {
        Node member = node.get(name);
        if (member == null) {
            throw node.refused(name, "This is needed here.");
        }
        ModelRules.one(node, name);
        return member;
    }
}
