package org.scholion.claim;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.UUID;
import org.scholion.shared.Page;

/**
 * A place in the queue of citations that wait: the longest waiting first, those of one moment by id. It names no row, so
 * that it stays where it is when the citation that stood there is decided on or proposed again.
 *
 * @param since when the citation at this place came before the reviewers, to the microsecond
 * @param citationId the citation at this place
 */
public record QueuePlace(Instant since, UUID citationId) {
    /** Before everything that waits. */
    public static final QueuePlace FRONT = new QueuePlace(Instant.EPOCH, new UUID(0, 0));

    private static final int BYTES = 3 * Long.BYTES;

    /** The place of a citation that waits. */
    public static QueuePlace of(Citation waiting) {
        return new QueuePlace(waiting.proposedAt(), waiting.id());
    }

    /**
     * Reads a cursor.
     *
     * @param cursor what {@link #cursor} gave; the front of the queue for null and blanks
     * @throws org.scholion.shared.Problem.InvalidInput naming {@code after} if it is none
     */
    public static QueuePlace parse(String cursor) {
        if (cursor == null || cursor.isBlank()) {
            return FRONT;
        }
        ByteBuffer bytes = ByteBuffer.wrap(bytes(cursor));
        long micros = bytes.remaining() == BYTES ? bytes.getLong() : -1;
        if (micros < 0) {
            throw Page.Request.noCursor(cursor);
        }
        return new QueuePlace(
                Instant.EPOCH.plus(micros, ChronoUnit.MICROS), new UUID(bytes.getLong(), bytes.getLong()));
    }

    /** What a word in Base64 stands for; nothing if it is none. */
    private static byte[] bytes(String word) {
        try {
            return Base64.getUrlDecoder().decode(word);
        } catch (IllegalArgumentException notBase64) {
            return new byte[0];
        }
    }

    /** The place as a word for a client to give back. */
    public String cursor() {
        ByteBuffer bytes = ByteBuffer.allocate(BYTES)
                .putLong(since.getEpochSecond() * 1_000_000 + since.getNano() / 1000)
                .putLong(citationId.getMostSignificantBits())
                .putLong(citationId.getLeastSignificantBits());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }
}
