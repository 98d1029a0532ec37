package org.scholion.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;

/** The one transaction of a {@link GroupCommit}: what all of its acts make is written at once. */
@ApplicationScoped
class GroupedActs {
    private final EntityManager entities;

    @Inject
    GroupedActs(EntityManager entities) {
        this.entities = entities;
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void run(List<GroupCommit.Act<?, ?>> acts) {
        acts.forEach(GroupCommit.Act::work);
        entities.flush();
        acts.forEach(GroupCommit.Act::word);
    }
}
