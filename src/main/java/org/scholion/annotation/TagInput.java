package org.scholion.annotation;

import java.util.UUID;

/**
 * A tag as a person gives it: one of the two is null.
 *
 * @param word a free word, as it was typed
 * @param concept id of a concept of a vocabulary of the project
 */
public record TagInput(String word, UUID concept) {

    public static TagInput of(String word) {
        return new TagInput(word, null);
    }

    public static TagInput of(UUID concept) {
        return new TagInput(null, concept);
    }
}
