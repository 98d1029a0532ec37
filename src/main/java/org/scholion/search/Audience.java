package org.scholion.search;

import java.util.UUID;

/** Who may find an entry, as one word that the index compares with the words of the person who asks. */
public final class Audience {
    private Audience() {}

    /** Everybody in the project. */
    public static String project(UUID projectId) {
        return "project:" + projectId;
    }

    /** One person, as long as they belong to the project. */
    public static String person(UUID projectId, UUID personId) {
        return "person:" + personId + ":" + projectId;
    }
}
