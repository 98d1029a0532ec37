package org.scholion.news;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.scholion.annotation.AnnotationChanged;
import org.scholion.annotation.Readership;
import org.scholion.annotation.passage.PassagesUnsettled;
import org.scholion.annotation.passage.PlacementDecided;
import org.scholion.claim.ClaimChanged;
import org.scholion.shared.Moment;
import org.scholion.shared.TimeOrderedId;

/** Keeps what changed, in the transaction that changed it, and lets whoever tells open pages know. */
@ApplicationScoped
public class NewsKeeping {
    private final NewsRepository news;
    private final Event<NewsKept> kept;

    @Inject
    public NewsKeeping(NewsRepository news, Event<NewsKept> kept) {
        this.news = news;
        this.kept = kept;
    }

    void onAnnotation(@Observes AnnotationChanged changed) {
        Topic topic = changed.annotationId() == null ? Topic.ALL : changed.thread() ? Topic.THREAD : Topic.ANNOTATION;
        keep(changed.documentId(), topic, changed.annotationId(), changed.readers());
    }

    void onClaim(@Observes ClaimChanged changed) {
        UUID reader = changed.shared() ? Readership.PROJECT : changed.personId();
        keep(changed.documentId(), Topic.CLAIM, changed.claimId(), Set.of(reader));
    }

    /** A decision is known by its words, not by what points at them; decisions are few. */
    void onPlacement(@Observes PlacementDecided decided) {
        UUID reader = decided.shared() ? Readership.PROJECT : decided.authorId();
        keep(decided.documentId(), Topic.ALL, null, Set.of(reader));
    }

    /** Passages found or lost in a newer text may be anybody's. */
    void onPassages(@Observes PassagesUnsettled unsettled) {
        keep(unsettled.documentId(), Topic.ALL, null, Set.of(Readership.PROJECT));
    }

    /**
     * Has pages read everything anew. For acts that took so long to end that whoever asked meanwhile may not look back
     * far enough to find their news.
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void keepLate(UUID documentId, Set<UUID> readers) {
        keep(documentId, Topic.ALL, null, readers);
    }

    /** Forgets what was kept before a moment. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void forget(Instant before) {
        news.forget(TimeOrderedId.before(before));
    }

    private void keep(UUID documentId, Topic topic, UUID objectId, Set<UUID> readers) {
        readers.forEach(reader -> news.add(new NewsItem(documentId, reader, topic, objectId)));
        kept.fire(new NewsKept(documentId, topic, objectId, readers, Moment.now()));
    }
}
