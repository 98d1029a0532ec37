package org.scholion.bibliography.collection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.scholion.bibliography.Dependents;

/** Works that somebody put into a collection or tagged must not vanish: that is a person's work on them. */
@ApplicationScoped
public class ShelvedWorks implements Dependents {
    private final CollectionRepository kept;

    @Inject
    public ShelvedWorks(CollectionRepository kept) {
        this.kept = kept;
    }

    @Override
    @Transactional
    public Set<UUID> among(Collection<UUID> workIds) {
        return kept.findShelvedAmong(workIds);
    }
}
