package org.scholion.web.vocabulary;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.scholion.vocabulary.Concept;
import org.scholion.vocabulary.ConceptText;
import org.scholion.web.shared.Versioned;
import org.scholion.web.shared.Words;

/**
 * A concept as the API shows it.
 *
 * @param iri by which it is known outside
 * @param label the one that is shown where there is room for one only
 * @param notation a code or number; null for none
 * @param colour name of its colour; null for none
 * @param labels of kind "pref", "alt" or "hidden"
 * @param notes of kind "definition" or "scope-note"
 * @param broader ids of the concepts that it is directly narrower than
 * @param related ids of concepts that it has to do with
 */
public record ConceptView(
        UUID id,
        UUID vocabulary,
        String iri,
        String label,
        String notation,
        String colour,
        List<ConceptWords> labels,
        List<ConceptWords> notes,
        List<UUID> broader,
        List<UUID> related,
        Instant updatedAt,
        long version)
        implements Versioned {

    /**
     * Words of a concept.
     *
     * @param language a language tag (BCP 47); empty for none
     */
    public record ConceptWords(String kind, String language, String text) {}

    static ConceptView of(Concept concept) {
        ConceptText text = concept.text();
        return new ConceptView(
                concept.id(),
                concept.vocabularyId(),
                concept.iri(),
                concept.shownLabel(),
                text.notation(),
                Words.of(text.colour()),
                text.labels().stream()
                        .map(label -> new ConceptWords(Words.of(label.kind()), label.language(), label.text()))
                        .toList(),
                text.notes().stream()
                        .map(note -> new ConceptWords(Words.of(note.kind()), note.language(), note.text()))
                        .toList(),
                sorted(text.broader()),
                sorted(text.related()),
                concept.updatedAt(),
                concept.version());
    }

    private static List<UUID> sorted(Set<UUID> ids) {
        return ids.stream().sorted().toList();
    }
}
