package org.scholion.vocabulary;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.scholion.shared.Page;

/** Where vocabularies and their concepts are kept. */
public interface VocabularyRepository {

    void add(Vocabulary vocabulary);

    void add(Concept concept);

    /** The vocabularies of a project, by title; deleted ones left out. */
    List<Vocabulary> findVocabularies(UUID projectId);

    /** A vocabulary, be it deleted. */
    Optional<Vocabulary> findVocabulary(UUID id);

    /** How many concepts each vocabulary of a project has, deleted ones left out. */
    Map<UUID, Long> countConcepts(UUID projectId);

    /** A concept, be it deleted. */
    Optional<Concept> findConcept(UUID id);

    /** Some concepts, be they deleted. */
    List<Concept> findConcepts(Collection<UUID> ids);

    /** All concepts of a vocabulary with all that is said of them, deleted ones too. */
    List<Concept> findAll(UUID vocabularyId);

    /** A page of the concepts of a vocabulary, the oldest first, deleted ones left out; one more than asked for. */
    List<Concept> findPage(UUID vocabularyId, Page.Request page);

    /** What each concept of a vocabulary is directly narrower than; deleted ones left out. */
    Map<UUID, Set<UUID>> findBroader(UUID vocabularyId);

    /** The ids of the concepts that are directly narrower than one. */
    List<UUID> findNarrower(UUID conceptId);

    /** The ids of the concepts of a project that have some IRIs and are offered, by the IRI. */
    Map<String, UUID> findByIris(UUID projectId, Collection<String> iris);

    /** The IRIs of some concepts, deleted ones too, by id. */
    Map<UUID, String> findIris(Collection<UUID> ids);

    /** How some concepts are shown, deleted ones too. */
    Map<UUID, Shown> findShown(Collection<UUID> ids);

    /**
     * Concepts of a project whose labels hold some folded words, those first that begin with them.
     *
     * @param fold as {@link org.scholion.shared.Folding#fold} gives it; empty for any
     */
    List<Match> search(UUID projectId, String fold, int most);

    /** Lets no other transaction change the vocabulary's concepts until this one ends. */
    void lock(UUID vocabularyId);

    /** Writes what is pending, so that a version that lost a race is noticed here. */
    void flush();

    /**
     * A concept that was found by one of its labels.
     *
     * @param found the label, which may be in another language than the one that is shown
     */
    record Match(UUID id, UUID vocabularyId, String found, String fold) {}
}
