package org.scholion.annotation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.scholion.account.Actor;
import org.scholion.shared.Problem;
import org.scholion.shared.Tag;
import org.scholion.vocabulary.Concepts;

/** Makes tags of what a person gives: words spelled as they are elsewhere, concepts that the project has. */
@ApplicationScoped
public class NoteTags {
    /** How many tags a note has. */
    public static final int MOST = 50;

    private final TagSpellings spellings;
    private final Concepts concepts;

    @Inject
    public NoteTags(TagSpellings spellings, Concepts concepts) {
        this.spellings = spellings;
        this.concepts = concepts;
    }

    /** Refuses more tags than a note has. */
    public static void requireFew(String field, Collection<?> tags) {
        if (tags.size() > MOST) {
            throw new Problem.InvalidInput(field, "A note has at most " + MOST + " tags.");
        }
    }

    /**
     * The tags meant, each once.
     *
     * @param field the field to name in a refusal
     * @param present tags that are there already: they may name concepts that are offered no more
     * @throws Problem.InvalidInput if there are too many, one is no word, or there is no such concept
     */
    public List<NoteTag> of(
            Actor actor, UUID projectId, String field, List<TagInput> given, Collection<NoteTag> present) {
        requireFew(field, given);
        if (given.isEmpty()) {
            return List.of();
        }
        Set<UUID> known = present.stream()
                .map(NoteTag::conceptId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Set<UUID> asked = given.stream()
                .map(TagInput::concept)
                .filter(concept -> concept != null && !known.contains(concept))
                .collect(Collectors.toSet());
        Set<UUID> offered = asked.isEmpty() ? Set.of() : concepts.offered(projectId, asked);
        Map<String, NoteTag> tags = new LinkedHashMap<>();
        Map<String, Tag> words = new LinkedHashMap<>();
        for (int n = 0; n < given.size(); n++) {
            TagInput one = given.get(n);
            String place = field + "[" + n + "]";
            if (one.concept() == null) {
                Tag tag = Tag.of(place, one.word());
                words.putIfAbsent(tag.fold(), tag);
            } else if (known.contains(one.concept()) || offered.contains(one.concept())) {
                NoteTag tag = NoteTag.of(projectId, one.concept());
                tags.put(tag.slot(), tag);
            } else {
                throw new Problem.InvalidInput(
                        place + ".concept", "The project has no concept “" + one.concept() + "”.");
            }
        }
        Map<String, String> spelled =
                words.isEmpty() ? Map.of() : spellings.find(projectId, actor.id(), words.keySet());
        words.forEach((fold, tag) ->
                tags.put(fold, NoteTag.of(projectId, new Tag(spelled.getOrDefault(fold, tag.word()), fold))));
        return List.copyOf(tags.values());
    }
}
