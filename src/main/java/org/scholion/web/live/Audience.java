package org.scholion.web.live;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.websocket.CloseReason.CloseCodes;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.scholion.account.Actor;
import org.scholion.account.Tokens;
import org.scholion.web.shared.PersonView;

/**
 * The open pages of this server, in memory only: who reads which document now. Each page is told who else reads; pages
 * that fall silent, or whose person signed out, are dropped.
 */
@ApplicationScoped
public class Audience {
    /** How many people are named; the others are counted. */
    static final int MOST_NAMED = 20;

    private static final Logger LOG = System.getLogger(Audience.class.getName());
    private static final long BEAT_SECONDS = 15;
    private static final long SILENCE_NANOS = TimeUnit.SECONDS.toNanos(50);

    /** Who comes and goes within this time is told of at once, ms. */
    private static final long GATHERING = 250;

    private final Tokens tokens;
    private final Pages pages = new Pages();
    private final Set<UUID> changed = ConcurrentHashMap.newKeySet();
    private ScheduledFuture<?> sweeping;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    @Inject
    public Audience(Tokens tokens) {
        this.tokens = tokens;
    }

    @PostConstruct
    void start() {
        sweeping = scheduler.scheduleWithFixedDelay(this::sweep, BEAT_SECONDS, BEAT_SECONDS, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        sweeping.cancel(false);
        all().forEach(listener -> listener.close(CloseCodes.GOING_AWAY, "The server stops."));
    }

    /** Takes a page in, unless there are too many. */
    boolean join(String sessionId, Listener listener) {
        if (!pages.add(sessionId, listener)) {
            return false;
        }
        tellReaders(listener.document().id());
        return true;
    }

    void leave(String sessionId) {
        Listener gone = pages.remove(sessionId);
        if (gone != null) {
            tellReaders(gone.document().id());
        }
    }

    void heard(String sessionId) {
        Listener listener = pages.get(sessionId);
        if (listener != null) {
            listener.heard();
        }
    }

    boolean isEmpty() {
        return pages.isEmpty();
    }

    /** All pages. */
    List<Listener> all() {
        return pages.all();
    }

    /** The pages that show a document. */
    List<Listener> of(UUID documentId) {
        return pages.of(documentId);
    }

    private void tellReaders(UUID documentId) {
        if (changed.add(documentId)) {
            try {
                scheduler.schedule(() -> tellReadersNow(documentId), GATHERING, TimeUnit.MILLISECONDS);
            } catch (RejectedExecutionException stopping) {
                changed.remove(documentId);
                LOG.log(Level.DEBUG, "Nobody is told any more who reads", stopping);
            }
        }
    }

    private void tellReadersNow(UUID documentId) {
        changed.remove(documentId);
        try {
            List<Listener> those = of(documentId);
            Message readers = readers(those.stream().map(Listener::actor).toList());
            those.forEach(page -> page.tell(readers));
        } catch (RuntimeException failure) {
            LOG.log(Level.ERROR, "It could not be told who reads", failure);
        }
    }

    /** Tells who reads, each person once, however many pages they have open. */
    static Message readers(List<Actor> present) {
        Map<UUID, Actor> people = new HashMap<>();
        present.forEach(actor -> people.put(actor.id(), actor));
        List<PersonView> named = people.values().stream()
                .sorted(Comparator.comparing(Actor::name).thenComparing(Actor::handle))
                .limit(MOST_NAMED)
                .map(PersonView::of)
                .toList();
        return Message.readers(named, people.size() - named.size());
    }

    private void sweep() {
        try {
            Set<String> endedTokens = all().stream()
                    .map(Listener::token)
                    .filter(token -> token != null)
                    .distinct()
                    .filter(token -> tokens.resolve(token).isEmpty())
                    .collect(Collectors.toSet());
            for (Listener listener : all()) {
                if (listener.isSilentFor(SILENCE_NANOS)) {
                    listener.close(CloseCodes.GOING_AWAY, "The page does not answer.");
                } else if (listener.token() != null && endedTokens.contains(listener.token())) {
                    listener.close(CloseCodes.VIOLATED_POLICY, "Signed out.");
                } else {
                    listener.ping();
                }
            }
        } catch (RuntimeException failure) {
            // The schedule must go on: the next round may succeed.
            LOG.log(Level.ERROR, "Open pages could not be looked after", failure);
        }
    }
}
