package org.scholion.annotation.tag;

import java.util.List;
import java.util.UUID;
import org.scholion.annotation.AnnotationKind;
import org.scholion.annotation.NoteTags;
import org.scholion.shared.Problem;

/**
 * Which notes are meant. What is null or empty narrows nothing down.
 *
 * @param ids these notes
 * @param document on this document
 * @param author by this person
 * @param kind of this kind
 * @param slots having all of these tags, by their slots
 * @param words with these words in the body or in the passage
 */
public record NoteFilter(
        List<UUID> ids, UUID document, UUID author, AnnotationKind kind, List<String> slots, String words) {
    /** All notes. */
    public static final NoteFilter ALL = new NoteFilter(List.of(), null, null, null, List.of(), null);

    private static final int LONGEST_WORDS = 500;

    public NoteFilter {
        if (ids.size() > TagActs.MOST_NOTES) {
            throw new Problem.InvalidInput(
                    "filter.ids", "At most " + TagActs.MOST_NOTES + " notes are changed at once.");
        }
        if (words != null && words.length() > LONGEST_WORDS) {
            throw new Problem.InvalidInput("filter.words", "At most " + LONGEST_WORDS + " characters are looked for.");
        }
        if (slots.size() > NoteTags.MOST) {
            throw new Problem.InvalidInput("filter.tags", "A note has at most " + NoteTags.MOST + " tags.");
        }
        ids = ids.stream().distinct().toList();
        slots = List.copyOf(slots);
        words = words == null || words.isBlank() ? null : words.strip();
    }
}
