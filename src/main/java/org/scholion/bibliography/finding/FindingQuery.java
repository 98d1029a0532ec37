package org.scholion.bibliography.finding;

import java.util.UUID;

/**
 * Which findings are asked for.
 *
 * @param check null for all
 * @param severity null for all
 * @param workId null for all
 * @param setAside whether those that are set aside are asked for, instead of the others
 */
public record FindingQuery(Check check, Severity severity, UUID workId, boolean setAside) {
    /** Everything that is not set aside. */
    public static final FindingQuery OPEN = new FindingQuery(null, null, null, false);

    /** The same for one check; null for all. */
    public FindingQuery of(Check only) {
        return new FindingQuery(only, severity, workId, setAside);
    }

    /** The same for one severity; null for all. */
    public FindingQuery of(Severity only) {
        return new FindingQuery(check, only, workId, setAside);
    }

    /** The same for one work; null for all. */
    public FindingQuery ofWork(UUID only) {
        return new FindingQuery(check, severity, only, setAside);
    }

    /** The same of what is set aside, or of what is not. */
    public FindingQuery aside(boolean only) {
        return new FindingQuery(check, severity, workId, only);
    }

    boolean matches(WorkFinding each) {
        return (check == null || each.finding().check() == check)
                && (severity == null || each.finding().check().severity() == severity)
                && (workId == null || each.workId().equals(workId))
                && setAside == (each.setAside() != null);
    }
}
