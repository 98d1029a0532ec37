package org.scholion.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * One thing to be found, as the index keeps it.
 *
 * @param id {@code annotation:018f…}; of a passage {@code passage:<revision>:<ordinal>:<part>}
 * @param owner what it is part of, and gone with
 * @param audience who may find it; see {@link Audience}
 * @param place where in the document, or null
 * @param marks what it is counted and narrowed by
 * @param words what it is found by
 * @param parts keys of other things that it shows: {@code citation:018f…} in a claim, {@code name:018f…} in a work
 * @param changed when it was changed last; what is not searched by words is listed by this, the latest first
 */
public record IndexEntry(
        String id,
        Owner owner,
        EntryType type,
        String audience,
        Place place,
        Marks marks,
        Words words,
        List<String> parts,
        Instant changed) {

    public IndexEntry {
        parts = List.copyOf(parts);
    }

    /**
     * Where in a document.
     *
     * @param revisionId the revision that the block and the code points count in; null for the document as a whole
     * @param block ordinal of the block; -1 where it is no block's
     * @param start first code point of the revision; -1 without a place in it
     * @param end end in code points, exclusive
     */
    public record Place(UUID documentId, UUID revisionId, int block, int start, int end) {

        /** The document as a whole. */
        public static Place in(UUID documentId) {
            return new Place(documentId, null, -1, -1, -1);
        }
    }

    /**
     * What an entry is counted and narrowed by; what does not apply is null or empty.
     *
     * @param kind a block's kind, an annotation's, a work's CSL type
     * @param statuses of a claim's citations; whether a note is open or resolved
     * @param language primary subtag of a BCP 47 tag
     * @param script ISO 15924
     * @param year first year of a work
     */
    public record Marks(
            UUID projectId,
            UUID authorId,
            String kind,
            List<String> statuses,
            String language,
            String script,
            Integer year,
            List<String> tags) {

        public Marks {
            statuses = List.copyOf(statuses);
            tags = List.copyOf(tags);
        }
    }

    /**
     * What an entry is found by.
     *
     * @param title counts most
     * @param text of a passage, note or claim
     * @param further quotes, translations, the words that a note is about
     * @param names in all spellings, in filing order
     * @param codes citation keys and identifiers, found as a whole only
     */
    public record Words(String title, String text, List<String> further, List<String> names, List<String> codes) {

        public Words {
            further = present(further);
            names = present(names);
            codes = present(codes);
        }

        private static List<String> present(List<String> words) {
            List<String> present = new ArrayList<>();
            for (String word : words) {
                if (word != null && !word.isBlank()) {
                    present.add(word);
                }
            }
            return List.copyOf(present);
        }
    }
}
