package org.scholion.web.vocabulary;

import java.time.Instant;
import java.util.UUID;
import org.scholion.vocabulary.Vocabulary;
import org.scholion.web.shared.Versioned;

/**
 * A vocabulary as the API shows it.
 *
 * @param iri by which it is known outside
 * @param concepts how many concepts it has
 */
public record VocabularyView(
        UUID id, String iri, String title, String description, long concepts, Instant updatedAt, long version)
        implements Versioned {

    static VocabularyView of(Vocabulary vocabulary, long concepts) {
        return new VocabularyView(
                vocabulary.id(),
                vocabulary.iri(),
                vocabulary.title(),
                vocabulary.description(),
                concepts,
                vocabulary.updatedAt(),
                vocabulary.version());
    }
}
