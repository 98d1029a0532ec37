package org.scholion.web.shared;

import org.scholion.document.Revision;

/**
 * What lists tell of a revision.
 *
 * @param length in code points
 * @param rawName name of the file that its bytes came in
 */
public record RevisionFacts(int number, int length, String rawSha256, String rawName) {

    static RevisionFacts of(Revision revision) {
        return new RevisionFacts(revision.number(), revision.length(), revision.rawSha256(), revision.rawName());
    }
}
