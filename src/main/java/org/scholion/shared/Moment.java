package org.scholion.shared;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The present, as precise as both databases keep it. */
public final class Moment {
    private Moment() {}

    /** Now, in UTC, cut to microseconds so that what is stored equals what is held. */
    public static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
