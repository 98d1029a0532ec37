package org.scholion.edition.pdf;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.scholion.edition.content.EditionAnnotation;
import org.scholion.edition.content.EditionClaim;
import org.scholion.edition.content.EditionContent;
import org.scholion.edition.content.EditionPassage;

/**
 * Something that is shown as a highlight over words of the edition.
 *
 * @param kind what it is, which decides its colour
 * @param iri its address
 * @param passages the ranges it covers
 * @param author display name
 * @param created when it was made
 * @param modified when it was last changed, or null
 * @param contents the words in its pop-up
 * @param subject what sort it is, in a word
 */
record Mark(
        Kind kind,
        String iri,
        List<EditionPassage> passages,
        String author,
        Instant created,
        Instant modified,
        String contents,
        String subject) {

    /** What is highlighted, with its colour as red, green and blue from 0 to 1. */
    enum Kind {
        ANNOTATION(1f, 0.925f, 0.62f),
        CLAIM(0.80f, 0.89f, 0.98f);

        private final float red;
        private final float green;
        private final float blue;

        Kind(float red, float green, float blue) {
            this.red = red;
            this.green = green;
            this.blue = blue;
        }

        float[] colour() {
            return new float[] {red, green, blue};
        }
    }

    /** The highlights of an edition: its claims first, then its annotations, each in their own order. */
    static List<Mark> of(EditionContent content) {
        List<Mark> marks = new ArrayList<>();
        for (EditionClaim claim : content.claims()) {
            marks.add(new Mark(
                    Kind.CLAIM,
                    claim.iri(),
                    claim.passages(),
                    claim.author(),
                    claim.created(),
                    claim.modified(),
                    CitationWords.popup(claim),
                    "Claim"));
        }
        for (EditionAnnotation annotation : content.annotations()) {
            String kind = annotation.kind();
            marks.add(new Mark(
                    Kind.ANNOTATION,
                    annotation.iri(),
                    annotation.passages(),
                    annotation.author(),
                    annotation.created(),
                    annotation.modified(),
                    annotation.body(),
                    kind == null || kind.isBlank() ? "Annotation" : kind));
        }
        return marks;
    }

    boolean covers(int start, int end) {
        return passages.stream().anyMatch(passage -> passage.start() < end && start < passage.end());
    }
}
