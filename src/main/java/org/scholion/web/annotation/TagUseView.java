package org.scholion.web.annotation;

import java.util.UUID;
import org.scholion.annotation.tag.AnnotationTags;
import org.scholion.web.shared.Words;

/**
 * A tag of the project's notes as the API shows it.
 *
 * @param label the word, or the label of the concept
 * @param concept id of the concept; null for a word
 * @param colour name of the concept's colour; null for none
 * @param retired whether the concept was deleted
 * @param notes how many notes have it that the person may see
 * @param found the label by which it was found, where that is another one; null otherwise
 */
public record TagUseView(String label, UUID concept, String colour, boolean retired, long notes, String found) {

    static TagUseView of(AnnotationTags.Listed tag) {
        return new TagUseView(
                tag.label(),
                tag.conceptId(),
                tag.shown() == null ? null : Words.of(tag.shown().colour()),
                tag.shown() != null && tag.shown().retired(),
                tag.notes(),
                tag.found());
    }
}
