package org.scholion.bibliography;

import java.util.UUID;

/**
 * Enough of a work to tell whether it changed.
 *
 * @param citekey its present key
 */
public record WorkStamp(UUID id, long version, String citekey) {}
