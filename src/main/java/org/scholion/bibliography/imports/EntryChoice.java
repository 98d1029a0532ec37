package org.scholion.bibliography.imports;

/** What shall become of a record of a file. */
public enum EntryChoice {
    /** A new work. */
    ADD,
    /** The work that is there takes what the file says, except in fields that a person wrote. */
    UPDATE,
    /** The work that is there takes what the file says, whoever wrote its fields. */
    OVERWRITE,
    /** Nothing. */
    LEAVE;

    static EntryChoice usualFor(EntryVerdict verdict) {
        return switch (verdict) {
            case NEW -> ADD;
            case CHANGED -> UPDATE;
            case UNCHANGED, SUSPICIOUS, LOST -> LEAVE;
        };
    }
}
