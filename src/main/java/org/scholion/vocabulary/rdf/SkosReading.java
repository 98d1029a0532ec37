package org.scholion.vocabulary.rdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.scholion.vocabulary.ConceptColour;
import org.scholion.vocabulary.ConceptLabel;
import org.scholion.vocabulary.ConceptNote;
import org.scholion.vocabulary.LabelKind;
import org.scholion.vocabulary.Shown;
import org.scholion.vocabulary.skos.SkosConcept;
import org.scholion.vocabulary.skos.SkosFile;
import org.scholion.vocabulary.skos.SkosProblem;

/** Makes a vocabulary of statements. What is not understood is set aside, to be given back with it. */
final class SkosReading {
    private static final Map<IRI, LabelKind> LABELS = Map.of(
            SkosTerms.PREF_LABEL, LabelKind.PREF,
            SkosTerms.ALT_LABEL, LabelKind.ALT,
            SkosTerms.HIDDEN_LABEL, LabelKind.HIDDEN);
    private static final Map<IRI, ConceptNote.Kind> NOTES = Map.of(
            SkosTerms.DEFINITION, ConceptNote.Kind.DEFINITION, SkosTerms.SCOPE_NOTE, ConceptNote.Kind.SCOPE_NOTE);
    private static final List<String> TITLES = List.of(
            SkosTerms.DCT + "title", SkosTerms.DC + "title", SkosTerms.SKOS + "prefLabel", SkosTerms.RDFS + "label");
    private static final List<String> DESCRIPTIONS = List.of(
            SkosTerms.DCT + "description",
            SkosTerms.DC + "description",
            SkosTerms.SKOS + "definition",
            SkosTerms.RDFS + "comment");

    private final List<Statement> statements;
    private final List<Statement> extra = new ArrayList<>();
    private final List<SkosProblem> problems = new ArrayList<>();
    private final Map<String, Draft> drafts = new TreeMap<>();
    private Resource scheme;

    private SkosReading(List<Statement> statements) {
        this.statements = statements;
    }

    /** What the statements say. */
    static SkosFile of(List<Statement> statements) {
        SkosReading reading = new SkosReading(statements);
        reading.findScheme();
        reading.findConcepts();
        statements.forEach(reading::take);
        reading.requireApart();
        return new SkosFile(
                reading.scheme instanceof IRI iri ? iri.stringValue() : null,
                reading.said(TITLES),
                reading.said(DESCRIPTIONS) == null ? "" : reading.said(DESCRIPTIONS),
                reading.drafts.entrySet().stream()
                        .map(entry -> entry.getValue().concept(entry.getKey()))
                        .toList(),
                RdfSkosFiles.keep(reading.extra),
                reading.problems);
    }

    /** The scheme of the file: where there are several, the one that most concepts are in. */
    private void findScheme() {
        Map<Resource, Integer> members = new LinkedHashMap<>();
        for (Statement one : statements) {
            if (one.getPredicate().equals(SkosTerms.TYPE) && one.getObject().equals(SkosTerms.SCHEME)) {
                members.putIfAbsent(one.getSubject(), 0);
            }
        }
        for (Statement one : statements) {
            if (one.getPredicate().equals(SkosTerms.IN_SCHEME) && one.getObject() instanceof Resource in) {
                members.merge(in, 1, Integer::sum);
            }
        }
        scheme = members.entrySet().stream()
                .max(Map.Entry.<Resource, Integer>comparingByValue()
                        .thenComparing(entry -> entry.getKey().stringValue(), Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .orElse(null);
        if (members.size() > 1) {
            problems.add(new SkosProblem(
                    false,
                    scheme.stringValue(),
                    "The file has " + members.size() + " schemes; all its concepts go into this one."));
        }
    }

    /** A concept is what is said to be one, and what has a label and a relation that only concepts have. */
    private void findConcepts() {
        Set<Resource> related = new HashSet<>();
        Set<Resource> labelled = new HashSet<>();
        for (Statement one : statements) {
            IRI predicate = one.getPredicate();
            if (predicate.equals(SkosTerms.TYPE) && one.getObject().equals(SkosTerms.CONCEPT)) {
                found(one.getSubject());
            } else if (predicate.equals(SkosTerms.PREF_LABEL)) {
                labelled.add(one.getSubject());
            } else if (isRelation(predicate)
                    || predicate.equals(SkosTerms.TOP_OF)
                    || predicate.equals(SkosTerms.IN_SCHEME)) {
                related.add(one.getSubject());
            }
            if ((isRelation(predicate) || predicate.equals(SkosTerms.HAS_TOP))
                    && one.getObject() instanceof Resource object) {
                related.add(object);
            }
        }
        related.stream()
                .filter(one -> labelled.contains(one) && !one.equals(scheme))
                .forEach(this::found);
    }

    private static boolean isRelation(IRI predicate) {
        return predicate.equals(SkosTerms.BROADER)
                || predicate.equals(SkosTerms.NARROWER)
                || predicate.equals(SkosTerms.RELATED);
    }

    private void found(Resource concept) {
        if (concept instanceof IRI) {
            drafts.computeIfAbsent(concept.stringValue(), iri -> new Draft());
        } else {
            problems.add(new SkosProblem(
                    true, null, "A concept has no IRI (a blank node), so it could not be found again."));
        }
    }

    private void take(Statement one) {
        Draft draft = one.getSubject() instanceof IRI subject ? drafts.get(subject.stringValue()) : null;
        boolean taken = draft == null ? isOfScheme(one) : draft.take(one) || relates(draft, one) || places(one);
        if (!taken) {
            extra.add(one);
        }
    }

    private boolean isOfScheme(Statement one) {
        if (!one.getSubject().equals(scheme)) {
            return false;
        }
        return one.getPredicate().equals(SkosTerms.TYPE) && one.getObject().equals(SkosTerms.SCHEME)
                || one.getPredicate().equals(SkosTerms.HAS_TOP)
                        && drafts.containsKey(one.getObject().stringValue());
    }

    private boolean places(Statement one) {
        return (one.getPredicate().equals(SkosTerms.IN_SCHEME)
                        || one.getPredicate().equals(SkosTerms.TOP_OF))
                && one.getObject().equals(scheme);
    }

    private boolean relates(Draft draft, Statement one) {
        if (!isRelation(one.getPredicate())) {
            return false;
        }
        String subject = one.getSubject().stringValue();
        String object = one.getObject().stringValue();
        Draft other = one.getObject() instanceof IRI ? drafts.get(object) : null;
        if (other == null) {
            problems.add(new SkosProblem(
                    false, subject, "It leads to <" + object + ">, which is no concept of the file; that is kept."));
            return false;
        }
        if (one.getPredicate().equals(SkosTerms.BROADER)) {
            draft.broader.add(object);
        } else if (one.getPredicate().equals(SkosTerms.NARROWER)) {
            other.broader.add(subject);
        } else if (draft == other) {
            problems.add(new SkosProblem(true, subject, "It is related to itself."));
        } else {
            draft.related.add(object);
            other.related.add(subject);
        }
        return true;
    }

    /** SKOS S46: what matches exactly does not also match more broadly, more narrowly or as related. */
    private void requireApart() {
        Map<List<String>, Boolean> exact = new HashMap<>();
        statements.stream()
                .filter(one -> one.getPredicate().equals(SkosTerms.EXACT_MATCH))
                .forEach(one -> {
                    exact.put(pair(one), true);
                    exact.put(List.of(pair(one).get(1), pair(one).get(0)), true);
                });
        Set<IRI> others = Set.of(SkosTerms.BROAD_MATCH, SkosTerms.NARROW_MATCH, SkosTerms.RELATED_MATCH);
        statements.stream()
                .filter(one -> others.contains(one.getPredicate()) && exact.containsKey(pair(one)))
                .forEach(one -> problems.add(new SkosProblem(
                        true,
                        one.getSubject().stringValue(),
                        "It matches <" + one.getObject().stringValue() + "> both exactly and otherwise (SKOS S46).")));
    }

    private static List<String> pair(Statement one) {
        return List.of(one.getSubject().stringValue(), one.getObject().stringValue());
    }

    /** What is said of the scheme by the first of some properties, in English before other languages. */
    private String said(List<String> properties) {
        return statements.stream()
                .filter(one -> one.getSubject().equals(scheme)
                        && one.getObject() instanceof Literal
                        && properties.contains(one.getPredicate().stringValue()))
                .min(Comparator.comparing((Statement one) ->
                                properties.indexOf(one.getPredicate().stringValue()))
                        .thenComparing(one -> Shown.rank(language(one.getObject())))
                        .thenComparing(one -> language(one.getObject()))
                        .thenComparing(one -> one.getObject().stringValue()))
                .map(one -> one.getObject().stringValue())
                .orElse(null);
    }

    private static String language(Value value) {
        return value instanceof Literal literal ? literal.getLanguage().orElse("") : "";
    }

    /** A concept that is being put together. */
    private static final class Draft {
        private final Set<ConceptLabel> labels = new HashSet<>();
        private final Set<ConceptNote> notes = new HashSet<>();
        private final Set<String> broader = new TreeSet<>();
        private final Set<String> related = new TreeSet<>();
        private String notation;
        private ConceptColour colour;

        private boolean take(Statement one) {
            IRI predicate = one.getPredicate();
            if (predicate.equals(SkosTerms.TYPE)) {
                return one.getObject().equals(SkosTerms.CONCEPT);
            }
            if (!(one.getObject() instanceof Literal literal)) {
                return false;
            }
            if (LABELS.containsKey(predicate)) {
                return labels.add(new ConceptLabel(LABELS.get(predicate), language(literal), literal.getLabel()));
            }
            if (NOTES.containsKey(predicate)) {
                return notes.add(new ConceptNote(NOTES.get(predicate), language(literal), literal.getLabel()));
            }
            if (predicate.equals(SkosTerms.NOTATION)
                    && notation == null
                    && literal.getDatatype().equals(XSD.STRING)) {
                notation = literal.getLabel();
                return true;
            }
            return predicate.equals(SkosTerms.COLOUR) && colour == null && takeColour(literal.getLabel());
        }

        private boolean takeColour(String word) {
            for (ConceptColour one : ConceptColour.values()) {
                if (one.name().equals(word.toUpperCase(Locale.ROOT))) {
                    colour = one;
                    return true;
                }
            }
            return false;
        }

        private SkosConcept concept(String iri) {
            return new SkosConcept(iri, notation, colour, List.copyOf(labels), List.copyOf(notes), broader, related);
        }
    }
}
