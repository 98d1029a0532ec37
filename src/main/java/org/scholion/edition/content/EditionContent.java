package org.scholion.edition.content;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * A frozen edition of one document: everything a typesetter or an exporter needs, without a look into the database.
 * Offsets everywhere are Unicode code points into the revision's canonical text, half-open.
 *
 * @param iri the edition's public address, built from the server's public URL
 * @param title the document's title
 * @param number the edition's number, 1 and up
 * @param document what is known of the document; unknown facts are null
 * @param licence the licence that the edition is published under
 * @param changes the statement of what the edition changes or adds, as the licence asks for
 * @param publishedBy display name of the person who published
 * @param publishedAt the time of publication
 * @param blocks the text, in its order, without page furniture and without the article's own notes
 * @param notes the article's own notes, in the text's order
 * @param annotations the annotations that the edition shows, in any order
 * @param claims the claims with approved citations, in any order
 * @param bibliography the works cited, in printed order
 * @param unknown what is not known of the works cited
 */
public record EditionContent(
        String iri,
        String title,
        int number,
        DocumentFacts document,
        String licence,
        String changes,
        String publishedBy,
        Instant publishedAt,
        List<EditionBlock> blocks,
        List<EditionNote> notes,
        List<EditionAnnotation> annotations,
        List<EditionClaim> claims,
        List<BibliographyEntry> bibliography,
        List<UnknownFields> unknown) {

    /** @throws IllegalArgumentException if there is no text, no licence or no title, or the number is below 1 */
    public EditionContent {
        requireWords(iri, "the edition's IRI");
        requireWords(title, "the title");
        requireWords(licence, "the licence");
        requireWords(changes, "the statement of changes");
        requireWords(publishedBy, "who published");
        Objects.requireNonNull(publishedAt, "publishedAt");
        Objects.requireNonNull(document, "document");
        if (number < 1) {
            throw new IllegalArgumentException("An edition's number starts at 1: " + number);
        }
        blocks = List.copyOf(blocks);
        if (blocks.isEmpty()) {
            throw new IllegalArgumentException("An edition without text");
        }
        notes = List.copyOf(notes);
        annotations = List.copyOf(annotations);
        claims = List.copyOf(claims);
        bibliography = List.copyOf(bibliography);
        unknown = List.copyOf(unknown);
    }

    private static void requireWords(String value, String what) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("An edition without " + what);
        }
    }
}
