package org.scholion.bibliography;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** Tells which works something refers to, so that they must not vanish. Rooms that keep such references implement it. */
public interface Dependents {

    /** Those of some works that something refers to. */
    Set<UUID> among(Collection<UUID> workIds);
}
