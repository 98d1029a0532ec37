package org.scholion.bibliography.imports;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.scholion.bibliography.Work;
import org.scholion.bibliography.WorkKey;
import org.scholion.shared.Page;

/** Where imports are kept, and what they need to know of the bibliography as a whole. */
public interface ImportRepository {

    void add(Import brought);

    void addEntries(Collection<ImportEntry> entries);

    Optional<Import> find(UUID id);

    /** The imports of a project, the latest first; one more than asked for. */
    List<Import> findByProject(UUID projectId, Page.Request page);

    /**
     * Entries in the file's order; one more than asked for.
     *
     * @param verdict null for all
     * @param after ordinal of the last entry before the page, or -1
     */
    List<ImportEntry> findEntries(UUID importId, EntryVerdict verdict, int after, int limit);

    /**
     * Entries whose keeping added or changed a work, the last of the file first.
     *
     * @param before ordinal of the entry that comes after the page, or {@link Integer#MAX_VALUE}
     * @param limit at most so many
     */
    List<ImportEntry> findKept(UUID importId, int before, int limit);

    /**
     * Writes what was changed so far within the transaction and forgets all that was read, so that a long file takes no
     * more memory than a short one. What the caller holds is no longer looked after: it has to be found anew.
     */
    void letGo();

    /** Some entries by their ordinals. */
    List<ImportEntry> findEntries(UUID importId, Collection<Integer> ordinals);

    /** All works of a project that are not merged into others. */
    List<Work> findWorks(UUID projectId);

    /** Works of a project that are not merged into others and that were added or changed at some time or later. */
    List<Work> findWorksSince(UUID projectId, Instant since);

    /** All keys of a project, former ones too. */
    List<WorkKey> findKeys(UUID projectId);
}
