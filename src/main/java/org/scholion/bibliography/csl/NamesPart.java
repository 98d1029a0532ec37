package org.scholion.bibliography.csl;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.scholion.bibliography.item.CslName;
import org.scholion.bibliography.style.StyleNode;

/** CSL's {@code names}: lists of names with their roles, or what stands in for them. */
final class NamesPart implements Part {
    private static final Set<String> EDITOR_AND_TRANSLATOR = Set.of("editor", "translator");
    private static final Pattern SPACED =
            Pattern.compile(".*[\\p{IsLatin}\\p{IsGreek}\\p{IsCyrillic}\\p{IsArabic}\\p{IsHebrew}&].*", Pattern.DOTALL);

    private final List<String> variables;
    private final String delimiter;
    private final Dress dress;
    private final StyleNode name;
    private final Map<String, String> own;
    private final Dress nameAffixes;
    private final int nameFormat;
    private final String etAlTerm;
    private final Dress etAlDress;
    private final StyleNode label;
    private final boolean labelFirst;
    private final List<Part> substitutes;

    /**
     * @param element the {@code names} element
     * @param model the element whose name, label and et-al hold: another one for the short form within a substitute
     */
    NamesPart(StyleNode element, StyleNode model, List<Part> substitutes) {
        variables = List.of(element.get("variable", "").strip().split("\\s+"));
        delimiter = element.has("delimiter") ? element.get("delimiter") : model.get("delimiter");
        dress = Dress.of(element);
        name = model.child("name").orElse(null);
        own = name == null ? Map.of() : name.attributes();
        nameAffixes = name == null ? null : Dress.of(name).unformatted();
        nameFormat = name == null ? Format.NONE : Format.of(name);
        StyleNode etAl = model.child("et-al").orElse(null);
        etAlTerm = etAl == null ? "et-al" : etAl.get("term", "et-al");
        etAlDress = etAl == null ? null : Dress.of(etAl);
        label = model.child("label").orElse(null);
        labelFirst = label != null
                && name != null
                && model.children().indexOf(label) < model.children().indexOf(name);
        this.substitutes = List.copyOf(substitutes);
    }

    private record Role(String term, List<CslName> names) {}

    @Override
    public void write(Scope scope, Words words) {
        dress.around(scope, words, this::inner);
    }

    private void inner(Scope scope, Words words) {
        List<Role> roles = roles(scope);
        boolean counting = scope.nameOptions().get(own, "form", "long").equals("count");
        if (counting) {
            int count =
                    roles.stream().mapToInt(role -> shown(role.names(), scope)).sum();
            if (count > 0) {
                words.text(scope.area() == Scope.Area.SORT ? String.format("%04d", count) : String.valueOf(count));
            }
            return;
        }
        int from = words.size();
        String between = delimiter == null ? scope.nameOptions().get(Map.of(), "names-delimiter", "") : delimiter;
        for (Role role : roles) {
            if (words.size() > from) {
                words.affix(between);
            }
            write(role, scope, words);
        }
        for (int i = 0;
                i < substitutes.size() && words.size() == from && roles.isEmpty() && !scope.namesOmitted();
                i++) {
            scope.substitute(words, substitutes.get(i));
        }
    }

    private List<Role> roles(Scope scope) {
        List<Role> roles = new ArrayList<>();
        for (String variable : variables) {
            List<CslName> names = scope.names(variable);
            scope.call(variable, !names.isEmpty());
            if (!names.isEmpty()) {
                roles.add(new Role(variable, names));
            }
        }
        // One person who edited and translated is named once.
        boolean both = roles.size() == 2
                && roles.stream().map(Role::term).collect(Collectors.toSet()).equals(EDITOR_AND_TRANSLATOR)
                && roles.get(0).names().equals(roles.get(1).names())
                && scope.terms().term("editortranslator", "long", false) != null;
        return both ? List.of(new Role("editortranslator", roles.get(0).names())) : roles;
    }

    private int shown(List<CslName> names, Scope scope) {
        NameOptions options = scope.nameOptions();
        int min = options.number(own, "et-al-min");
        int first = options.number(own, "et-al-use-first");
        if (scope.area() == Scope.Area.CITATION && !scope.subject().position().isFirst()) {
            int laterMin = options.number(own, "et-al-subsequent-min");
            int laterFirst = options.number(own, "et-al-subsequent-use-first");
            min = laterMin > 0 ? laterMin : min;
            first = laterFirst > 0 ? laterFirst : first;
        }
        if (min == 0 || first == 0 || names.size() < min) {
            return names.size();
        }
        int more = scope.area() == Scope.Area.CITATION ? scope.subject().apart().names() : 0;
        return Math.min(names.size(), first + more);
    }

    private void write(Role role, Scope scope, Words words) {
        if (scope.omitsNames()) {
            return;
        }
        boolean labelled = label != null && scope.area() != Scope.Area.SORT;
        if (labelled && labelFirst) {
            label(role, scope, words);
        }
        int from = words.size();
        if (!scope.replaceNames(words)) {
            list(role.names(), scope, words);
            scope.namesWritten(words, from);
        }
        if (nameAffixes != null && words.size() > from) {
            nameAffixes.put(scope, words, from);
        }
        if (labelled && !labelFirst) {
            label(role, scope, words);
        }
    }

    private void label(Role role, Scope scope, Words words) {
        String plural = label.get("plural", "contextual");
        boolean many = plural.equals("always")
                || (plural.equals("contextual") && role.names().size() > 1);
        String term = scope.terms().term(role.term(), label.get("form", "long"), many);
        if (term != null && !term.isEmpty()) {
            int from = words.size();
            words.text(term);
            Dress.of(label).put(scope, words, from);
        }
    }

    private void list(List<CslName> names, Scope scope, Words words) {
        NameOptions options = scope.nameOptions();
        NameWriter writer = NameWriter.of(name, own, options);
        String between = options.get(own, "delimiter", ", ");
        String inverted = options.get(own, "name-as-sort-order", "");
        boolean sorting = scope.area() == Scope.Area.SORT;
        int shown = shown(names, scope);
        boolean cut = shown < names.size();
        boolean withLast =
                cut && names.size() - shown >= 2 && "true".equals(options.get(own, "et-al-use-last", "false"));
        Subject.Apart apart = scope.subject().apart();
        for (int i = 0; i < shown; i++) {
            boolean turned = sorting || inverted.equals("all") || (inverted.equals("first") && i == 0);
            if (i > 0) {
                boolean last = i == shown - 1 && !cut;
                boolean beforeTurned = inverted.equals("all") || (inverted.equals("first") && i == 1);
                words.affix(last ? beforeLast(names.size(), between, beforeTurned, scope) : between);
            }
            int from = words.size();
            writer.write(names.get(i), turned, scope.area() == Scope.Area.CITATION ? apart.given(i) : 0, scope, words);
            words.format(from, nameFormat);
        }
        if (withLast) {
            words.affix(between + "… ");
            CslName last = names.get(names.size() - 1);
            int from = words.size();
            writer.write(last, sorting || inverted.equals("all"), 0, scope, words);
            words.format(from, nameFormat);
        } else if (cut) {
            etAl(shown, between, inverted, scope, words);
        }
    }

    private void etAl(int shown, String between, String inverted, Scope scope, Words words) {
        String term = scope.terms().term(etAlTerm, "long", false);
        if (term == null || term.isEmpty() || scope.area() == Scope.Area.SORT) {
            return;
        }
        boolean turned = inverted.equals("all") || (inverted.equals("first") && shown == 1);
        boolean delimited =
                precedes(scope.nameOptions().get(own, "delimiter-precedes-et-al", "contextual"), shown > 1, turned);
        int start = words.size();
        words.affix(delimited ? between : SPACED.matcher(term).matches() ? " " : "");
        int from = words.size();
        words.text(term);
        if (etAlDress != null) {
            etAlDress.put(scope, words, from);
        }
        words.format(start, nameFormat);
    }

    private static boolean precedes(String rule, boolean contextual, boolean afterTurned) {
        return switch (rule) {
            case "always" -> true;
            case "never" -> false;
            case "after-inverted-name" -> afterTurned;
            default -> contextual;
        };
    }

    private String beforeLast(int count, String between, boolean afterTurned, Scope scope) {
        String and = scope.nameOptions().get(own, "and", "");
        String word =
                switch (and) {
                    case "text" -> scope.terms().term("and");
                    case "symbol" -> "&";
                    default -> "";
                };
        if (word.isEmpty()) {
            return between;
        }
        boolean delimited =
                precedes(scope.nameOptions().get(own, "delimiter-precedes-last", "contextual"), count > 2, afterTurned);
        boolean spaced = SPACED.matcher(word).matches();
        String before = delimited ? between : spaced ? " " : "";
        return before + (delimited && spaced && !between.endsWith(" ") ? " " : "") + word + (spaced ? " " : "");
    }
}
