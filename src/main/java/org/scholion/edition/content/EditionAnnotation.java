package org.scholion.edition.content;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * An annotation that an edition shows.
 *
 * @param iri its address
 * @param passages what it is anchored to; empty where it speaks of the whole document
 * @param author display name
 * @param created when it was written
 * @param modified when it was last changed, or null
 * @param body its words as plain text; may be empty
 * @param kind what sort of annotation it is, as a word to print ("comment"), or null
 */
public record EditionAnnotation(
        String iri,
        List<EditionPassage> passages,
        String author,
        Instant created,
        Instant modified,
        String body,
        String kind) {

    public EditionAnnotation {
        Objects.requireNonNull(iri, "iri");
        Objects.requireNonNull(author, "author");
        Objects.requireNonNull(created, "created");
        Objects.requireNonNull(body, "body");
        passages = List.copyOf(passages);
    }
}
