package org.scholion.bibliography.csl;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.scholion.bibliography.item.CslName;
import org.scholion.bibliography.style.StyleNode;

/**
 * Tells cites apart that would look the same, in the four steps of CSL 1.0.2 ("disambiguation"): more names, given
 * names, the style's own condition, a letter after the year. Each step is taken only where it helps.
 *
 * @param rule which given names are added: "by-cite", or one of the rules that concern all cites
 */
record Telling(boolean names, boolean given, String rule, boolean condition, boolean suffix) {

    static Telling of(StyleNode style, StyleNode citation) {
        return new Telling(
                citation.is("disambiguate-add-names", "true"),
                citation.is("disambiguate-add-givenname", "true"),
                citation.get("givenname-disambiguation-rule", "by-cite"),
                style.all().anyMatch(node -> node.is("disambiguate", "true")),
                citation.is("disambiguate-add-year-suffix", "true"));
    }

    boolean isNeeded() {
        return names || given || condition || suffix;
    }

    /**
     * The subjects, told apart.
     *
     * @param subjects in the order of the bibliography, which is the order of the letters
     * @param cite how a subject is cited, without a place in it
     */
    List<Subject> apart(List<Subject> subjects, Function<Subject, String> cite) {
        List<Subject> all = new ArrayList<>(subjects);
        if (given && !rule.equals("by-cite")) {
            addGivenNames(all);
        }
        List<Integer> everyone = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            everyone.add(i);
        }
        for (List<Integer> alike : split(everyone, all, UnaryOperator.identity(), cite)) {
            tell(alike, all, cite);
        }
        return all;
    }

    private void tell(List<Integer> alike, List<Subject> all, Function<Subject, String> cite) {
        if (alike.size() < 2) {
            return;
        }
        int most = alike.stream().mapToInt(i -> people(all.get(i)).size()).max().orElse(0);
        int shown = all.get(alike.get(0)).apart().names();
        for (int more = shown + 1; names && more < most; more++) {
            int count = more;
            if (helps(alike, all, subject -> subject.with(subject.apart().withNames(count)), cite)) {
                return;
            }
        }
        for (int level = 1; given && rule.equals("by-cite") && level <= 2; level++) {
            for (int first = 0; first < Math.max(1, most); first++) {
                int index = first;
                int to = level;
                if (helps(alike, all, subject -> subject.with(raised(subject.apart(), index, to)), cite)) {
                    return;
                }
            }
        }
        boolean untold = condition && !all.get(alike.get(0)).apart().condition();
        if (untold && helps(alike, all, subject -> subject.with(subject.apart().withCondition()), cite)) {
            return;
        }
        if (suffix) {
            for (int i = 0; i < alike.size(); i++) {
                Subject subject = all.get(alike.get(i));
                all.set(alike.get(i), subject.with(subject.apart().withSuffix(letters(i))));
            }
        }
    }

    private static Subject.Apart raised(Subject.Apart apart, int index, int level) {
        if (apart.given(index) >= level) {
            return apart;
        }
        List<Integer> levels = new ArrayList<>();
        for (int i = 0; i <= Math.max(index, apart.given().size() - 1); i++) {
            levels.add(i == index ? level : apart.given(i));
        }
        return apart.withGiven(List.copyOf(levels));
    }

    /** Takes a step if it tells any from the others, and goes on with those that are still alike. */
    private boolean helps(
            List<Integer> alike, List<Subject> all, UnaryOperator<Subject> step, Function<Subject, String> cite) {
        Collection<List<Integer>> parts = split(alike, all, step, cite);
        if (parts.size() < 2) {
            return false;
        }
        for (int i : alike) {
            all.set(i, step.apply(all.get(i)));
        }
        parts.forEach(part -> tell(part, all, cite));
        return true;
    }

    private static Collection<List<Integer>> split(
            List<Integer> alike, List<Subject> all, UnaryOperator<Subject> step, Function<Subject, String> cite) {
        Map<String, List<Integer>> parts = new LinkedHashMap<>();
        for (int i : alike) {
            parts.computeIfAbsent(cite.apply(step.apply(all.get(i))), text -> new ArrayList<>())
                    .add(i);
        }
        return parts.values();
    }

    static String letters(int number) {
        String last = String.valueOf((char) ('a' + number % 26));
        return number < 26 ? last : letters(number / 26 - 1) + last;
    }

    private static List<CslName> people(Subject subject) {
        List<CslName> authors = subject.item().authors();
        return authors.isEmpty() ? subject.item().names("editor") : authors;
    }

    /** Whoever shares a family name with somebody else has it with a given name in every cite. */
    private void addGivenNames(List<Subject> all) {
        boolean primary = rule.startsWith("primary-name");
        boolean initialsOnly = rule.endsWith("with-initials");
        Map<String, Set<String>> givenOf = new HashMap<>();
        for (Subject subject : all) {
            List<CslName> people = people(subject);
            for (CslName name : primary ? people.subList(0, Math.min(1, people.size())) : people) {
                if (!name.isLiteral() && !name.given().isEmpty()) {
                    givenOf.computeIfAbsent(name.filedUnder(), family -> new TreeSet<>())
                            .add(name.given());
                }
            }
        }
        for (int i = 0; i < all.size(); i++) {
            Subject subject = all.get(i);
            List<CslName> people = people(subject);
            List<Integer> levels = new ArrayList<>();
            for (CslName name : primary ? people.subList(0, Math.min(1, people.size())) : people) {
                Set<String> namesakes = givenOf.getOrDefault(name.filedUnder(), Set.of());
                namesakes = namesakes.contains(name.given()) ? namesakes : Set.of();
                levels.add(level(name.given(), namesakes, initialsOnly));
            }
            if (levels.stream().anyMatch(level -> level > 0)) {
                all.set(i, subject.with(subject.apart().withGiven(List.copyOf(levels))));
            }
        }
    }

    private static int level(String givenName, Set<String> namesakes, boolean initialsOnly) {
        if (namesakes.size() < 2) {
            return 0;
        }
        long sameInitials = namesakes.stream()
                .map(Telling::initials)
                .filter(initials(givenName)::equals)
                .count();
        return initialsOnly ? (sameInitials < namesakes.size() ? 1 : 0) : sameInitials == 1 ? 1 : 2;
    }

    private static String initials(String givenName) {
        return Initials.of(givenName, "", true, true);
    }
}
