package org.scholion.annotation;

/** Who sees what somebody wrote. */
public enum Visibility {
    /** Its author only. */
    PRIVATE,
    /** Everybody in the project. */
    PROJECT,
    /** Everybody, without signing in. */
    PUBLIC
}
