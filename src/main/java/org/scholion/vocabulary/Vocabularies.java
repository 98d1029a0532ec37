package org.scholion.vocabulary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.scholion.account.Actor;
import org.scholion.change.Change;
import org.scholion.change.ChangeRepository;
import org.scholion.project.Permissions;
import org.scholion.project.Right;
import org.scholion.shared.Problem;

/** Makes, shows, renames and deletes vocabularies. */
@ApplicationScoped
public class Vocabularies {
    private final VocabularyRepository kept;
    private final Permissions permissions;
    private final ChangeRepository changes;

    @Inject
    public Vocabularies(VocabularyRepository kept, Permissions permissions, ChangeRepository changes) {
        this.kept = kept;
        this.permissions = permissions;
        this.changes = changes;
    }

    /** The vocabularies of a project, by title. */
    @Transactional
    public List<Vocabulary> list(Actor actor, UUID projectId) {
        permissions.require(actor, projectId, Right.READ);
        return kept.findVocabularies(projectId);
    }

    /** How many concepts each vocabulary of a project has. */
    @Transactional
    public Map<UUID, Long> countConcepts(Actor actor, UUID projectId) {
        permissions.require(actor, projectId, Right.READ);
        return kept.countConcepts(projectId);
    }

    /**
     * A vocabulary.
     *
     * @throws Problem.NotFound if there is none that the person may see
     */
    @Transactional
    public Vocabulary get(Actor actor, UUID id) {
        Vocabulary vocabulary = kept.findVocabulary(id)
                .filter(found -> !found.isDeleted())
                .orElseThrow(() -> new Problem.NotFound("vocabulary", id));
        permissions.requireSight(actor, vocabulary.projectId(), "vocabulary", id);
        return vocabulary;
    }

    /** Makes an empty vocabulary. */
    @Transactional
    public Vocabulary create(Actor actor, UUID projectId, String title, String description) {
        permissions.require(actor, projectId, Right.CURATE);
        Vocabulary vocabulary = new Vocabulary(projectId, null, title, description);
        kept.add(vocabulary);
        log(actor, vocabulary, "create", null, vocabulary.state());
        return vocabulary;
    }

    /**
     * Gives it another title and description.
     *
     * @param version the version that the person read
     */
    @Transactional
    public Vocabulary change(Actor actor, UUID id, long version, String title, String description) {
        Vocabulary vocabulary = editable(actor, id, version);
        String before = vocabulary.state();
        vocabulary.write(title, description);
        kept.flush();
        log(actor, vocabulary, "change", before, vocabulary.state());
        return vocabulary;
    }

    /** Deletes a vocabulary. Notes keep the concepts that they carry. */
    @Transactional
    public void delete(Actor actor, UUID id, long version) {
        Vocabulary vocabulary = editable(actor, id, version);
        String before = vocabulary.state();
        vocabulary.setDeleted(true);
        kept.flush();
        log(actor, vocabulary, "delete", before, null);
    }

    private Vocabulary editable(Actor actor, UUID id, long version) {
        Vocabulary vocabulary = get(actor, id);
        permissions.require(actor, vocabulary.projectId(), Right.CURATE);
        if (vocabulary.version() != version) {
            throw new Problem.StaleVersion(vocabulary.version(), version);
        }
        return vocabulary;
    }

    private void log(Actor actor, Vocabulary vocabulary, String act, String before, String after) {
        changes.add(new Change(
                new Change.Subject(vocabulary.projectId(), "vocabulary", vocabulary.id(), vocabulary.version()),
                act,
                actor.id(),
                before,
                after));
    }
}
