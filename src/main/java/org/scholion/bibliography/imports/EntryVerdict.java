package org.scholion.bibliography.imports;

/** What a record of a file is, compared with the bibliography. */
public enum EntryVerdict {
    /** A work that is not there. */
    NEW,
    /** A work that is there, of which the file says more or something else. */
    CHANGED,
    /** A work that is there as the file has it. */
    UNCHANGED,
    /** It looks like a work that is there, or like an earlier record, but one cannot be sure. */
    SUSPICIOUS,
    /** It could not be read. */
    LOST
}
