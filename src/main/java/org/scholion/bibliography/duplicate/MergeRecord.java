package org.scholion.bibliography.duplicate;

import java.util.List;
import java.util.UUID;

/**
 * A merge, and what undoing it would do.
 *
 * @param parts the works that went into the survivor, those that had gone into them before left out
 * @param survivorVersion the surviving work's version, to be named by who undoes the merge
 * @param restored the fields that the survivor would get back as they were; those of a list are not looked at
 * @param later the fields that the merge changed and that somebody changed since: they would stay as they are
 * @param obstacle why it cannot be undone now, or null
 */
public record MergeRecord(
        WorkMerge merge,
        List<UUID> parts,
        long survivorVersion,
        List<String> restored,
        List<String> later,
        String obstacle) {

    public MergeRecord {
        parts = List.copyOf(parts);
        restored = List.copyOf(restored);
        later = List.copyOf(later);
    }
}
