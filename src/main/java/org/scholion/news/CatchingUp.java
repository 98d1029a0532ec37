package org.scholion.news;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.scholion.account.Actor;
import org.scholion.annotation.Readership;
import org.scholion.document.Document;
import org.scholion.project.Permissions;
import org.scholion.shared.Moment;
import org.scholion.shared.Problem;
import org.scholion.shared.TimeOrderedId;

/**
 * Tells what a reader has missed on a document. Each answer looks back a little further than was asked for, because
 * acts come to be seen in another order than they were done in: whoever asks meets some things twice, and misses none
 * (ADR 30).
 */
@ApplicationScoped
public class CatchingUp {
    /** How much further back every answer looks. */
    public static final Duration OVERLAP = Duration.ofMinutes(2);

    /** How long an act may take from its news to the end of its transaction before pages have to read everything. */
    public static final Duration LATE = OVERLAP.dividedBy(4);

    /** How long news is kept. */
    public static final Duration KEPT = Duration.ofDays(2);

    /** How many things make a page. */
    public static final int PAGE = 100;

    /** Who has missed more than so many pieces of news reads everything anew. */
    public static final int MOST = 2_000;

    private final NewsRepository news;
    private final Permissions permissions;

    @Inject
    public CatchingUp(NewsRepository news, Permissions permissions) {
        this.news = news;
        this.permissions = permissions;
    }

    /**
     * A page of what the person has missed; nothing that was never for them is named.
     *
     * @param since when they last knew everything; null for now
     * @param after where the page begins, as the page before said; null for the first one
     * @throws Problem.InvalidInput if {@code since} is yet to come
     */
    @Transactional
    public Missed since(Actor actor, Document document, Instant since, UUID after) {
        permissions.requireSight(actor, document.projectId(), "document", document.slug());
        Instant now = Moment.now();
        if (since == null) {
            return Missed.nothing(now);
        }
        if (since.isAfter(now.plus(OVERLAP))) {
            throw new Problem.InvalidInput("since", "That moment is yet to come.");
        }
        if (since.isBefore(now.minus(KEPT).plus(OVERLAP))) {
            return Missed.tooMuch(now);
        }
        UUID from = after != null ? after : TimeOrderedId.before(since.minus(OVERLAP));
        List<NewsItem> items = news.find(document.id(), Readership.ofMember(actor.id()), from, MOST + 1);
        boolean tooMuch = items.size() > MOST || items.stream().anyMatch(item -> item.topic() == Topic.ALL);
        return tooMuch ? Missed.tooMuch(now) : page(now, items);
    }

    private static Missed page(Instant now, List<NewsItem> items) {
        Set<UUID> annotations = new LinkedHashSet<>();
        Set<UUID> threads = new LinkedHashSet<>();
        Set<UUID> claims = new LinkedHashSet<>();
        UUID last = null;
        for (NewsItem item : items) {
            if (annotations.size() + claims.size() == PAGE
                    && !annotations.contains(item.objectId())
                    && !claims.contains(item.objectId())) {
                return new Missed(now, last, false, annotations, threads, claims);
            }
            (item.topic() == Topic.CLAIM ? claims : annotations).add(item.objectId());
            if (item.topic() == Topic.THREAD) {
                threads.add(item.objectId());
            }
            last = item.id();
        }
        return new Missed(now, null, false, annotations, threads, claims);
    }
}
