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

    /** A page of marks as the API shows it. */
    interface MarksShown {}

    /**
     * What was found.
     *
     * @param page the marks; there is no next page
     * @param gone those that the viewer does not see (any more)
     */
    record Found(MarksShown page, List<UUID> gone) {}
}
