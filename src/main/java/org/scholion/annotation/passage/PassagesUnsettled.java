package org.scholion.annotation.passage;

import java.util.Set;
import java.util.UUID;

/**
 * News, within the transaction: words that somebody pointed at changed with a revision, or it is not certain where they
 * are. Rooms above doubt what rests on them.
 *
 * @param personId whose act it was
 * @param reason what happened, as a sentence for people
 */
public record PassagesUnsettled(UUID documentId, Set<UUID> anchorIds, UUID personId, String reason) {}
