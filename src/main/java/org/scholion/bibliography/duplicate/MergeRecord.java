package org.scholion.bibliography.duplicate;

import java.util.List;
import java.util.UUID;
import org.scholion.bibliography.Work;

/**
 * A merge, and what undoing it would do.
 *
 * @param survivor the work that stayed, as it is now; who undoes the merge names its version
 * @param parts the works that went into the survivor, those that had gone into them before left out
 * @param restored the fields that the survivor would get back as they were; those of a list are not looked at
 * @param later the fields that the merge changed and that somebody changed since: they would stay as they are
 * @param obstacle why it cannot be undone now, or null
 */
public record MergeRecord(
        WorkMerge merge, Work survivor, List<Part> parts, List<String> restored, List<String> later, String obstacle) {

    public MergeRecord {
        parts = List.copyOf(parts);
        restored = List.copyOf(restored);
        later = List.copyOf(later);
    }

    /**
     * A work that went into another.
     *
     * @param citekey its own key, which leads to the survivor while they are one
     * @param label "Wang 2020"
     */
    public record Part(UUID workId, String citekey, String label) {}
}
