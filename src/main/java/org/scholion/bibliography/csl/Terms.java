package org.scholion.bibliography.csl;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.scholion.bibliography.style.StyleNode;

/**
 * The words, ordinals, date forms and options of a language as CSL 1.0.2 has them, put together from the locale files
 * and what the style says otherwise. Not changed once it is filled, and then shared between threads.
 */
final class Terms {
    private static final Map<String, String> NEXT_FORM =
            Map.of("verb-short", "verb", "symbol", "short", "verb", "long", "short", "long");

    private record Term(String single, String multiple, String gender) {}

    private record Ordinal(String suffix, String match) {}

    private final Map<String, Term> terms = new HashMap<>();
    private final Map<String, Ordinal> ordinals = new HashMap<>();
    private final Map<String, StyleNode> dates = new HashMap<>();
    private final Map<String, String> options = new HashMap<>();
    private final Locale language;

    /** @param language what is written in: decides on collation and on title case */
    Terms(Locale language) {
        this.language = language;
    }

    Locale language() {
        return language;
    }

    /** Takes over what a locale element says; it outranks what was said before. */
    void add(StyleNode locale) {
        locale.children("style-options").forEach(element -> options.putAll(element.attributes()));
        locale.children("date").forEach(element -> dates.put(element.get("form"), element));
        locale.children("terms").forEach(this::addTerms);
    }

    /** Takes over another language: of a term that it has in any form, no form of the language before is left. */
    void addLanguage(StyleNode locale) {
        Set<String> named = new HashSet<>();
        locale.children("terms")
                .flatMap(list -> list.children("term"))
                .forEach(term -> named.add(term.get("name", "")));
        terms.keySet().removeIf(key -> named.contains(key.substring(0, key.indexOf('/'))));
        add(locale);
    }

    private void addTerms(StyleNode list) {
        List<StyleNode> elements = list.children("term").toList();
        // CSL 1.0.2: one ordinal said anew takes away all that were inherited.
        if (elements.stream().anyMatch(term -> isOrdinal(term.get("name", "")))) {
            ordinals.clear();
        }
        for (StyleNode term : elements) {
            String name = term.get("name", "");
            if (isOrdinal(name)) {
                ordinals.put(name + '/' + term.get("gender-form", ""), new Ordinal(term.text(), term.get("match", "")));
                continue;
            }
            String single = term.child("single").map(StyleNode::text).orElse(term.text());
            String multiple = term.child("multiple").map(StyleNode::text).orElse(single);
            String key = name + '/' + term.get("form", "long");
            if (term.has("gender-form")) {
                key += '/' + term.get("gender-form");
            }
            terms.put(key, new Term(Dress.set(single), Dress.set(multiple), term.get("gender", "")));
        }
    }

    private static boolean isOrdinal(String name) {
        return name.equals("ordinal") || name.startsWith("ordinal-");
    }

    /**
     * A term in a form, or in the nearest form that there is.
     *
     * @return null where the language has no such term
     */
    String term(String name, String form, boolean plural) {
        for (String tried = form; tried != null; tried = NEXT_FORM.get(tried)) {
            Term term = terms.get(name + '/' + tried);
            if (term != null) {
                return plural ? term.multiple : term.single;
            }
        }
        return null;
    }

    String term(String name) {
        String term = term(name, "long", false);
        return term == null ? "" : term;
    }

    /** What stands between the ends of a range of numbers. */
    String rangeDash() {
        String term = term("page-range-delimiter", "long", false);
        return term == null || term.isEmpty() ? "–" : term;
    }

    /** A term's grammatical gender, or the empty string. */
    String gender(String name) {
        Term term = terms.get(name + "/long");
        return term == null ? "" : term.gender;
    }

    /** "1st", with the endings of the gender. */
    String ordinal(int number, String gender) {
        String ending = "";
        List<String> tried = new ArrayList<>();
        tried.add(String.format(Locale.ROOT, "ordinal-%02d", number % 100));
        tried.add(String.format(Locale.ROOT, "ordinal-%02d", number % 10));
        tried.add("ordinal");
        for (int i = 0; i < tried.size() && ending.isEmpty(); i++) {
            Ordinal ordinal = ordinals.get(tried.get(i) + '/' + gender);
            if (ordinal == null) {
                ordinal = ordinals.get(tried.get(i) + '/');
            }
            if (ordinal != null && matches(ordinal.match, i, number)) {
                ending = ordinal.suffix;
            }
        }
        return number + ending;
    }

    /** @param place 0 last two digits, 1 last digit, 2 the general ending */
    private static boolean matches(String match, int place, int number) {
        return switch (match) {
            case "whole-number" -> place == 2 || number < (place == 0 ? 100 : 10);
            case "last-two-digits" -> place == 2 || place == 0 || number % 100 < 10;
            case "last-digit" -> true;
            // By default two digits are matched by the last two, one digit by the last one.
            default -> place != 0 || number % 100 >= 10;
        };
    }

    /** "first" for 1 to 10, otherwise as {@link #ordinal}. */
    String longOrdinal(int number, String gender) {
        String name = String.format(Locale.ROOT, "long-ordinal-%02d", number);
        Term term = terms.get(name + "/long/" + gender);
        if (term == null) {
            term = terms.get(name + "/long");
        }
        return number >= 1 && number <= 10 && term != null ? term.single : ordinal(number, gender);
    }

    /** The language's form of a date: "text" or "numeric"; null where it has none. */
    StyleNode date(String form) {
        return dates.get(form);
    }

    boolean option(String name) {
        return "true".equals(options.get(name));
    }
}
