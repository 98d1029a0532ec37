package org.scholion.bibliography.csl;

import java.util.ArrayList;
import java.util.List;
import org.scholion.bibliography.format.Cite;
import org.scholion.bibliography.style.StyleNode;

/** How a style sets the cites of one note or place. */
final class CitationLayout {
    private final List<Part> parts;
    private final Dress dress;
    private final String delimiter;
    private final Sorting sorting;
    private final boolean collapsing;
    private final String afterCollapse;

    CitationLayout(StyleNode citation, StyleCompiler compiler, Settings settings, NameOptions names) {
        StyleNode layout = citation.child("layout").orElseThrow();
        parts = compiler.parts(layout);
        dress = Dress.of(layout);
        delimiter = layout.get("delimiter", "");
        sorting = Sorting.of(citation, compiler, settings, names);
        collapsing = citation.is("collapse", "citation-number");
        afterCollapse = citation.get("after-collapse-delimiter", delimiter);
    }

    /** A cite and what is known of its place. */
    record Placed(Cite cite, Subject subject) {}

    /** One cite without its affixes. */
    Words cite(Subject subject, Settings settings, NameOptions names) {
        Words words = new Words();
        Scope scope = new Scope(settings, subject, Scope.Area.CITATION, names);
        parts.forEach(part -> part.write(scope, words));
        return words;
    }

    /** All cites of one note. */
    Words write(List<Placed> cites, Settings settings, NameOptions names) {
        Words words = new Words();
        List<Placed> ordered = ordered(cites);
        for (int i = 0; i < ordered.size(); ) {
            int end = collapsing ? endOfRange(ordered, i) : i;
            if (i > 0) {
                words.affix(i > 1 && collapsing ? afterCollapse : delimiter);
            }
            write(ordered.get(i), settings, names, words);
            if (end - i >= 2) {
                words.affix("–");
                write(ordered.get(end), settings, names, words);
                i = end + 1;
            } else {
                i++;
            }
        }
        if (!words.isEmpty()) {
            dress.put(new Scope(settings, cites.get(0).subject(), Scope.Area.CITATION, names), words, 0);
        }
        return words;
    }

    private List<Placed> ordered(List<Placed> cites) {
        if (sorting == null || cites.size() < 2) {
            return cites;
        }
        List<Placed> left = new ArrayList<>(cites);
        List<Placed> ordered = new ArrayList<>();
        for (Subject subject : sorting.sorted(cites.stream().map(Placed::subject).toList())) {
            for (Placed placed : left) {
                if (placed.subject() == subject) {
                    ordered.add(placed);
                }
            }
        }
        return ordered;
    }

    /** The last of the cites whose numbers follow each other from here, and that say nothing but their number. */
    private static int endOfRange(List<Placed> cites, int from) {
        int end = from;
        while (end + 1 < cites.size()
                && isBare(cites.get(end).cite())
                && isBare(cites.get(end + 1).cite())
                && cites.get(end + 1).subject().number() == cites.get(end).subject().number() + 1) {
            end++;
        }
        return end;
    }

    private static boolean isBare(Cite cite) {
        return cite.locator() == null && cite.prefix().isEmpty() && cite.suffix().isEmpty();
    }

    private void write(Placed placed, Settings settings, NameOptions names, Words words) {
        Words set = cite(placed.subject(), settings, names);
        String prefix = placed.cite().prefix();
        if (!prefix.isEmpty()) {
            words.text(prefix.endsWith(" ") ? prefix : prefix + " ");
        }
        words.append(set);
        String suffix = placed.cite().suffix();
        if (!suffix.isEmpty()) {
            boolean apart = Character.isLetterOrDigit(suffix.codePointAt(0)) || suffix.startsWith("(");
            words.text(apart ? " " + suffix : suffix);
        }
    }
}
