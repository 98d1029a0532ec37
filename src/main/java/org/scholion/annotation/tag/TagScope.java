package org.scholion.annotation.tag;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.scholion.account.Actor;
import org.scholion.annotation.Annotation;
import org.scholion.annotation.NoteTag;
import org.scholion.annotation.NoteTags;
import org.scholion.annotation.TagInput;
import org.scholion.annotation.Visibility;
import org.scholion.project.Permissions;
import org.scholion.project.Right;
import org.scholion.shared.JsonText;
import org.scholion.shared.Problem;
import org.scholion.shared.Tag;
import org.scholion.vocabulary.Concepts;
import org.scholion.vocabulary.Shown;

/** Says which notes an act on many of them changes, and how. */
@ApplicationScoped
public class TagScope {
    private static final int MOST = TagActs.MOST_NOTES;

    private final TagRepository kept;
    private final NoteTags tags;
    private final Concepts concepts;
    private final Permissions permissions;

    @Inject
    public TagScope(TagRepository kept, NoteTags tags, Concepts concepts, Permissions permissions) {
        this.kept = kept;
        this.tags = tags;
        this.concepts = concepts;
        this.permissions = permissions;
    }

    /**
     * What an act does.
     *
     * @param changing the notes that change, in the order of their ids
     * @param sharing the documents that they are in, and whether others see one of them there
     * @param left how many of the notes that are meant stay as they are though the act would change them
     * @param change what becomes of a note's tags
     * @param words the order in words
     */
    record Plan(
            List<UUID> changing,
            Map<UUID, Boolean> sharing,
            int left,
            Function<Collection<NoteTag>, List<NoteTag>> change,
            String words) {

        int documents() {
            return sharing.size();
        }
    }

    /** Whether a person changes a note's tags: its author does, and who curates if it is shown to others. */
    static boolean mayChange(Actor actor, Annotation annotation, boolean curates) {
        return annotation.authorId().equals(actor.id()) || curates && annotation.visibility() != Visibility.PRIVATE;
    }

    Plan plan(Actor actor, UUID projectId, TagOrder order) {
        permissions.requireSight(actor, projectId, "project", projectId);
        permissions.require(actor, projectId, Right.ANNOTATE);
        Steps steps = steps(actor, projectId, order);
        Set<String> slots = new LinkedHashSet<>(steps.takes());
        steps.puts().forEach(tag -> slots.add(tag.slot()));
        boolean curates = permissions.allows(actor, projectId, Right.CURATE);
        List<TagRepository.Place> places = places(actor, projectId, order, steps);
        List<UUID> ids = places.stream().map(TagRepository.Place::id).toList();
        Map<UUID, Map<String, String>> present = new HashMap<>();
        kept.findTaggings(ids, slots)
                .forEach(tagging -> present.computeIfAbsent(tagging.annotationId(), id -> new HashMap<>())
                        .put(tagging.slot(), Objects.requireNonNullElse(tagging.word(), "")));
        Map<UUID, Long> sizes = new HashMap<>();
        if (order.verb() == TagVerb.APPLY) {
            kept.countTags(ids).forEach(size -> sizes.put(size.annotationId(), size.tags()));
        }
        List<UUID> changing = new ArrayList<>();
        Map<UUID, Boolean> sharing = new LinkedHashMap<>();
        int left = 0;
        for (TagRepository.Place place : places) {
            Map<String, String> has = present.getOrDefault(place.id(), Map.of());
            if (!steps.changes(has)) {
                continue;
            }
            boolean full = sizes.getOrDefault(place.id(), 0L) + steps.missing(has) > NoteTags.MOST;
            if (full || !place.authorId().equals(actor.id()) && !(curates && place.shared())) {
                left++;
            } else {
                changing.add(place.id());
                sharing.merge(place.documentId(), place.shared(), Boolean::logicalOr);
            }
        }
        if (changing.size() > MOST) {
            throw tooMany();
        }
        return new Plan(changing, sharing, left, steps::apply, steps.words());
    }

    private static Problem.InvalidInput tooMany() {
        return new Problem.InvalidInput(
                "filter", "More than " + MOST + " notes are meant; narrow them down, and do it in several goes.");
    }

    private List<TagRepository.Place> places(Actor actor, UUID projectId, TagOrder order, Steps steps) {
        List<TagRepository.Place> found = kept.find(projectId, actor.id(), order.filter(), steps.takes(), MOST + 1);
        if (found.size() > MOST) {
            throw tooMany();
        }
        return found.stream()
                .sorted(Comparator.comparing(place -> place.id().toString()))
                .toList();
    }

    private Steps steps(Actor actor, UUID projectId, TagOrder order) {
        boolean applies = order.verb() == TagVerb.APPLY;
        List<NoteTag> puts = applies
                ? tags.of(actor, projectId, "tags", order.tags(), List.of())
                : order.into() == null ? List.of() : List.of(into(actor, projectId, order));
        Set<String> takes = new LinkedHashSet<>();
        if (!applies) {
            NoteTags.requireFew("tags", order.tags());
            for (int n = 0; n < order.tags().size(); n++) {
                TagInput tag = order.tags().get(n);
                takes.add(
                        tag.concept() == null
                                ? Tag.of("tags[" + n + "]", tag.word()).fold()
                                : NoteTag.slot(tag.concept()));
            }
        }
        return new Steps(takes, puts, order.verb() == TagVerb.RENAME, words(order, puts));
    }

    /** A new spelling is meant as it is typed; what tags are merged into is spelled as it is elsewhere. */
    private NoteTag into(Actor actor, UUID projectId, TagOrder order) {
        return order.verb() == TagVerb.RENAME
                ? NoteTag.of(projectId, Tag.of("into", order.into().word()))
                : tags.of(actor, projectId, "into", List.of(order.into()), List.of())
                        .get(0);
    }

    private String words(TagOrder order, List<NoteTag> puts) {
        Set<UUID> named = new LinkedHashSet<>();
        order.tags().stream().map(TagInput::concept).filter(Objects::nonNull).forEach(named::add);
        puts.stream().map(NoteTag::conceptId).filter(Objects::nonNull).forEach(named::add);
        Map<UUID, Shown> shown = concepts.shown(named);
        List<String> tagged = order.tags().stream()
                .map(tag -> label(tag.word(), tag.concept(), shown))
                .toList();
        JsonText words = new JsonText().with("act", order.verb()).with("tags", tagged);
        if (order.into() != null) {
            words.with("into", label(puts.get(0).word(), puts.get(0).conceptId(), shown));
        }
        return words.toString();
    }

    private static String label(String word, UUID concept, Map<UUID, Shown> shown) {
        return concept == null || !shown.containsKey(concept)
                ? Objects.requireNonNullElse(word, "").strip()
                : shown.get(concept).label();
    }

    /**
     * What is done to the tags of one note.
     *
     * @param takes slots of those that go
     * @param puts those that come: always, or instead of those that go
     * @param respells whether a tag that is spelled otherwise counts as another
     */
    private record Steps(Set<String> takes, List<NoteTag> puts, boolean respells, String words) {

        private boolean changes(Map<String, String> has) {
            if (takes.isEmpty()) {
                return missing(has) > 0;
            }
            return has.keySet().stream()
                    .anyMatch(slot -> takes.contains(slot) && puts.stream().noneMatch(put -> isSame(put, slot, has)));
        }

        private boolean isSame(NoteTag put, String slot, Map<String, String> has) {
            return put.slot().equals(slot)
                    && (!respells || Objects.requireNonNullElse(put.word(), "").equals(has.get(slot)));
        }

        private long missing(Map<String, String> has) {
            return puts.stream().filter(put -> !has.containsKey(put.slot())).count();
        }

        private List<NoteTag> apply(Collection<NoteTag> present) {
            Map<String, NoteTag> after = new LinkedHashMap<>();
            present.stream().filter(tag -> !takes.contains(tag.slot())).forEach(tag -> after.put(tag.slot(), tag));
            puts.forEach(put -> after.merge(put.slot(), put, (old, fresh) -> respells ? fresh : old));
            return List.copyOf(after.values());
        }
    }
}
