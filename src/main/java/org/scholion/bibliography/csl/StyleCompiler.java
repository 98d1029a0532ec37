package org.scholion.bibliography.csl;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.scholion.bibliography.item.CslVariables;
import org.scholion.bibliography.style.StyleNode;

/** Makes parts of a style's elements, once for a style and language. Macros are made when they are first called. */
final class StyleCompiler {
    /** Terms of which no source says anything: notes leave out what is not known. */
    private static final String NO_DATE = "no date";

    private static final Set<String> FROM_THE_DATE = Set.of("prefix", "suffix", "form", "range-delimiter", "text-case");

    private final Settings settings;
    private final Map<String, StyleNode> macros = new HashMap<>();
    private final Map<String, Part> made = new HashMap<>();

    StyleCompiler(StyleNode style, Settings settings) {
        this.settings = settings;
        style.children("macro").forEach(macro -> macros.put(macro.get("name", ""), macro));
    }

    List<Part> parts(StyleNode parent) {
        return parts(parent, null);
    }

    private List<Part> parts(StyleNode parent, StyleNode names) {
        List<Part> parts = new ArrayList<>();
        for (StyleNode child : parent.children()) {
            Part part = part(child, names);
            if (part != null) {
                parts.add(part);
            }
        }
        return List.copyOf(parts);
    }

    /** @param names the names element in whose substitute this stands, or null */
    private Part part(StyleNode node, StyleNode names) {
        return switch (node.name()) {
            case "text" -> text(node);
            case "number" -> number(node);
            case "label" -> label(node);
            case "date" -> date(node);
            case "names" -> names(node, names);
            case "group" -> new GroupPart(parts(node), node.get("delimiter", ""), Dress.of(node));
            case "choose" -> choose(node, names);
            default -> null;
        };
    }

    private Part choose(StyleNode node, StyleNode names) {
        List<ChoosePart.Branch> branches = new ArrayList<>();
        for (StyleNode branch : node.children()) {
            branches.add(new ChoosePart.Branch(
                    branch.name().equals("else") ? null : Condition.of(branch), parts(branch, names)));
        }
        return new ChoosePart(List.copyOf(branches));
    }

    private Part names(StyleNode node, StyleNode outer) {
        boolean shorthand = outer != null && node.children().isEmpty();
        StyleNode model = shorthand ? outer : node;
        List<Part> substitutes =
                node.child("substitute").map(list -> parts(list, node)).orElse(List.of());
        return new NamesPart(node, model, substitutes);
    }

    private Part text(StyleNode node) {
        Dress dress = Dress.of(node);
        boolean shortForm = node.is("form", "short");
        if (node.has("variable")) {
            String variable = node.get("variable");
            return (scope, words) -> dress.around(scope, words, (s, w) -> variable(variable, shortForm, s, w));
        }
        if (node.has("macro")) {
            Part macro = macro(node.get("macro"));
            return (scope, words) -> scope.unlessUnknown(words, (s, w) -> dress.around(s, w, macro));
        }
        if (node.has("term")) {
            String name = node.get("term");
            String form = node.get("form", "long");
            boolean plural = node.is("plural", "true");
            // A style that sets the case itself has thought of the beginning of a note.
            int format = dress.textCase() == null ? Format.TERM : Format.NONE;
            boolean invented = settings.note() && name.equals(NO_DATE);
            return (scope, words) -> {
                String term = invented ? null : scope.terms().term(name, form, plural);
                if (term != null) {
                    dress.around(scope, words, (s, w) -> w.add(Words.Kind.TEXT, term, format));
                }
                if (name.equals(NO_DATE)) {
                    words.text(
                            scope.takeSuffix().isEmpty()
                                    ? ""
                                    : "-" + scope.subject().apart().suffix());
                }
            };
        }
        String value = Dress.set(node.get("value", ""));
        return (scope, words) -> dress.around(scope, words, (s, w) -> w.text(value));
    }

    private static void variable(String variable, boolean shortForm, Scope scope, Words words) {
        String value = scope.text(variable, shortForm);
        if (value == null) {
            return;
        }
        if (scope.area() == Scope.Area.SORT) {
            words.text(SortText.of(variable, value));
        } else if (variable.equals("page")
                || (variable.equals("locator")
                        && scope.subject().locator().label().equals("page"))) {
            words.text(scope.settings().pages().write(value, scope.terms()));
        } else if (Numbers.VARIABLES.contains(variable)) {
            words.text(Numbers.written(value, "numeric", scope.terms(), ""));
        } else if (variable.equals("URL") || variable.equals("DOI")) {
            words.text(value);
        } else {
            FieldText.write(value, words);
        }
    }

    private Part macro(String name) {
        Part known = made.get(name);
        if (known != null) {
            return known;
        }
        List<Part> parts = parts(macros.get(name));
        Part macro = (scope, words) -> {
            for (Part part : parts) {
                part.write(scope, words);
            }
        };
        made.put(name, macro);
        return macro;
    }

    /** A macro for a sort key. */
    Part sortMacro(String name) {
        return macro(name);
    }

    /** A variable for a sort key: text, names or date, whatever it is. */
    Part sortVariable(String variable) {
        return switch (kind(variable)) {
            case NAMES -> new NamesPart(element("names", variable), element("names", variable), List.of());
            case DATE ->
                new DatePart(
                        element("date", variable),
                        List.of(
                                new StyleNode("date-part", Map.of("name", "year"), List.of(), "", 0),
                                new StyleNode("date-part", Map.of("name", "month"), List.of(), "", 0),
                                new StyleNode("date-part", Map.of("name", "day"), List.of(), "", 0)),
                        "");
            case TEXT -> (scope, words) -> variable(variable, false, scope, words);
        };
    }

    private static CslVariables.Kind kind(String variable) {
        return CslVariables.isKnown(variable) ? CslVariables.kindOf(variable) : CslVariables.Kind.TEXT;
    }

    private static StyleNode element(String name, String variable) {
        return new StyleNode(name, Map.of("variable", variable), List.of(), "", 0);
    }

    private Part number(StyleNode node) {
        Dress dress = Dress.of(node);
        String variable = node.get("variable", "");
        String form = node.get("form", "numeric");
        String gender = settings.terms().gender(variable);
        return (scope, words) -> dress.around(scope, words, (s, w) -> {
            String value = s.text(variable, false);
            if (value == null) {
                return;
            }
            if (s.area() == Scope.Area.SORT) {
                w.text(SortText.of(variable, value));
            } else if (variable.equals("page")) {
                w.text(s.settings().pages().write(value, s.terms()));
            } else {
                w.text(Numbers.written(value, form, s.terms(), gender));
            }
        });
    }

    private static Part label(StyleNode node) {
        Dress dress = Dress.of(node);
        String variable = node.get("variable", "");
        String form = node.get("form", "long");
        String plural = node.get("plural", "contextual");
        return (scope, words) -> {
            String value = scope.peek(variable);
            if (value == null || scope.area() == Scope.Area.SORT) {
                return;
            }
            boolean many =
                    plural.equals("always") || (plural.equals("contextual") && Numbers.isPlural(variable, value));
            String name = variable.equals("locator") ? scope.subject().locator().label() : variable;
            String term = scope.terms().term(name, form, many);
            if (term != null) {
                dress.around(scope, words, (s, w) -> w.text(term));
            }
        };
    }

    private Part date(StyleNode node) {
        if (!node.has("form")) {
            return new DatePart(node, node.children("date-part").toList(), node.get("delimiter", ""));
        }
        StyleNode localized = settings.terms().date(node.get("form"));
        if (localized == null) {
            return new DatePart(node, node.children("date-part").toList(), node.get("delimiter", ""));
        }
        Set<String> wanted = Set.of(node.get("date-parts", "year-month-day").split("-"));
        Map<String, StyleNode> overrides = new HashMap<>();
        node.children("date-part").forEach(part -> overrides.put(part.get("name", ""), part));
        List<StyleNode> parts = localized
                .children("date-part")
                .filter(part -> wanted.contains(part.get("name", "")))
                .map(part -> overridden(part, overrides.get(part.get("name", ""))))
                .toList();
        return new DatePart(node, withoutEdges(parts, localized), localized.get("delimiter", ""));
    }

    private static StyleNode overridden(StyleNode part, StyleNode by) {
        if (by == null) {
            return part;
        }
        Map<String, String> attributes = new LinkedHashMap<>(part.attributes());
        by.attributes().forEach((name, value) -> {
            // The language decides on what stands between the parts.
            if (!FROM_THE_DATE.contains(name) || name.equals("form") || name.equals("text-case")) {
                attributes.put(name, value);
            }
        });
        return new StyleNode(part.name(), attributes, part.children(), part.text(), part.line());
    }

    /** Where later parts are left out, what would have stood before them is left out too. */
    private static List<StyleNode> withoutEdges(List<StyleNode> parts, StyleNode localized) {
        List<StyleNode> all = localized.children("date-part").toList();
        if (parts.size() == all.size() || parts.isEmpty()) {
            return parts;
        }
        List<StyleNode> trimmed = new ArrayList<>(parts);
        StyleNode last = parts.get(parts.size() - 1);
        boolean wasLast = last.get("name", "").equals(all.get(all.size() - 1).get("name", ""));
        if (!wasLast && last.get("suffix", "").isBlank()) {
            trimmed.set(parts.size() - 1, without(last, "suffix"));
        }
        StyleNode first = trimmed.get(0);
        if (!first.get("name", "").equals(all.get(0).get("name", ""))
                && first.get("prefix", "").isBlank()) {
            trimmed.set(0, without(first, "prefix"));
        }
        return trimmed;
    }

    private static StyleNode without(StyleNode part, String attribute) {
        Map<String, String> attributes = new LinkedHashMap<>(part.attributes());
        attributes.remove(attribute);
        return new StyleNode(part.name(), attributes, part.children(), part.text(), part.line());
    }
}
