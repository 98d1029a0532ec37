package org.scholion.annotation;

import java.util.List;
import java.util.UUID;

/** For whom annotations are, as one id: everybody, the project, or one person alone. */
public final class Readership {
    /** Those of annotations that are shown to everybody. */
    public static final UUID EVERYBODY = new UUID(0, 1);

    /** Those of annotations that are shown to the project. */
    public static final UUID PROJECT = new UUID(0, 2);

    private Readership() {}

    /** For whom an annotation of an author is. */
    public static UUID of(Visibility visibility, UUID authorId) {
        return switch (visibility) {
            case PUBLIC -> EVERYBODY;
            case PROJECT -> PROJECT;
            case PRIVATE -> authorId;
        };
    }

    /** What a member of a project reads of its documents. */
    public static List<UUID> ofMember(UUID personId) {
        return List.of(EVERYBODY, PROJECT, personId);
    }

    /** What people read who are not of the project, or are not known. */
    public static List<UUID> ofAnybody() {
        return List.of(EVERYBODY);
    }
}
