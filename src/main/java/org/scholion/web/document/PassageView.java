package org.scholion.web.document;

import org.scholion.document.Passage;
import org.scholion.web.shared.LocatorView;

/**
 * A passage as a citation takes it.
 *
 * @param document the document's slug
 * @param title the document's title
 * @param start first code point
 * @param end one past the last code point
 * @param work key of the work whose text the document is, or null
 * @param locator where the source prints it, or null
 * @param quote its words
 */
public record PassageView(
        String document, String title, int start, int end, String work, LocatorView locator, String quote) {
    static PassageView of(DocumentView document, Passage passage) {
        return new PassageView(
                document.slug(),
                document.title(),
                passage.range().start(),
                passage.range().end(),
                document.work(),
                LocatorView.of(passage.locator()),
                passage.quote());
    }
}
