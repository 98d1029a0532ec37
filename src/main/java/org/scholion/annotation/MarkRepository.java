package org.scholion.annotation;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Finds where annotations lie, without reading them. */
public interface MarkRepository {
    /**
     * Where the highlights and notes of a document lie that a person may see, the oldest first; a deleted one that has
     * replies is among them.
     *
     * @param revisionId the revision in which their places are asked for
     * @param after id of the last one that is known, or null
     * @param limit how many at most
     */
    List<Mark> findMarks(UUID documentId, UUID revisionId, UUID personId, UUID after, int limit);

    /**
     * The tags of those highlights and notes of a document that a person may see, by the annotation's id; without those
     * that have none.
     *
     * @param first id of the oldest that is asked for
     * @param last id of the youngest
     */
    Map<UUID, List<NoteTag>> findTags(UUID documentId, UUID personId, UUID first, UUID last);
}
