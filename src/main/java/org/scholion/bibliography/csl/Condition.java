package org.scholion.bibliography.csl;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.scholion.bibliography.item.Locator;
import org.scholion.bibliography.style.StyleNode;

/**
 * The condition of an {@code if} or {@code else-if}: several tests, joined by its match attribute.
 *
 * @param match "all", "any" or "none"
 */
record Condition(String match, List<Predicate<Scope>> tests) {
    private static final Set<String> SUB_VERBO = Set.of("sub-verbo", "sub verbo");

    static Condition of(StyleNode element) {
        List<Predicate<Scope>> tests = new ArrayList<>();
        for (String type : words(element, "type")) {
            tests.add(scope -> scope.subject().item().type().cslName().equals(type));
        }
        for (String variable : words(element, "variable")) {
            tests.add(scope -> scope.has(variable));
        }
        for (String variable : words(element, "is-numeric")) {
            tests.add(scope -> {
                String value = scope.peek(variable);
                return value != null && Numbers.isNumeric(value);
            });
        }
        for (String variable : words(element, "is-uncertain-date")) {
            tests.add(scope -> {
                DateValue date = scope.date(variable);
                return date != null && date.uncertain();
            });
        }
        for (String label : words(element, "locator")) {
            tests.add(scope -> {
                Locator at = scope.subject().locator();
                return at != null
                        && (at.label().equals(label) || (SUB_VERBO.contains(label) && SUB_VERBO.contains(at.label())));
            });
        }
        for (String position : words(element, "position")) {
            tests.add(scope -> scope.area() == Scope.Area.CITATION
                    && scope.subject().position().is(position));
        }
        for (String wanted : words(element, "disambiguate")) {
            tests.add(scope -> scope.subject().apart().condition() == Boolean.parseBoolean(wanted));
        }
        return new Condition(element.get("match", "all"), List.copyOf(tests));
    }

    private static List<String> words(StyleNode element, String attribute) {
        String value = element.get(attribute, "").strip();
        return value.isEmpty() ? List.of() : List.of(value.split("\\s+"));
    }

    boolean holds(Scope scope) {
        return switch (match) {
            case "any" -> tests.stream().anyMatch(test -> test.test(scope));
            case "none" -> tests.stream().noneMatch(test -> test.test(scope));
            default -> tests.stream().allMatch(test -> test.test(scope));
        };
    }
}
