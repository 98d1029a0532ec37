package org.scholion.annotation;

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
}
