package org.scholion.document;

import java.util.UUID;
import org.scholion.document.reading.ReadText;

/**
 * News, within the transaction of the intake: a document has a new revision. Rooms above derive from it what they keep.
 *
 * @param document the document, already at the new revision
 * @param read what the reader found
 * @param personId who brought it
 */
public record RevisionRead(Document document, Revision revision, ReadText read, UUID personId) {}
