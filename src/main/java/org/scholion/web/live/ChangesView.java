package org.scholion.web.live;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.scholion.web.shared.LiveMarks;

/**
 * What changed on a document for somebody.
 *
 * @param since what to ask with the next time; of several pages that of the first counts
 * @param next to be given back as {@code after}; null on the last page
 * @param anew whether everything has to be read anew, as it is too long ago or too much; nothing else is told then
 * @param marks the annotations that are there, as a page of marks
 * @param gone ids of those that are not to be seen any more
 * @param threads ids of annotations whose replies changed
 * @param claims ids of claims that came, changed or went
 */
public record ChangesView(
        Instant since,
        UUID next,
        boolean anew,
        LiveMarks.MarksShown marks,
        List<UUID> gone,
        List<UUID> threads,
        List<UUID> claims) {}
