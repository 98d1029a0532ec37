package org.scholion.review;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Where decisions are kept; they are only ever added. */
public interface DecisionRepository {

    void add(Decision decision);

    /** The decisions on some citations, the oldest first. */
    List<Decision> findByCitations(Collection<UUID> citationIds);
}
