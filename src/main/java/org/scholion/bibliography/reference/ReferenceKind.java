package org.scholion.bibliography.reference;

/** How a reference cites. */
public enum ReferenceKind {
    /** By author and year only; the full reference stands, or should stand, elsewhere. */
    SHORT,
    /** With the work's title or other particulars. */
    FULL,
    /** As read on the web: with an archive date, an access date or an address, whatever the work is. */
    WEB
}
