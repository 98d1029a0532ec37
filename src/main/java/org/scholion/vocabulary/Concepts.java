package org.scholion.vocabulary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.scholion.account.Actor;
import org.scholion.change.Change;
import org.scholion.change.ChangeRepository;
import org.scholion.project.Permissions;
import org.scholion.project.Right;
import org.scholion.shared.Folding;
import org.scholion.shared.Page;
import org.scholion.shared.Problem;

/** Makes, shows, changes and deletes the concepts of vocabularies, and keeps their hierarchy free of circles. */
@ApplicationScoped
public class Concepts {
    /** How many concepts a vocabulary holds. */
    public static final int MOST = 20_000;

    private final VocabularyRepository kept;
    private final Vocabularies vocabularies;
    private final Permissions permissions;
    private final ChangeRepository changes;

    @Inject
    public Concepts(
            VocabularyRepository kept, Vocabularies vocabularies, Permissions permissions, ChangeRepository changes) {
        this.kept = kept;
        this.vocabularies = vocabularies;
        this.permissions = permissions;
        this.changes = changes;
    }

    /** A page of the concepts of a vocabulary, the oldest first. */
    @Transactional
    public Page<Concept> list(Actor actor, UUID vocabularyId, Page.Request page) {
        vocabularies.get(actor, vocabularyId);
        return Page.of(kept.findPage(vocabularyId, page), page.limit(), concept -> concept.id()
                .toString());
    }

    /**
     * A concept that is offered.
     *
     * @throws Problem.NotFound if there is none that the person may see
     */
    @Transactional
    public Concept get(Actor actor, UUID vocabularyId, UUID id) {
        vocabularies.get(actor, vocabularyId);
        return kept.findConcept(id)
                .filter(found -> found.vocabularyId().equals(vocabularyId) && !found.isRetired())
                .orElseThrow(() -> new Problem.NotFound("concept", id));
    }

    /** How some concepts are shown, deleted ones too; for whoever has met their ids on what they may see. */
    @Transactional
    public Map<UUID, Shown> shown(Collection<UUID> ids) {
        return ids.isEmpty() ? Map.of() : kept.findShown(ids);
    }

    /** The concepts that a project offers under some IRIs, by the IRI. */
    @Transactional
    public Map<String, UUID> byIris(UUID projectId, Collection<String> iris) {
        return iris.isEmpty() ? Map.of() : kept.findByIris(projectId, iris);
    }

    /** The IRIs of some concepts, deleted ones too; for whoever has met their ids on what they may see. */
    @Transactional
    public Map<UUID, String> iris(Collection<UUID> ids) {
        return ids.isEmpty() ? Map.of() : kept.findIris(ids);
    }

    /** Concepts of a project by some letters of any of their labels. */
    @Transactional
    public List<VocabularyRepository.Match> search(Actor actor, UUID projectId, String typed, int most) {
        permissions.require(actor, projectId, Right.READ);
        return kept.search(projectId, Folding.fold(typed == null ? "" : typed), most);
    }

    /**
     * Those of some concepts that a project offers.
     *
     * @return ids of the others are left out
     */
    @Transactional
    public Set<UUID> offered(UUID projectId, Collection<UUID> ids) {
        Set<UUID> own = new HashSet<>();
        kept.findVocabularies(projectId).forEach(vocabulary -> own.add(vocabulary.id()));
        Set<UUID> offered = new HashSet<>();
        kept.findConcepts(ids).stream()
                .filter(concept -> !concept.isRetired() && own.contains(concept.vocabularyId()))
                .forEach(concept -> offered.add(concept.id()));
        return offered;
    }

    /** Makes a concept. */
    @Transactional
    public Concept create(Actor actor, UUID vocabularyId, ConceptText text) {
        Vocabulary vocabulary = editable(actor, vocabularyId);
        Map<UUID, Set<UUID>> present = kept.findBroader(vocabularyId);
        if (present.size() >= MOST) {
            throw new Problem.Conflict("A vocabulary holds at most " + MOST + " concepts.");
        }
        Concept concept = new Concept(vocabularyId, text);
        requirePlace(present, concept.id(), text);
        kept.add(concept);
        kept.flush();
        log(actor, vocabulary, concept, "create", null, concept.state().toJson());
        return concept;
    }

    /**
     * Says something else of a concept.
     *
     * @param version the version that the person read
     * @throws Problem.InvalidInput naming {@code broader} or {@code related} if it would be narrower than itself, if
     *     there is no such concept, or if two would be related of which one is narrower than the other (SKOS S27)
     */
    @Transactional
    public Concept change(Actor actor, UUID vocabularyId, UUID id, long version, ConceptText text) {
        Vocabulary vocabulary = editable(actor, vocabularyId);
        Concept concept = fresh(actor, vocabularyId, id, version);
        requirePlace(kept.findBroader(vocabularyId), id, text);
        String before = concept.state().toJson();
        concept.write(text);
        kept.flush();
        log(actor, vocabulary, concept, "change", before, concept.state().toJson());
        return concept;
    }

    /** Deletes a concept: it is offered no more, and what is narrower moves up. Notes keep it. */
    @Transactional
    public void delete(Actor actor, UUID vocabularyId, UUID id, long version) {
        Vocabulary vocabulary = editable(actor, vocabularyId);
        Concept concept = fresh(actor, vocabularyId, id, version);
        Set<UUID> above = concept.text().broader();
        for (Concept narrower : kept.findConcepts(kept.findNarrower(id))) {
            String before = narrower.state().toJson();
            Set<UUID> moved = new HashSet<>(narrower.text().broader());
            moved.remove(id);
            moved.addAll(above);
            narrower.write(narrower.text().placed(moved, narrower.text().related()));
            log(actor, vocabulary, narrower, "change", before, narrower.state().toJson());
        }
        String before = concept.state().toJson();
        concept.setRetired(true);
        kept.flush();
        log(actor, vocabulary, concept, "delete", before, null);
    }

    /** The vocabulary with its lock: circles come from two changes that do not see each other. */
    private Vocabulary editable(Actor actor, UUID vocabularyId) {
        Vocabulary vocabulary = vocabularies.get(actor, vocabularyId);
        permissions.require(actor, vocabulary.projectId(), Right.CURATE);
        kept.lock(vocabularyId);
        return vocabulary;
    }

    private Concept fresh(Actor actor, UUID vocabularyId, UUID id, long version) {
        Concept concept = get(actor, vocabularyId, id);
        if (concept.version() != version) {
            throw new Problem.StaleVersion(concept.version(), version);
        }
        return concept;
    }

    private static void requirePlace(Map<UUID, Set<UUID>> present, UUID id, ConceptText text) {
        requireKnown("broader", present, id, text.broader());
        requireKnown("related", present, id, text.related());
        Hierarchy<UUID> hierarchy = new Hierarchy<>(present);
        if (hierarchy.wouldCircle(id, text.broader())) {
            throw new Problem.InvalidInput("broader", "The concept would be narrower than itself.");
        }
        hierarchy.put(id, text.broader());
        if (hierarchy.depth() > Hierarchy.DEEPEST) {
            throw new Problem.InvalidInput("broader", "At most " + Hierarchy.DEEPEST + " levels are kept.");
        }
        Set<UUID> above = hierarchy.above(id);
        for (UUID related : text.related()) {
            if (above.contains(related) || hierarchy.above(related).contains(id)) {
                throw new Problem.InvalidInput(
                        "related", "A concept is not related to one that it is narrower or broader than.");
            }
        }
    }

    private static void requireKnown(String field, Map<UUID, Set<UUID>> present, UUID id, Set<UUID> named) {
        for (UUID one : named) {
            if (!one.equals(id) && !present.containsKey(one)) {
                throw new Problem.InvalidInput(field, "The vocabulary has no concept “" + one + "”.");
            }
        }
    }

    private void log(Actor actor, Vocabulary vocabulary, Concept concept, String act, String before, String after) {
        changes.add(new Change(
                new Change.Subject(vocabulary.projectId(), "concept", concept.id(), concept.version()),
                act,
                actor.id(),
                before,
                after));
    }
}
