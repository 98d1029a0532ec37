package org.scholion.bibliography;

import java.util.Set;
import java.util.UUID;

/**
 * News, within the transaction of the correction: what identifies some works was changed, so that whatever rests on them
 * wants a new look.
 *
 * @param workIds the works as others refer to them; those that were merged into a corrected one among them
 * @param personId who corrected them
 */
public record WorkIdentityChanged(Set<UUID> workIds, UUID personId) {

    public WorkIdentityChanged {
        workIds = Set.copyOf(workIds);
    }
}
