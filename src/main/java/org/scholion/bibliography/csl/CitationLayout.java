package org.scholion.bibliography.csl;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.scholion.bibliography.format.Cite;
import org.scholion.bibliography.style.StyleNode;

/**
 * How a style sets the cites of one note or place: sorted, those of the same people side by side and their names said
 * once, numbers that follow each other as a range ("collapse" of CSL 1.0.2).
 */
final class CitationLayout {
    private final List<Part> parts;
    private final Dress dress;
    private final String delimiter;
    private final Sorting sorting;
    private final String collapse;
    private final boolean grouping;
    private final String groupDelimiter;
    private final String suffixDelimiter;
    private final String afterCollapse;
    private final Settings settings;
    private final NameOptions names;

    CitationLayout(StyleNode citation, StyleCompiler compiler, Settings settings, NameOptions names) {
        this.settings = settings;
        this.names = names;
        StyleNode layout = citation.child("layout").orElseThrow();
        parts = compiler.parts(layout);
        dress = Dress.of(layout);
        delimiter = layout.get("delimiter", "");
        sorting = Sorting.of(citation, compiler, settings, names);
        collapse = citation.get("collapse", "");
        grouping = collapse.startsWith("year") || citation.has("cite-group-delimiter");
        groupDelimiter = citation.get("cite-group-delimiter", ", ");
        suffixDelimiter = citation.get("year-suffix-delimiter", groupDelimiter);
        afterCollapse = citation.get("after-collapse-delimiter", delimiter);
    }

    /** A cite and what is known of its place. */
    record Placed(Cite cite, Subject subject) {
        private boolean isBare() {
            return cite.locator() == null
                    && cite.prefix().isEmpty()
                    && cite.suffix().isEmpty();
        }
    }

    /** One cite without its affixes. */
    Words cite(Subject subject) {
        return cite(scope(subject));
    }

    private Words cite(Scope scope) {
        Words words = new Words();
        parts.forEach(part -> part.write(scope, words));
        return words;
    }

    private Scope scope(Subject subject) {
        return new Scope(settings, subject, Scope.Area.CITATION, names);
    }

    private String namesOf(Placed placed) {
        Scope scope = scope(placed.subject());
        cite(scope);
        return scope.firstNames();
    }

    /** All cites of one note. */
    Words write(List<Placed> cites) {
        Words words = new Words();
        List<Placed> ordered = grouped(sorted(cites));
        if (collapse.equals("citation-number")) {
            writeNumbers(ordered, words);
        } else {
            writeCites(ordered, words);
        }
        if (settings.note() && !words.isEmpty() && (words.tokens().get(0).format() & Format.TERM) != 0) {
            capitalise(words);
        }
        if (!words.isEmpty()) {
            dress.layout(scope(cites.get(0).subject()), words);
        }
        return words;
    }

    /** A note is a sentence, and "ibid." may begin it. */
    private static void capitalise(Words words) {
        String first = words.tokens().get(0).text();
        int letter = first.codePointAt(0);
        words.replace(
                0, Character.toString(Character.toTitleCase(letter)) + first.substring(Character.charCount(letter)));
    }

    private List<Placed> sorted(List<Placed> cites) {
        if (sorting == null || cites.size() < 2) {
            return cites;
        }
        IdentityHashMap<Subject, Placed> bySubject = new IdentityHashMap<>();
        cites.forEach(placed -> bySubject.put(placed.subject(), placed));
        return sorting.sorted(cites.stream().map(Placed::subject).toList()).stream()
                .map(bySubject::get)
                .toList();
    }

    /** Brings cites of the same people together, where the first of them stands. */
    private List<Placed> grouped(List<Placed> cites) {
        if (!grouping || cites.size() < 2) {
            return cites;
        }
        Map<Object, List<Placed>> groups = new LinkedHashMap<>();
        for (Placed placed : cites) {
            String people = namesOf(placed);
            groups.computeIfAbsent(people == null ? placed : people, key -> new ArrayList<>())
                    .add(placed);
        }
        return groups.values().stream().flatMap(List::stream).toList();
    }

    private void writeCites(List<Placed> cites, Words words) {
        String before = null;
        boolean collapsed = false;
        for (int i = 0; i < cites.size(); i++) {
            Placed placed = cites.get(i);
            if (cite(placed.subject()).isEmpty()) {
                continue;
            }
            String people = cites.size() > 1 && grouping ? namesOf(placed) : null;
            boolean same = people != null
                    && people.equals(before)
                    && placed.cite().prefix().isEmpty();
            if (!words.isEmpty()) {
                boolean onlySuffix = same && sameYear(cites.get(i - 1), placed);
                words.affix(
                        onlySuffix ? suffixDelimiter : same ? groupDelimiter : collapsed ? afterCollapse : delimiter);
                if (onlySuffix) {
                    words.text(placed.subject().apart().suffix());
                    continue;
                }
            }
            collapsed = same && collapse.startsWith("year");
            Scope scope = scope(placed.subject());
            write(placed, collapsed ? scope.replacingNames("") : scope, words);
            before = people;
        }
    }

    /** Whether two cites of the same people differ in the letter after the year alone, and the style then says only that. */
    private boolean sameYear(Placed before, Placed placed) {
        return collapse.startsWith("year-suffix")
                && before.isBare()
                && placed.isBare()
                && !placed.subject().apart().suffix().isEmpty()
                && !before.subject().apart().suffix().isEmpty()
                && Objects.equals(
                        before.subject().item().issued(),
                        placed.subject().item().issued());
    }

    private void writeNumbers(List<Placed> cites, Words words) {
        boolean ranged = false;
        for (int i = 0; i < cites.size(); ) {
            int end = endOfRange(cites, i);
            if (i > 0) {
                words.affix(ranged ? afterCollapse : delimiter);
            }
            write(cites.get(i), scope(cites.get(i).subject()), words);
            ranged = end - i >= 2;
            if (ranged) {
                words.affix("–");
                write(cites.get(end), scope(cites.get(end).subject()), words);
                i = end + 1;
            } else {
                i++;
            }
        }
    }

    /** The last of the cites whose numbers follow each other from here, and that say nothing but their number. */
    private static int endOfRange(List<Placed> cites, int from) {
        int end = from;
        while (end + 1 < cites.size()
                && cites.get(end).isBare()
                && cites.get(end + 1).isBare()
                && cites.get(end + 1).subject().number()
                        == cites.get(end).subject().number() + 1) {
            end++;
        }
        return end;
    }

    private void write(Placed placed, Scope scope, Words words) {
        String prefix = placed.cite().prefix();
        if (!prefix.isEmpty()) {
            words.text(prefix.endsWith(" ") ? prefix : prefix + " ");
        }
        words.append(cite(scope));
        String suffix = placed.cite().suffix();
        if (!suffix.isEmpty()) {
            boolean apart = Character.isLetterOrDigit(suffix.codePointAt(0)) || suffix.startsWith("(");
            words.text(apart ? " " + suffix : suffix);
        }
    }
}
