package org.scholion.vocabulary.skos;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where imports of vocabularies are kept. */
public interface VocabularyImportRepository {

    void add(VocabularyImport imported);

    void add(ImportedConcept concept);

    Optional<VocabularyImport> find(UUID id);

    /** The latest imports into a vocabulary, the latest first. */
    List<VocabularyImport> findLatest(UUID vocabularyId, int most);

    /** What an import did. */
    List<ImportedConcept> findConcepts(UUID importId);
}
