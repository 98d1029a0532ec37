package org.scholion.annotation;

/** What an annotation is. */
public enum AnnotationKind {
    /** A mark over words. */
    HIGHLIGHT,
    /** A mark over words with something said about them. */
    NOTE,
    /** What somebody says to a highlight or note; it has no words of the document of its own. */
    REPLY
}
