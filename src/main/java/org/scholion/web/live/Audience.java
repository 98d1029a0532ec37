package org.scholion.web.live;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.websocket.CloseReason.CloseCodes;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.scholion.account.Tokens;
import org.scholion.annotation.AnnotationChanged;
import org.scholion.annotation.PlacementDecided;
import org.scholion.claim.ClaimChanged;
import org.scholion.document.RevisionRead;
import org.scholion.project.Permissions;
import org.scholion.project.Right;

/**
 * The open pages of this server. News of committed changes is noted by the committing thread and told by another, to
 * those only who may see what changed. Pages that fall silent, or whose person signed out, are dropped.
 */
@ApplicationScoped
public class Audience {
    static final int MOST = 2000;
    static final int MOST_PER_PERSON = 30;

    private static final Logger LOG = System.getLogger(Audience.class.getName());
    private static final long PING_SECONDS = 30;
    private static final long SILENCE_NANOS = TimeUnit.SECONDS.toNanos(100);

    private final Permissions permissions;
    private final Tokens tokens;
    private final Map<String, Listener> listeners = new ConcurrentHashMap<>();
    private final Set<News> untold = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean telling = new AtomicBoolean();
    private ScheduledFuture<?> pinging;

    @Resource
    private ManagedExecutorService executor;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    @Inject
    public Audience(Permissions permissions, Tokens tokens) {
        this.permissions = permissions;
        this.tokens = tokens;
    }

    @PostConstruct
    void start() {
        pinging = scheduler.scheduleWithFixedDelay(this::sweep, PING_SECONDS, PING_SECONDS, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        pinging.cancel(false);
        listeners.values().forEach(listener -> listener.close(CloseCodes.GOING_AWAY, "The server stops."));
    }

    /** Takes a page in, unless there are too many. */
    boolean join(String sessionId, Listener listener) {
        long ofPerson = listeners.values().stream()
                .filter(other -> other.actor().id().equals(listener.actor().id()))
                .count();
        if (listeners.size() >= MOST || ofPerson >= MOST_PER_PERSON) {
            return false;
        }
        listeners.put(sessionId, listener);
        return true;
    }

    void leave(String sessionId) {
        listeners.remove(sessionId);
    }

    void heard(String sessionId) {
        Listener listener = listeners.get(sessionId);
        if (listener != null) {
            listener.heard();
        }
    }

    void onAnnotation(@Observes(during = TransactionPhase.AFTER_SUCCESS) AnnotationChanged changed) {
        note(News.of(changed.documentId(), "annotations", changed.authorId(), changed.shared()));
    }

    void onClaim(@Observes(during = TransactionPhase.AFTER_SUCCESS) ClaimChanged changed) {
        note(News.of(changed.documentId(), "claims", changed.personId(), changed.shared()));
    }

    void onPlacement(@Observes(during = TransactionPhase.AFTER_SUCCESS) PlacementDecided decided) {
        note(News.of(decided.documentId(), "annotations", decided.authorId(), decided.shared()));
        note(News.of(decided.documentId(), "claims", decided.authorId(), decided.shared()));
    }

    void onRevision(@Observes(during = TransactionPhase.AFTER_SUCCESS) RevisionRead read) {
        note(News.of(read.document().id(), "revision", read.personId(), true));
    }

    private void note(News news) {
        if (listeners.isEmpty()) {
            return;
        }
        untold.add(news);
        tellSoon();
    }

    private void tellSoon() {
        if (telling.compareAndSet(false, true)) {
            try {
                executor.execute(this::tellAll);
            } catch (RejectedExecutionException busy) {
                telling.set(false);
                LOG.log(Level.WARNING, "News waits: no thread is free to tell it", busy);
            }
        }
    }

    private void tellAll() {
        try {
            Set<News> now = Set.copyOf(untold);
            untold.removeAll(now);
            now.forEach(this::tell);
        } catch (RuntimeException failure) {
            LOG.log(Level.ERROR, "News could not be told", failure);
        } finally {
            telling.set(false);
        }
        if (!untold.isEmpty()) {
            tellSoon();
        }
    }

    private void tell(News news) {
        for (Listener listener : listeners.values()) {
            if (concerns(listener, news.documentId(), news.onlyFor())
                    && permissions.allows(listener.actor(), listener.projectId(), Right.READ)) {
                listener.tell(news.topic());
            }
        }
    }

    private static boolean concerns(Listener listener, UUID documentId, UUID onlyFor) {
        return listener.documentId().equals(documentId)
                && (onlyFor == null || onlyFor.equals(listener.actor().id()));
    }

    private void sweep() {
        try {
            for (Listener listener : listeners.values()) {
                if (listener.isSilentFor(SILENCE_NANOS)) {
                    listener.close(CloseCodes.GOING_AWAY, "The page does not answer.");
                } else if (listener.token() != null
                        && tokens.resolve(listener.token()).isEmpty()) {
                    listener.close(CloseCodes.VIOLATED_POLICY, "Signed out.");
                } else {
                    listener.ping();
                }
            }
            if (!untold.isEmpty()) {
                tellSoon();
            }
        } catch (RuntimeException failure) {
            // The schedule must go on: the next round may succeed.
            LOG.log(Level.ERROR, "Open pages could not be looked after", failure);
        }
    }
}
