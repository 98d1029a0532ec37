package org.scholion.annotation;

import org.scholion.shared.Problem;
import org.scholion.shared.StorableText;

/**
 * What a person says of a passage.
 *
 * @param body Markdown; empty for a bare highlight
 */
public record AnnotationText(AnnotationKind kind, String body, Visibility visibility) {

    /** Private unless said otherwise; a highlight unless something is said. */
    public AnnotationText {
        body = body == null ? "" : body;
        visibility = visibility == null ? Visibility.PRIVATE : visibility;
        if (kind == null) {
            kind = body.isBlank() ? AnnotationKind.HIGHLIGHT : AnnotationKind.NOTE;
        }
    }

    /**
     * Refuses what cannot be kept.
     *
     * @throws Problem.InvalidInput if a note or reply says nothing or too much, or what is no text
     */
    void requireSound() {
        if (kind == AnnotationKind.REPLY && body.isBlank()) {
            throw new Problem.InvalidInput("body", "A reply needs words.");
        }
        if (kind == AnnotationKind.NOTE && body.isBlank()) {
            throw new Problem.InvalidInput(
                    "body", "A note needs words; to mark a passage without any, make a highlight.");
        }
        if (body.length() > Annotation.LONGEST_BODY) {
            throw new Problem.InvalidInput("body", "A note holds at most " + Annotation.LONGEST_BODY + " characters.");
        }
        StorableText.require("body", body);
    }
}
