package org.scholion.vocabulary.skos;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.scholion.shared.Problem;
import org.scholion.vocabulary.ConceptText;
import org.scholion.vocabulary.Concepts;
import org.scholion.vocabulary.Hierarchy;
import org.scholion.vocabulary.Vocabulary;

/**
 * Holds a file against the rules of the SKOS Reference: labels (S13, S14), relations (S27), and a hierarchy without
 * circles, which SKOS itself would allow.
 */
final class SkosCheck {
    private final SkosFile file;
    private final List<SkosProblem> problems;

    private SkosCheck(SkosFile file) {
        this.file = file;
        this.problems = new ArrayList<>(file.problems());
    }

    /** All that is wrong with a file, with what its reader found. */
    static List<SkosProblem> of(SkosFile file) {
        SkosCheck check = new SkosCheck(file);
        check.concepts();
        check.hierarchy();
        return List.copyOf(check.problems);
    }

    private void concepts() {
        if (file.concepts().isEmpty()) {
            error(null, "The file holds no concept (skos:Concept).");
        }
        if (file.concepts().size() > Concepts.MOST) {
            error(
                    null,
                    "A vocabulary holds at most " + Concepts.MOST + " concepts; this has "
                            + file.concepts().size() + ".");
        }
        for (SkosConcept concept : file.concepts()) {
            if (concept.iri().length() > Vocabulary.LONGEST_IRI) {
                error(concept.iri(), "An IRI has at most " + Vocabulary.LONGEST_IRI + " characters.");
            }
            try {
                requireSound(concept);
            } catch (Problem.InvalidInput wrong) {
                error(concept.iri(), wrong.getMessage());
            }
        }
    }

    private static void requireSound(SkosConcept concept) {
        new ConceptText(concept.notation(), concept.colour(), concept.labels(), concept.notes(), Set.of(), Set.of());
        if (concept.broader().size() > ConceptText.MOST_RELATIONS
                || concept.related().size() > ConceptText.MOST_RELATIONS) {
            throw new Problem.InvalidInput(
                    "broader", "A concept has at most " + ConceptText.MOST_RELATIONS + " of each relation.");
        }
    }

    private void hierarchy() {
        Map<String, Set<String>> broader = new HashMap<>();
        file.concepts().forEach(concept -> broader.put(concept.iri(), concept.broader()));
        Hierarchy<String> hierarchy = new Hierarchy<>(broader);
        List<String> circle = hierarchy.circle();
        if (!circle.isEmpty()) {
            error(circle.get(0), "It is narrower than itself, by way of: " + named(circle) + ".");
            return;
        }
        if (hierarchy.depth() > Hierarchy.DEEPEST) {
            error(null, "At most " + Hierarchy.DEEPEST + " levels are kept; this has " + hierarchy.depth() + ".");
            return;
        }
        Map<String, Set<String>> above = new HashMap<>();
        for (SkosConcept concept : file.concepts()) {
            for (String other : concept.related()) {
                Set<String> own = above.computeIfAbsent(concept.iri(), iri -> new HashSet<>(hierarchy.above(iri)));
                if (own.contains(other)) {
                    error(concept.iri(), "It is both related to and narrower than <" + other + "> (SKOS S27).");
                }
            }
        }
    }

    private static String named(List<String> iris) {
        return String.join(", ", iris.subList(0, Math.min(5, iris.size()))) + (iris.size() > 5 ? ", …" : "");
    }

    private void error(String iri, String message) {
        problems.add(new SkosProblem(true, iri, message));
    }
}
