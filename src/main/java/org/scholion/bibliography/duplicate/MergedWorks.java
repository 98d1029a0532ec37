package org.scholion.bibliography.duplicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.scholion.bibliography.Dependents;

/** Works that had a part in a merge must not vanish, though it was undone: the merge is told and may be looked up. */
@ApplicationScoped
public class MergedWorks implements Dependents {
    private final MergeRepository merges;

    @Inject
    public MergedWorks(MergeRepository merges) {
        this.merges = merges;
    }

    @Override
    @Transactional
    public Set<UUID> among(Collection<UUID> workIds) {
        return merges.findMergedAmong(workIds);
    }
}
