package org.scholion.vocabulary.skos;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.transaction.Transactional;
import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.scholion.account.Actor;
import org.scholion.change.Change;
import org.scholion.change.ChangeRepository;
import org.scholion.project.Permissions;
import org.scholion.project.Right;
import org.scholion.shared.Json;
import org.scholion.shared.Problem;
import org.scholion.vocabulary.Concept;
import org.scholion.vocabulary.ConceptState;
import org.scholion.vocabulary.Hierarchy;
import org.scholion.vocabulary.Vocabulary;
import org.scholion.vocabulary.VocabularyRepository;

/** Takes imports of vocabularies back. What somebody has changed since stays as it is. */
@ApplicationScoped
public class ImportUndoing {
    private static final int MOST_LISTED = 50;

    private final VocabularyRepository kept;
    private final VocabularyImportRepository imports;
    private final Permissions permissions;
    private final ChangeRepository changes;

    @Inject
    public ImportUndoing(
            VocabularyRepository kept,
            VocabularyImportRepository imports,
            Permissions permissions,
            ChangeRepository changes) {
        this.kept = kept;
        this.imports = imports;
        this.permissions = permissions;
        this.changes = changes;
    }

    /**
     * How an import was taken back.
     *
     * @param undone how many concepts are again what they were
     * @param left how many were changed since and stay as they are
     */
    public record Undone(UUID imported, int undone, int left) {}

    /** The latest imports into a vocabulary, the latest first. */
    @Transactional
    public List<VocabularyImport> list(Actor actor, Vocabulary vocabulary) {
        permissions.requireSight(actor, vocabulary.projectId(), "vocabulary", vocabulary.id());
        return imports.findLatest(vocabulary.id(), MOST_LISTED);
    }

    /**
     * Takes an import back.
     *
     * @throws Problem.Conflict if it was taken back already, or if what others changed since would close a circle
     */
    @Transactional
    public Undone undo(Actor actor, UUID id) {
        VocabularyImport imported = imports.find(id).orElseThrow(() -> new Problem.NotFound("import", id));
        Vocabulary vocabulary = kept.findVocabulary(imported.vocabularyId()).orElseThrow();
        permissions.requireSight(actor, vocabulary.projectId(), "import", id);
        permissions.require(actor, vocabulary.projectId(), Right.CURATE);
        kept.lock(vocabulary.id());
        imported.undo(actor.id());
        Map<UUID, Concept> present = new HashMap<>();
        kept.findAll(vocabulary.id()).forEach(concept -> present.put(concept.id(), concept));
        int undone = 0;
        List<ImportedConcept> touched = imports.findConcepts(id);
        for (ImportedConcept one : touched) {
            if (restore(actor, vocabulary, present.get(one.conceptId()), one)) {
                undone++;
            }
        }
        restore(actor, vocabulary, imported, undone == touched.size());
        kept.flush();
        if (!new Hierarchy<>(kept.findBroader(vocabulary.id())).circle().isEmpty()) {
            throw new Problem.Conflict(
                    "Concepts were moved since, so that one would be narrower than itself. Nothing was undone.");
        }
        return new Undone(id, undone, touched.size() - undone);
    }

    private boolean restore(Actor actor, Vocabulary vocabulary, Concept concept, ImportedConcept one) {
        String now = concept.state().toJson();
        if (!now.equals(one.afterJson())) {
            return false;
        }
        if (one.beforeJson() == null) {
            concept.setRetired(true);
        } else {
            ConceptState before = ConceptState.parse(one.beforeJson());
            concept.write(before.text());
            concept.setRetired(before.retired());
        }
        changes.add(new Change(
                new Change.Subject(vocabulary.projectId(), "concept", concept.id(), concept.version()),
                "undo-import",
                actor.id(),
                now,
                concept.state().toJson()));
        return true;
    }

    private void restore(Actor actor, Vocabulary vocabulary, VocabularyImport imported, boolean wholly) {
        String now = SkosImports.state(vocabulary);
        if (imported.made() && wholly) {
            vocabulary.setDeleted(true);
        } else if (!imported.made() && now.equals(imported.afterJson())) {
            JsonObject before;
            try (JsonReader reader = Json.createReader(new StringReader(imported.beforeJson()))) {
                before = reader.readObject();
            }
            vocabulary.write(before.getString("title"), before.getString("description"));
            vocabulary.keep(before.getString("extra"));
        }
        changes.add(new Change(
                new Change.Subject(vocabulary.projectId(), "vocabulary", vocabulary.id(), vocabulary.version()),
                "undo-import",
                actor.id(),
                now,
                SkosImports.state(vocabulary)));
    }
}
