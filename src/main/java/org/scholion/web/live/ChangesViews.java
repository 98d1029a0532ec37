package org.scholion.web.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.scholion.document.Document;
import org.scholion.news.Missed;
import org.scholion.web.shared.LiveMarks;

/** Shows what changed as it is now, in a fixed number of statements. */
@ApplicationScoped
public class ChangesViews {
    private final LiveMarks marks;

    @Inject
    public ChangesViews(LiveMarks marks) {
        this.marks = marks;
    }

    /** @param viewerId null for whoever belongs to the project */
    ChangesView of(Document document, UUID revisionId, UUID viewerId, Missed missed) {
        LiveMarks.Found found = marks.of(document, revisionId, viewerId, missed.annotations());
        return new ChangesView(
                missed.since(),
                missed.next(),
                missed.anew(),
                found.page(),
                found.gone(),
                List.copyOf(missed.threads()),
                List.copyOf(missed.claims()));
    }
}
