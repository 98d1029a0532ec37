package org.scholion.edition.content;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * A claim with its approved citations; it prints as one footnote at the end of its last passage.
 *
 * @param iri its address
 * @param passages the words that it rests on, at least one
 * @param statement what is claimed
 * @param author display name
 * @param created when it was stated
 * @param modified when it was last changed, or null
 * @param citations the approved citations, at least one, in printed order
 */
public record EditionClaim(
        String iri,
        List<EditionPassage> passages,
        String statement,
        String author,
        Instant created,
        Instant modified,
        List<EditionCitation> citations) {

    /** @throws IllegalArgumentException if there is no passage or no citation */
    public EditionClaim {
        Objects.requireNonNull(iri, "iri");
        Objects.requireNonNull(statement, "statement");
        Objects.requireNonNull(author, "author");
        Objects.requireNonNull(created, "created");
        passages = List.copyOf(passages);
        citations = List.copyOf(citations);
        if (passages.isEmpty() || citations.isEmpty()) {
            throw new IllegalArgumentException("A claim without passage or without citation: " + iri);
        }
    }

    /** The code point after the last word that the claim rests on: where its footnote mark goes. */
    public int end() {
        return passages.stream().mapToInt(EditionPassage::end).max().orElseThrow();
    }
}
