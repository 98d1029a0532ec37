package org.scholion.project;

import java.util.Locale;
import java.util.Set;

/** What a person is in a project; one person may be several things. */
public enum Role {
    SCHOLAR(Right.READ, Right.ANNOTATE, Right.CITE, Right.CURATE, Right.UPLOAD),
    REVIEWER(Right.READ, Right.ANNOTATE, Right.CITE, Right.REVIEW),
    EDITOR(Right.READ, Right.ANNOTATE, Right.CITE, Right.CURATE, Right.UPLOAD, Right.PUBLISH),
    ADMINISTRATOR(Right.values());

    private final Set<Right> rights;

    Role(Right... rights) {
        this.rights = Set.of(rights);
    }

    public boolean permits(Right right) {
        return rights.contains(right);
    }

    /** The role's name as the API writes it. */
    public String token() {
        return name().toLowerCase(Locale.ROOT);
    }
}
