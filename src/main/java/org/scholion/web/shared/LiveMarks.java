package org.scholion.web.shared;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.scholion.document.Document;

/** Shows where annotations lie that have just changed, for those who watch a document. */
public interface LiveMarks {

    /**
     * Some annotations of a document as they are now. Whoever asks has made sure that the viewer may see the document.
     *
     * @param revisionId the revision that their places are shown in
     * @param viewerId for whom; null for whoever belongs to the project, who is nobody's author then
     */
    Found of(Document document, UUID revisionId, UUID viewerId, Collection<UUID> ids);

    /**
     * What was found.
     *
     * @param page the marks, as a page of marks of the API without a next one
     * @param gone those that the viewer does not see (any more)
     */
    record Found(Object page, List<UUID> gone) {}
}
