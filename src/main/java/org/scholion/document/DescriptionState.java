package org.scholion.document;

import java.util.UUID;
import org.scholion.shared.JsonText;

/** A description as the change log keeps it. */
final class DescriptionState {
    private DescriptionState() {}

    static String of(Description description) {
        return of(description, null);
    }

    /** @param workId the work whose text the document is, or null */
    static String of(Description description, UUID workId) {
        return new JsonText()
                .with("title", description.title())
                .with("creator", description.creator())
                .with("source", description.source())
                .with("archive", description.archive())
                .with("shelfmark", description.shelfmark())
                .with("retrieved", description.retrieved())
                .with("language", description.language())
                .with("licence", description.licence())
                .with("work", workId)
                .toString();
    }
}
