package org.scholion.web.annotation;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.scholion.annotation.NoteTag;
import org.scholion.vocabulary.Shown;
import org.scholion.web.shared.Words;

/**
 * A tag of a note as the API shows it.
 *
 * @param label the word, or the label of the concept
 * @param concept id of the concept; null for a word
 * @param colour name of the concept's colour; null for none
 * @param retired whether the concept was deleted
 */
public record NoteTagView(String label, UUID concept, String colour, boolean retired) {

    /** Some tags, in the order of their labels. */
    static List<NoteTagView> of(Collection<NoteTag> tags, Map<UUID, Shown> shown) {
        return tags.stream()
                .map(tag -> of(tag, shown))
                .sorted(Comparator.comparing(NoteTagView::label, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    /** @param shown the concepts that are known, by id */
    static NoteTagView of(NoteTag tag, Map<UUID, Shown> shown) {
        Shown concept = tag.conceptId() == null ? null : shown.get(tag.conceptId());
        return concept == null
                ? new NoteTagView(tag.word(), null, null, false)
                : new NoteTagView(concept.label(), tag.conceptId(), Words.of(concept.colour()), concept.retired());
    }
}
