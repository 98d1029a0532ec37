package org.scholion.annotation;

import java.util.UUID;

/**
 * News for the pages that show a document: an annotation came, changed or went.
 *
 * @param authorId its author
 * @param shared whether people other than its author see it, or saw it before the change
 */
public record AnnotationChanged(UUID documentId, UUID authorId, boolean shared) {}
