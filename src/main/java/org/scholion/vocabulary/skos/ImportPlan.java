package org.scholion.vocabulary.skos;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.scholion.shared.TimeOrderedId;
import org.scholion.vocabulary.Concept;
import org.scholion.vocabulary.ConceptText;

/**
 * What taking a sound file over would do to the concepts that are there. Concepts are the same if their IRIs are; a
 * deleted one that the file has comes back.
 */
final class ImportPlan {
    private final Map<UUID, ConceptText> texts = new LinkedHashMap<>();
    private final Map<UUID, String> iris = new HashMap<>();
    private final List<UUID> added = new ArrayList<>();
    private final List<Concept> changed = new ArrayList<>();
    private final List<Concept> missing = new ArrayList<>();
    private int same;

    ImportPlan(SkosFile file, List<Concept> present) {
        Map<String, Concept> byIri = new HashMap<>();
        present.forEach(concept -> byIri.put(concept.iri(), concept));
        Map<String, UUID> ids = new HashMap<>();
        for (SkosConcept concept : file.concepts()) {
            Concept there = byIri.get(concept.iri());
            ids.put(concept.iri(), there == null ? TimeOrderedId.next() : there.id());
        }
        for (SkosConcept concept : file.concepts()) {
            Concept there = byIri.get(concept.iri());
            UUID id = ids.get(concept.iri());
            ConceptText text = new ConceptText(
                    concept.notation(),
                    concept.colour() == null && there != null ? there.colour() : concept.colour(),
                    concept.labels(),
                    concept.notes(),
                    ids(concept.broader(), ids),
                    ids(concept.related(), ids));
            texts.put(id, text);
            iris.put(id, concept.iri());
            if (there == null) {
                added.add(id);
            } else if (there.isRetired() || !there.text().equals(text)) {
                changed.add(there);
            } else {
                same++;
            }
        }
        present.stream()
                .filter(concept -> !concept.isRetired() && !ids.containsKey(concept.iri()))
                .forEach(missing::add);
    }

    private static Set<UUID> ids(Set<String> iris, Map<String, UUID> known) {
        Set<UUID> ids = new HashSet<>();
        iris.forEach(iri -> ids.add(known.get(iri)));
        return ids;
    }

    ConceptText text(UUID id) {
        return texts.get(id);
    }

    String iri(UUID id) {
        return iris.get(id);
    }

    /** The ids that new concepts get. */
    List<UUID> added() {
        return added;
    }

    /** Those that will say something else, or come back. */
    List<Concept> changed() {
        return changed;
    }

    /** Those that are there and not in the file. */
    List<Concept> missing() {
        return missing;
    }

    int same() {
        return same;
    }
}
