package org.scholion.bibliography.finding;

import java.util.List;
import java.util.UUID;

/**
 * What a fix does, or would do.
 *
 * @param act the act by which it can be undone; null if nothing was changed
 * @param works the works that change, by check and in filing order
 * @param left findings that were asked for and are left as they are: without a safe fix, or no longer there
 */
public record FixPlan(UUID act, List<FixedWork> works, List<UUID> left) {

    public FixPlan {
        works = List.copyOf(works);
        left = List.copyOf(left);
    }

    /**
     * One work.
     *
     * @param label "Forbes 1986"
     * @param findings the findings that are fixed
     */
    public record FixedWork(UUID workId, String key, String label, List<UUID> findings, List<FieldChange> changes) {}
}
