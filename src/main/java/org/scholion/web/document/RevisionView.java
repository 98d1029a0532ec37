package org.scholion.web.document;

import java.time.Instant;
import org.scholion.web.shared.PersonView;

/**
 * A revision of a document, as lists tell of it.
 *
 * @param length in code points
 * @param rawName name of the file that its bytes came in
 * @param rawSha256 hash of those bytes
 * @param reader which reader made the text of them
 * @param createdBy who brought it
 * @param current whether it is the one that is read and annotated now
 * @param carried passages of former revisions that have a certain place in it, of what the person may see
 * @param doubtful passages that wait for a decision
 * @param orphaned passages that have no place in it
 * @param pending passages that are still being searched for
 */
public record RevisionView(
        int number,
        int length,
        String rawName,
        String rawSha256,
        String reader,
        int readerVersion,
        PersonView createdBy,
        Instant createdAt,
        boolean current,
        long carried,
        long doubtful,
        long orphaned,
        long pending) {}
