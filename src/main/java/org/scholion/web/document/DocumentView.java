package org.scholion.web.document;

import java.time.Instant;
import org.scholion.coverage.CoverageRow;
import org.scholion.document.Description;
import org.scholion.document.Document;
import org.scholion.web.shared.RevisionFacts;
import org.scholion.web.shared.Versioned;

/**
 * A document as the API shows it; what is unknown is null.
 *
 * @param work key of the work whose text it is
 * @param revision number of the current revision
 * @param length of its text in code points
 * @param lastActivity when somebody last did something that the person may see
 */
public record DocumentView(
        String slug,
        String title,
        String creator,
        String source,
        String archive,
        String shelfmark,
        String retrieved,
        String language,
        String licence,
        String work,
        int revision,
        int length,
        long version,
        CoverageView coverage,
        Instant lastActivity)
        implements Versioned {

    /** How many paragraphs have an approved citation, only a proposed one, or none. */
    public record CoverageView(int paragraphs, int approved, int proposed, int none) {}

    static DocumentView of(Document document, RevisionFacts revision, CoverageRow coverage, String work) {
        Description known = document.description();
        return new DocumentView(
                document.slug(),
                known.title(),
                known.creator(),
                known.source(),
                known.archive(),
                known.shelfmark(),
                known.retrieved(),
                known.language(),
                known.licence(),
                work,
                revision.number(),
                revision.length(),
                document.version(),
                new CoverageView(coverage.paragraphs(), coverage.approved(), coverage.proposed(), coverage.none()),
                coverage.lastActivity());
    }
}
