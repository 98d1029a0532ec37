package org.scholion.web.live;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.scholion.news.CatchingUp;
import org.scholion.news.Missed;
import org.scholion.news.NewsKept;
import org.scholion.news.Topic;

/** Puts pieces of news together into one, each thing named once. */
final class NewsGathering {
    private NewsGathering() {}

    /** What is told of some news; nothing if it is too much for a message. */
    static Optional<Missed> of(Collection<NewsKept> news, Instant before) {
        Set<UUID> annotations = new LinkedHashSet<>();
        Set<UUID> threads = new LinkedHashSet<>();
        Set<UUID> claims = new LinkedHashSet<>();
        for (NewsKept kept : news) {
            if (kept.topic() == Topic.ALL) {
                return Optional.empty();
            }
            (kept.topic() == Topic.CLAIM ? claims : annotations).add(kept.objectId());
            if (kept.topic() == Topic.THREAD) {
                threads.add(kept.objectId());
            }
        }
        return annotations.size() + claims.size() > CatchingUp.PAGE
                ? Optional.empty()
                : Optional.of(new Missed(before, null, false, annotations, threads, claims));
    }
}
