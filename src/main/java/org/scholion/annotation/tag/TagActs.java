package org.scholion.annotation.tag;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.transaction.Transactional;
import java.io.StringReader;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.scholion.account.Actor;
import org.scholion.annotation.Annotation;
import org.scholion.annotation.AnnotationChanged;
import org.scholion.annotation.AnnotationLog;
import org.scholion.annotation.AnnotationState;
import org.scholion.annotation.NoteTag;
import org.scholion.annotation.Readership;
import org.scholion.annotation.Visibility;
import org.scholion.change.Change;
import org.scholion.change.ChangeRepository;
import org.scholion.project.Permissions;
import org.scholion.project.Projects;
import org.scholion.project.Right;
import org.scholion.shared.Json;
import org.scholion.shared.JsonText;
import org.scholion.shared.Portions;
import org.scholion.shared.Problem;

/**
 * Renames, merges, deletes, applies and removes tags on many notes at once: in one transaction, with a word beforehand of
 * how many notes it concerns, and so that it can be taken back as a whole. Who annotates changes their own notes so; who
 * curates the project also those that others have shown to it. What is private to others is never touched.
 */
@ApplicationScoped
public class TagActs {
    /** How many notes one act changes at most. */
    public static final int MOST_NOTES = 20_000;

    private static final int MOST_LISTED = 50;
    private static final int PORTION = 500;

    private final TagRepository kept;
    private final TagScope scope;
    private final Permissions permissions;
    private final Projects projects;
    private final ChangeRepository changes;
    private final AnnotationLog log;
    private final Event<AnnotationChanged> news;

    @Inject
    public TagActs(
            TagRepository kept,
            TagScope scope,
            Permissions permissions,
            Projects projects,
            ChangeRepository changes,
            AnnotationLog log,
            Event<AnnotationChanged> news) {
        this.kept = kept;
        this.scope = scope;
        this.permissions = permissions;
        this.projects = projects;
        this.changes = changes;
        this.log = log;
        this.news = news;
    }

    /**
     * What an act would do or has done.
     *
     * @param act its id; null before it is done
     * @param notes how many notes change
     * @param documents in how many documents
     * @param left how many that are meant stay as they are: others', full, or changed since
     */
    public record Outcome(UUID act, int notes, int documents, int left) {}

    /** Says what an act would do. */
    @Transactional
    public Outcome preview(Actor actor, UUID projectId, TagOrder order) {
        TagScope.Plan plan = scope.plan(actor, projectId, order);
        return new Outcome(null, plan.changing().size(), plan.documents(), plan.left());
    }

    /**
     * Does it.
     *
     * @throws Problem.Conflict naming {@code expected} if it would change more or fewer notes than the person was told
     */
    @Transactional
    public Outcome act(Actor actor, UUID projectId, TagOrder order) {
        permissions.requireSight(actor, projectId, "project", projectId);
        permissions.require(actor, projectId, Right.ANNOTATE);
        projects.oneAtATime(projectId);
        TagScope.Plan plan = scope.plan(actor, projectId, order);
        if (order.expected() != null && order.expected() != plan.changing().size()) {
            throw new Problem.Conflict(
                    "expected",
                    "Meanwhile it would change " + plan.changing().size() + " notes, not " + order.expected()
                            + ". Nothing was changed; look again.");
        }
        if (plan.changing().isEmpty()) {
            return new Outcome(null, 0, 0, plan.left());
        }
        TagAct act = new TagAct(
                projectId,
                actor.id(),
                order.verb(),
                plan.words(),
                plan.changing().size(),
                plan.documents());
        kept.add(act);
        log(actor, act, "tag", null, act.requestJson());
        for (List<UUID> portion : Portions.of(plan.changing())) {
            for (Annotation annotation : kept.load(portion)) {
                String before = tags(annotation.tags());
                write(actor, projectId, annotation, "tag", plan.change().apply(annotation.tags()));
                kept.add(new TagActNote(act.id(), annotation.id(), before, tags(annotation.tags())));
            }
            kept.flushAndForget();
        }
        tell(actor, plan.sharing());
        return new Outcome(act.id(), plan.changing().size(), plan.documents(), plan.left());
    }

    /** The latest acts of a person in a project, the latest first. */
    @Transactional
    public List<TagAct> list(Actor actor, UUID projectId) {
        permissions.require(actor, projectId, Right.READ);
        return kept.findActs(projectId, actor.id(), MOST_LISTED);
    }

    /** One of a person's acts. */
    @Transactional
    public TagAct get(Actor actor, UUID id) {
        return kept.findAct(id)
                .filter(act ->
                        act.personId().equals(actor.id()) && permissions.allows(actor, act.projectId(), Right.READ))
                .orElseThrow(() -> new Problem.NotFound("act", id));
    }

    /**
     * Takes one of one's acts back. Notes whose tags were changed since stay as they are, and so do those that are not
     * one's to change any more.
     *
     * @throws Problem.Conflict if it is taken back already
     */
    @Transactional
    public Outcome undo(Actor actor, UUID id) {
        TagAct act = lock(actor, id);
        act.undo(actor.id());
        kept.flush();
        return replay(actor, act, "undo", TagActNote::afterJson, TagActNote::beforeJson);
    }

    /**
     * Does again what was taken back, under the same conditions.
     *
     * @throws Problem.Conflict if it is not taken back
     */
    @Transactional
    public Outcome redo(Actor actor, UUID id) {
        TagAct act = lock(actor, id);
        act.redo();
        kept.flush();
        return replay(actor, act, "redo", TagActNote::beforeJson, TagActNote::afterJson);
    }

    private TagAct lock(Actor actor, UUID id) {
        UUID projectId = get(actor, id).projectId();
        permissions.require(actor, projectId, Right.ANNOTATE);
        projects.oneAtATime(projectId);
        return get(actor, id);
    }

    private Outcome replay(
            Actor actor,
            TagAct act,
            String verb,
            Function<TagActNote, String> expected,
            Function<TagActNote, String> wanted) {
        boolean curates = permissions.allows(actor, act.projectId(), Right.CURATE);
        log(actor, act, verb + "-tag", act.requestJson(), null);
        Map<UUID, Boolean> sharing = new HashMap<>();
        int done = 0;
        int all = 0;
        UUID after = null;
        List<TagActNote> notes = kept.findNotes(act.id(), null, PORTION);
        while (!notes.isEmpty()) {
            Map<UUID, Annotation> present = kept
                    .load(notes.stream().map(TagActNote::annotationId).toList())
                    .stream()
                    .collect(Collectors.toMap(Annotation::id, Function.identity()));
            for (TagActNote note : notes) {
                Annotation annotation = present.get(note.annotationId());
                if (annotation != null
                        && TagScope.mayChange(actor, annotation, curates)
                        && tags(annotation.tags()).equals(expected.apply(note))) {
                    write(actor, act.projectId(), annotation, verb + "-tag", parse(wanted.apply(note)));
                    sharing.merge(annotation.documentId(), isShared(annotation), Boolean::logicalOr);
                    done++;
                }
            }
            all += notes.size();
            after = notes.get(notes.size() - 1).annotationId();
            kept.flushAndForget();
            notes = kept.findNotes(act.id(), after, PORTION);
        }
        tell(actor, sharing);
        return new Outcome(act.id(), done, sharing.size(), all - done);
    }

    private void write(Actor actor, UUID projectId, Annotation annotation, String verb, Collection<NoteTag> tags) {
        AnnotationState before = annotation.state();
        annotation.tag(tags);
        log.noteQuietly(actor, projectId, annotation, verb, before, annotation.state());
    }

    private static boolean isShared(Annotation annotation) {
        return annotation.visibility() != Visibility.PRIVATE;
    }

    static String tags(Collection<NoteTag> tags) {
        return new JsonText().withObjects("tags", NoteTag.state(tags)).toString();
    }

    private static List<NoteTag> parse(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return NoteTag.parse(reader.readObject().getJsonArray("tags").getValuesAs(JsonObject.class));
        }
    }

    private void log(Actor actor, TagAct act, String verb, String before, String after) {
        changes.add(new Change(
                new Change.Subject(act.projectId(), "tag-act", act.id(), act.version()),
                verb,
                actor.id(),
                before,
                after));
    }

    /** One piece of news for each document, not for each note. */
    private void tell(Actor actor, Map<UUID, Boolean> sharing) {
        new LinkedHashMap<>(sharing)
                .forEach((document, shared) -> news.fire(new AnnotationChanged(
                        document, null, shared ? Set.of(Readership.PROJECT, actor.id()) : Set.of(actor.id()), false)));
    }
}
