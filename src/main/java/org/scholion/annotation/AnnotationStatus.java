package org.scholion.annotation;

/** How far the talk about a highlight or note has come. */
public enum AnnotationStatus {
    /** Still talked about. */
    OPEN,
    /** Settled. */
    RESOLVED
}
