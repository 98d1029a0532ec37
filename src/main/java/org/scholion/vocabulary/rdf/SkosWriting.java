package org.scholion.vocabulary.rdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.scholion.vocabulary.ConceptLabel;
import org.scholion.vocabulary.ConceptNote;
import org.scholion.vocabulary.skos.SkosConcept;
import org.scholion.vocabulary.skos.SkosFile;

/** Makes statements of a vocabulary, with those that were set aside when it was read. */
final class SkosWriting {
    private final List<Statement> statements = new ArrayList<>();
    private final SkosFile file;
    private final IRI scheme;

    private SkosWriting(SkosFile file) {
        this.file = file;
        this.scheme = SkosTerms.VALUES.createIRI(file.iri());
    }

    /** The statements, each once, those of one thing together. */
    static List<Statement> of(SkosFile file) {
        SkosWriting writing = new SkosWriting(file);
        List<Statement> kept = new ArrayList<>(RdfSkosFiles.kept(file.extra()));
        writing.scheme(kept);
        file.concepts().forEach(writing::concept);
        kept.forEach(writing.statements::add);
        return writing.statements.stream().distinct().toList();
    }

    private void scheme(List<Statement> kept) {
        add(scheme, SkosTerms.TYPE, SkosTerms.SCHEME);
        say(kept, SkosTerms.TITLE, file.title());
        say(kept, SkosTerms.DESCRIPTION, file.description());
    }

    /** A title that the file had in its own way is left as it was; one that was given here stands before it. */
    private void say(List<Statement> kept, IRI property, String words) {
        if (words.isEmpty()) {
            return;
        }
        boolean known = kept.stream()
                .anyMatch(one -> one.getSubject().equals(scheme)
                        && one.getObject() instanceof Literal literal
                        && literal.getLabel().strip().equals(words));
        if (!known) {
            kept.removeIf(
                    one -> one.getSubject().equals(scheme) && one.getPredicate().equals(property));
            add(scheme, property, SkosTerms.VALUES.createLiteral(words));
        }
    }

    private void concept(SkosConcept concept) {
        IRI iri = SkosTerms.VALUES.createIRI(concept.iri());
        add(iri, SkosTerms.TYPE, SkosTerms.CONCEPT);
        add(iri, SkosTerms.IN_SCHEME, scheme);
        if (concept.broader().isEmpty()) {
            add(iri, SkosTerms.TOP_OF, scheme);
        }
        for (ConceptLabel label : concept.labels()) {
            IRI property =
                    switch (label.kind()) {
                        case PREF -> SkosTerms.PREF_LABEL;
                        case ALT -> SkosTerms.ALT_LABEL;
                        case HIDDEN -> SkosTerms.HIDDEN_LABEL;
                    };
            add(iri, property, words(label.language(), label.text()));
        }
        if (concept.notation() != null) {
            add(iri, SkosTerms.NOTATION, SkosTerms.VALUES.createLiteral(concept.notation()));
        }
        for (ConceptNote note : concept.notes()) {
            IRI property = note.kind() == ConceptNote.Kind.DEFINITION ? SkosTerms.DEFINITION : SkosTerms.SCOPE_NOTE;
            add(iri, property, words(note.language(), note.text()));
        }
        if (concept.colour() != null) {
            add(
                    iri,
                    SkosTerms.COLOUR,
                    SkosTerms.VALUES.createLiteral(concept.colour().name().toLowerCase(Locale.ROOT)));
        }
        new TreeSet<>(concept.broader()).forEach(one -> add(iri, SkosTerms.BROADER, SkosTerms.VALUES.createIRI(one)));
        new TreeSet<>(concept.related()).forEach(one -> add(iri, SkosTerms.RELATED, SkosTerms.VALUES.createIRI(one)));
    }

    private static Literal words(String language, String text) {
        return language.isEmpty()
                ? SkosTerms.VALUES.createLiteral(text)
                : SkosTerms.VALUES.createLiteral(text, language);
    }

    private void add(IRI subject, IRI predicate, Value object) {
        statements.add(SkosTerms.VALUES.createStatement(subject, predicate, object));
    }
}
