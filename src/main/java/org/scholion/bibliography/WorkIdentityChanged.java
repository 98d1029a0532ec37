package org.scholion.bibliography;

import java.util.UUID;

/**
 * News, within the transaction of the correction: what identifies a work was changed, so that whatever rests on the work
 * wants a new look.
 *
 * @param personId who corrected it
 */
public record WorkIdentityChanged(UUID workId, UUID personId) {}
