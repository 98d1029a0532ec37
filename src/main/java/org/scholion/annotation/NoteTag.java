package org.scholion.annotation;

import jakarta.json.JsonObject;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.scholion.shared.JsonText;
import org.scholion.shared.Tag;

/**
 * What a note is tagged with: a word, or a concept of a vocabulary. Two are equal if they say the same, however spelled.
 *
 * @param slot what tells it from the other tags of a note: the folded word, or the concept's id
 * @param word as it is spelled here; null for a concept
 * @param conceptId null for a word
 */
public record NoteTag(UUID projectId, String slot, String word, UUID conceptId) {
    private static final Comparator<NoteTag> ORDER = Comparator.comparing(NoteTag::slot);

    /** A free word. */
    public static NoteTag of(UUID projectId, Tag tag) {
        return new NoteTag(projectId, tag.fold(), tag.word(), null);
    }

    /** A concept. */
    public static NoteTag of(UUID projectId, UUID conceptId) {
        return new NoteTag(projectId, slot(conceptId), null, conceptId);
    }

    /** What tells a concept from the other tags of a note. No folded word has hyphens. */
    public static String slot(UUID conceptId) {
        return conceptId.toString();
    }

    /** Some tags as the change log keeps them, always in the same order. */
    public static List<JsonText> state(Collection<NoteTag> tags) {
        return tags.stream()
                .sorted(ORDER)
                .map(tag -> new JsonText()
                        .with("word", tag.word)
                        .with("concept", tag.conceptId)
                        .with("project", tag.projectId))
                .toList();
    }

    /** Reads tags that the log keeps. */
    public static List<NoteTag> parse(List<JsonObject> state) {
        return state.stream().map(NoteTag::parse).toList();
    }

    private static NoteTag parse(JsonObject tag) {
        UUID projectId = UUID.fromString(tag.getString("project"));
        return tag.containsKey("concept")
                ? of(projectId, UUID.fromString(tag.getString("concept")))
                : of(projectId, new Tag(tag.getString("word"), Tag.fold(tag.getString("word"))));
    }

    /** Some tags, always in the same order. */
    public static List<NoteTag> sorted(Collection<NoteTag> tags) {
        return tags.stream().sorted(ORDER).toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NoteTag tag && slot.equals(tag.slot);
    }

    @Override
    public int hashCode() {
        return slot.hashCode();
    }
}
