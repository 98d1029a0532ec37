package org.scholion.bibliography.imports;

/** How far an import has come. */
public enum ImportState {
    /** The file is there and waits to be read. */
    GIVEN,
    /** Every record is read and compared; nothing is kept yet. */
    READ,
    /** The works are in the bibliography. */
    KEPT,
    /** The works were in the bibliography, and what the import did there was taken back. */
    UNDONE,
    /** Nothing of it was wanted. */
    DISCARDED
}
