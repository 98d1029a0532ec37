package org.scholion.vocabulary.skos;

import java.util.List;
import java.util.Set;
import org.scholion.vocabulary.ConceptColour;
import org.scholion.vocabulary.ConceptLabel;
import org.scholion.vocabulary.ConceptNote;

/**
 * A concept as a file holds it; the others are named by their IRIs.
 *
 * @param notation null for none
 * @param colour null for none
 */
public record SkosConcept(
        String iri,
        String notation,
        ConceptColour colour,
        List<ConceptLabel> labels,
        List<ConceptNote> notes,
        Set<String> broader,
        Set<String> related) {}
