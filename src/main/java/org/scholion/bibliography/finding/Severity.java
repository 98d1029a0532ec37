package org.scholion.bibliography.finding;

/** How much a finding weighs, the heaviest first. */
public enum Severity {
    /** It cannot be right as it stands. */
    ERROR,
    /** It is probably not right, or will be printed wrongly. */
    WARNING,
    /** It is unusual, or written in another manner than the rest; it may well be right. */
    HINT
}
