package org.scholion.claim;

/** What a cited work does to a claim. */
public enum Stance {
    SUPPORTS,
    CONTRADICTS,
    QUALIFIES,
    MENTIONS
}
