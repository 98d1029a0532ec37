package org.scholion.vocabulary.skos;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.scholion.account.Actor;
import org.scholion.vocabulary.Concept;
import org.scholion.vocabulary.ConceptText;
import org.scholion.vocabulary.Vocabularies;
import org.scholion.vocabulary.Vocabulary;
import org.scholion.vocabulary.VocabularyRepository;

/** Gives vocabularies out as SKOS files. */
@ApplicationScoped
public class SkosExport {
    private final SkosFiles files;
    private final Vocabularies vocabularies;
    private final VocabularyRepository kept;

    @Inject
    public SkosExport(SkosFiles files, Vocabularies vocabularies, VocabularyRepository kept) {
        this.files = files;
        this.vocabularies = vocabularies;
        this.kept = kept;
    }

    /** The file of a vocabulary: UTF-8, the same as long as nothing of it changes. */
    @Transactional
    public byte[] export(Actor actor, UUID vocabularyId, SkosFormat format) {
        Vocabulary vocabulary = vocabularies.get(actor, vocabularyId);
        return files.write(file(vocabulary, kept.findAll(vocabularyId)), format);
    }

    private static SkosFile file(Vocabulary vocabulary, List<Concept> all) {
        List<Concept> offered =
                all.stream().filter(concept -> !concept.isRetired()).toList();
        Map<UUID, String> iris = new HashMap<>();
        offered.forEach(concept -> iris.put(concept.id(), concept.iri()));
        return new SkosFile(
                vocabulary.iri(),
                vocabulary.title(),
                vocabulary.description(),
                offered.stream()
                        .map(concept -> concept(concept, iris))
                        .sorted(Comparator.comparing(SkosConcept::iri))
                        .toList(),
                vocabulary.extra(),
                List.of());
    }

    private static SkosConcept concept(Concept concept, Map<UUID, String> iris) {
        ConceptText text = concept.text();
        return new SkosConcept(
                concept.iri(),
                text.notation(),
                text.colour(),
                text.labels(),
                text.notes(),
                named(text.broader(), iris),
                named(text.related(), iris));
    }

    private static Set<String> named(Collection<UUID> ids, Map<UUID, String> iris) {
        return ids.stream().map(iris::get).filter(Objects::nonNull).collect(Collectors.toSet());
    }
}
