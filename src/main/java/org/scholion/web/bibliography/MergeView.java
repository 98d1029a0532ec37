package org.scholion.web.bibliography;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.scholion.web.shared.PersonView;
import org.scholion.web.shared.Versioned;
import org.scholion.web.shared.WorkReference;

/**
 * A merge, as the API shows it.
 *
 * @param survivor the work that stayed, as it is now
 * @param parts the works that went into it, by their own keys
 * @param undoneBy null while it is not undone
 * @param undoneAt null while it is not undone
 * @param restored fields that the survivor gets back as they were when the merge is undone; empty in lists
 * @param kept fields that the merge changed and that somebody changed since: they keep the later value; empty in lists
 * @param obstacle why it cannot be undone now, or null; in lists only where it is undone already
 * @param version the survivor's, to be named by who undoes the merge
 */
public record MergeView(
        UUID id,
        WorkReference survivor,
        List<PartView> parts,
        PersonView by,
        Instant at,
        PersonView undoneBy,
        Instant undoneAt,
        List<String> restored,
        List<String> kept,
        String obstacle,
        long version)
        implements Versioned, Serializable {

    /** A work that went into another. */
    public record PartView(String key, String label) implements Serializable {}
}
