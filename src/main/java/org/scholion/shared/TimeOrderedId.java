package org.scholion.shared;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/**
 * Identifiers that sort by the moment they were made: UUID version 7 (RFC 9562), with a counter in the twelve bits
 * after the milliseconds so that ids made by one server never go backwards.
 */
public final class TimeOrderedId {
    private static final SecureRandom RANDOM = new SecureRandom();

    private static long last;

    private TimeOrderedId() {}

    /** A new identifier, greater than every one that this server made before. */
    public static UUID next() {
        long variant = (RANDOM.nextLong() >>> 2) | 0x8000000000000000L;
        return new UUID(nextStamp(), variant);
    }

    /** An identifier that is less than every one made from a moment on, and greater than those made before it. */
    public static UUID before(Instant moment) {
        return new UUID(moment.toEpochMilli() << 16 | 0x7000L, 0);
    }

    private static synchronized long nextStamp() {
        long candidate = System.currentTimeMillis() << 12;
        last = Math.max(candidate, last + 1);
        return (last & ~0xFFFL) << 4 | 0x7000L | (last & 0xFFFL);
    }
}
