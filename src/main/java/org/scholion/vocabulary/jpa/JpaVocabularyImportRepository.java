package org.scholion.vocabulary.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.scholion.vocabulary.skos.ImportedConcept;
import org.scholion.vocabulary.skos.VocabularyImport;
import org.scholion.vocabulary.skos.VocabularyImportRepository;

/** {@link VocabularyImportRepository} on JPA. */
@ApplicationScoped
public class JpaVocabularyImportRepository implements VocabularyImportRepository {
    private final EntityManager entities;

    @Inject
    public JpaVocabularyImportRepository(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void add(VocabularyImport imported) {
        entities.persist(imported);
    }

    @Override
    public void add(ImportedConcept concept) {
        entities.persist(concept);
    }

    @Override
    public Optional<VocabularyImport> find(UUID id) {
        return Optional.ofNullable(entities.find(VocabularyImport.class, id));
    }

    @Override
    public List<VocabularyImport> findLatest(UUID vocabularyId, int most) {
        return entities.createQuery(
                        "select i from VocabularyImport i where i.vocabularyId = :vocabulary order by i.id desc",
                        VocabularyImport.class)
                .setParameter("vocabulary", vocabularyId)
                .setMaxResults(most)
                .getResultList();
    }

    @Override
    public List<ImportedConcept> findConcepts(UUID importId) {
        return entities.createQuery(
                        "select c from ImportedConcept c where c.importId = :imported", ImportedConcept.class)
                .setParameter("imported", importId)
                .getResultList();
    }
}
