package org.scholion.document;

import java.time.Instant;
import java.util.UUID;

/**
 * A revision as lists tell of it, without its text.
 *
 * @param length in code points
 * @param rawName name of the file that its bytes came in
 * @param reader name of the reader that made the text of the bytes
 * @param createdBy who brought it
 */
public record RevisionEntry(
        UUID id,
        int number,
        int length,
        String rawSha256,
        String rawName,
        String reader,
        int readerVersion,
        UUID createdBy,
        Instant createdAt) {}
