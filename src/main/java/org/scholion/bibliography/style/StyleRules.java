package org.scholion.bibliography.style;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a style must be to be used: an independent style of CSL 1.0 whose elements stand where they may, whose macros
 * exist, call each other in no circle, and do not multiply beyond measure.
 */
public final class StyleRules {
    private static final Set<String> RENDERING = Set.of("text", "number", "label", "date", "names", "group", "choose");
    private static final Map<String, Set<String>> CHILDREN = Map.ofEntries(
            Map.entry("style", Set.of("info", "locale", "macro", "citation", "bibliography")),
            Map.entry("macro", RENDERING),
            Map.entry("citation", Set.of("sort", "layout")),
            Map.entry("bibliography", Set.of("sort", "layout")),
            Map.entry("sort", Set.of("key")),
            Map.entry("layout", RENDERING),
            Map.entry("group", RENDERING),
            Map.entry("choose", Set.of("if", "else-if", "else")),
            Map.entry("if", RENDERING),
            Map.entry("else-if", RENDERING),
            Map.entry("else", RENDERING),
            Map.entry("names", Set.of("name", "et-al", "label", "substitute")),
            Map.entry("name", Set.of("name-part")),
            Map.entry("substitute", RENDERING),
            Map.entry("date", Set.of("date-part")),
            Map.entry("locale", Set.of("style-options", "date", "terms", "info")),
            Map.entry("terms", Set.of("term")),
            Map.entry("term", Set.of("single", "multiple")));

    private static final List<String> CONDITIONS =
            List.of("type", "variable", "is-numeric", "is-uncertain-date", "locator", "position", "disambiguate");

    /** Elements that one cite goes through, macros written out, each hundred characters of attributes like one more; 2706 for Chicago. */
    static final long HEAVIEST = 20_000;

    static final int LONGEST_ATTRIBUTE = 2000;

    private final Map<String, StyleNode> macros = new HashMap<>();
    private final Map<String, Long> weights = new HashMap<>();
    private final Set<String> open = new HashSet<>();

    private StyleRules() {}

    /**
     * Checks a style.
     *
     * @throws StyleRefused naming the line of the first fault
     */
    public static void check(StyleNode style) throws StyleRefused {
        new StyleRules().checkStyle(style);
    }

    private void checkStyle(StyleNode style) throws StyleRefused {
        if (!style.name().equals("style")) {
            throw refused(style, "The root element is “" + style.name() + "”, a style begins with “style”.");
        }
        if (!style.get("version", "").matches("1\\.0(\\.\\d)?")) {
            throw refused(
                    style, "Styles of CSL 1.0 are taken; this one has the version “" + style.get("version", "") + "”.");
        }
        StyleNode info = only(style, "info");
        for (String element : List.of("title", "id")) {
            if (info.child(element).map(StyleNode::text).orElse("").isBlank()) {
                throw refused(info, "The info of a style needs a “" + element + "”.");
            }
        }
        if (StyleInfo.parent(info) != null && style.child("citation").isEmpty()) {
            throw refused(
                    style,
                    "This is a dependent style; bring or choose the one that it follows, “" + StyleInfo.parent(info)
                            + "”.");
        }
        if (!Set.of("in-text", "note").contains(style.get("class", ""))) {
            throw refused(style, "The class of a style is “in-text” or “note”.");
        }
        for (StyleNode macro : style.children("macro").toList()) {
            if (macro.get("name", "").isBlank() || macros.put(macro.get("name"), macro) != null) {
                throw refused(macro, "A macro needs a name that no other macro has: “" + macro.get("name", "") + "”.");
            }
        }
        only(only(style, "citation"), "layout");
        if (style.children("bibliography").findAny().isPresent()) {
            only(only(style, "bibliography"), "layout");
        }
        for (StyleNode child : style.children()) {
            if (!child.name().equals("info")) {
                checkElement(child, style);
            }
        }
        for (StyleNode child : style.children()) {
            if (weight(child) > HEAVIEST) {
                throw refused(
                        child,
                        "Its macros call each other so often that one citation would take " + HEAVIEST
                                + " steps or more.");
            }
        }
    }

    private static StyleNode only(StyleNode parent, String name) throws StyleRefused {
        List<StyleNode> found = parent.children(name).toList();
        if (found.size() != 1) {
            throw refused(
                    parent, "“" + parent.name() + "” needs exactly one “" + name + "”, and has " + found.size() + ".");
        }
        return found.get(0);
    }

    private void checkElement(StyleNode node, StyleNode parent) throws StyleRefused {
        if (!CHILDREN.getOrDefault(parent.name(), Set.of()).contains(node.name())) {
            throw refused(node, "“" + node.name() + "” may not stand in “" + parent.name() + "”.");
        }
        for (Map.Entry<String, String> attribute : node.attributes().entrySet()) {
            if (attribute.getValue().length() > LONGEST_ATTRIBUTE) {
                throw refused(
                        node,
                        "The attribute “" + attribute.getKey() + "” is longer than " + LONGEST_ATTRIBUTE
                                + " characters.");
            }
        }
        if (node.text().length() > LONGEST_ATTRIBUTE && node.children().isEmpty()) {
            throw refused(
                    node, "The text of “" + node.name() + "” is longer than " + LONGEST_ATTRIBUTE + " characters.");
        }
        switch (node.name()) {
            case "text" -> checkText(node);
            case "key" -> checkCall(node);
            case "names", "number", "date" -> {
                boolean ofLocale = parent.name().equals("locale");
                if (!ofLocale && node.get("variable", "").isBlank()) {
                    throw refused(node, "“" + node.name() + "” needs a variable.");
                }
            }
            case "if", "else-if" -> {
                if (CONDITIONS.stream().noneMatch(node::has)) {
                    throw refused(
                            node, "“" + node.name() + "” has no condition: " + String.join(", ", CONDITIONS) + ".");
                }
            }
            case "choose" -> {
                if (node.children().isEmpty() || !node.children().get(0).name().equals("if")) {
                    throw refused(node, "“choose” begins with “if”.");
                }
            }
            default -> {
                // Nothing more is asked of it.
            }
        }
        for (StyleNode child : node.children()) {
            checkElement(child, node);
        }
    }

    private void checkText(StyleNode node) throws StyleRefused {
        if (List.of("variable", "macro", "term", "value").stream().noneMatch(node::has)) {
            throw refused(node, "“text” needs a variable, a macro, a term or a value.");
        }
        checkCall(node);
    }

    private void checkCall(StyleNode node) throws StyleRefused {
        if (node.has("macro") && !macros.containsKey(node.get("macro"))) {
            throw refused(node, "There is no macro “" + node.get("macro") + "”.");
        }
    }

    private long weight(StyleNode node) throws StyleRefused {
        long weight = 1
                + node.attributes().values().stream().mapToLong(String::length).sum() / 100;
        if (node.has("macro") && (node.name().equals("text") || node.name().equals("key"))) {
            weight += macroWeight(node, node.get("macro"));
        }
        long heaviest = 0;
        for (StyleNode child : node.children()) {
            long of = weight(child);
            heaviest = Math.max(heaviest, of);
            // Only one branch of a choice is taken.
            weight += node.name().equals("choose") ? 0 : of;
        }
        weight += node.name().equals("choose") ? heaviest : 0;
        return Math.min(weight, HEAVIEST + 1);
    }

    private long macroWeight(StyleNode call, String name) throws StyleRefused {
        Long known = weights.get(name);
        if (known != null) {
            return known;
        }
        if (!open.add(name)) {
            throw refused(call, "The macro “" + name + "” calls itself, directly or through others.");
        }
        long weight = 0;
        for (StyleNode child : macros.get(name).children()) {
            weight += weight(child);
        }
        open.remove(name);
        weights.put(name, Math.min(weight, HEAVIEST + 1));
        return weights.get(name);
    }

    private static StyleRefused refused(StyleNode node, String reason) {
        return new StyleRefused(node.line(), reason);
    }
}
