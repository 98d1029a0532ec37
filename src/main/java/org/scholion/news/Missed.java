package org.scholion.news;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * One page of what a reader has missed on a document.
 *
 * @param since what to ask with the next time, if this is the first page
 * @param next where the following page begins, or null
 * @param anew whether it is too long ago, or too much: then everything has to be read anew, and nothing else is told
 * @param annotations highlights and notes that are others than they were, are there or gone
 * @param threads those of them whose replies changed
 * @param claims likewise
 */
public record Missed(
        Instant since, UUID next, boolean anew, Set<UUID> annotations, Set<UUID> threads, Set<UUID> claims) {
    static Missed nothing(Instant since) {
        return new Missed(since, null, false, Set.of(), Set.of(), Set.of());
    }

    static Missed tooMuch(Instant since) {
        return new Missed(since, null, true, Set.of(), Set.of(), Set.of());
    }
}
