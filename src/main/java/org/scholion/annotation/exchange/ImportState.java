package org.scholion.annotation.exchange;

/** How far an import of annotations is. */
public enum ImportState {
    /** The file is here; nothing of it is an annotation yet. */
    READ,
    /** What was chosen is kept. */
    KEPT,
    /** What was kept is deleted again. */
    UNDONE
}
