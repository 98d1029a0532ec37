package org.scholion.web.live;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.scholion.document.RevisionRead;
import org.scholion.news.CatchingUp;
import org.scholion.news.NewsKeeping;
import org.scholion.news.NewsKept;
import org.scholion.project.Permissions;
import org.scholion.project.Right;
import org.scholion.shared.Moment;

/**
 * Tells open pages what has changed. News of committed changes is noted by the committing thread and told by another, to
 * those only who may know. What changed is read once for all pages that show the same revision and see the same of it.
 */
@ApplicationScoped
public class Telling {
    private static final Logger LOG = System.getLogger(Telling.class.getName());
    private static final long BEAT_SECONDS = 15;

    private final Audience audience;
    private final Permissions permissions;
    private final NewsKeeping keeping;
    private final ChangesViews views;
    private final Queue<NewsKept> untold = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean telling = new AtomicBoolean();
    private ScheduledFuture<?> beating;

    @Resource
    private ManagedExecutorService executor;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    @Inject
    public Telling(Audience audience, Permissions permissions, NewsKeeping keeping, ChangesViews views) {
        this.audience = audience;
        this.permissions = permissions;
        this.keeping = keeping;
        this.views = views;
    }

    void start(@Observes @Initialized(ApplicationScoped.class) Object started) {
        beating = scheduler.scheduleWithFixedDelay(this::beat, BEAT_SECONDS, BEAT_SECONDS, TimeUnit.SECONDS);
    }

    void stop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object stopping) {
        if (beating != null) {
            beating.cancel(false);
        }
    }

    void onNews(@Observes(during = TransactionPhase.AFTER_SUCCESS) NewsKept kept) {
        if (!audience.isEmpty() || isLate(kept)) {
            untold.add(kept);
            tellSoon();
        }
    }

    void onRevision(@Observes(during = TransactionPhase.AFTER_SUCCESS) RevisionRead read) {
        audience.of(read.document().id()).forEach(page -> page.tell(Message.revision()));
    }

    private static boolean isLate(NewsKept kept) {
        return kept.at().isBefore(Instant.now().minus(CatchingUp.LATE));
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
            List<NewsKept> now = new ArrayList<>();
            for (NewsKept kept = untold.poll(); kept != null; kept = untold.poll()) {
                now.add(kept);
            }
            Instant before = Moment.now();
            now.stream().collect(Collectors.groupingBy(NewsKept::documentId)).forEach((id, ofOne) -> {
                tell(audience.of(id), ofOne, before);
                makeUpForLateness(id, ofOne);
            });
        } catch (RuntimeException failure) {
            LOG.log(Level.ERROR, "News could not be told", failure);
            audience.all().forEach(page -> page.tell(Message.look()));
        } finally {
            telling.set(false);
        }
        if (!untold.isEmpty()) {
            tellSoon();
        }
    }

    /** Whoever asked while the act went on has looked past its news. */
    void makeUpForLateness(UUID documentId, List<NewsKept> ofOne) {
        Set<UUID> readers = ofOne.stream()
                .filter(Telling::isLate)
                .flatMap(kept -> kept.readers().stream())
                .collect(Collectors.toSet());
        if (!readers.isEmpty()) {
            keeping.keepLate(documentId, readers);
        }
    }

    void tell(List<Listener> pages, List<NewsKept> news, Instant before) {
        if (pages.isEmpty()) {
            return;
        }
        Set<UUID> people = pages.stream().map(page -> page.actor().id()).collect(Collectors.toSet());
        UUID projectId = pages.get(0).document().projectId();
        Set<UUID> allowed = permissions.allowed(people, projectId, Right.READ);
        Map<Circle, Message> messages = new HashMap<>();
        for (Listener page : pages) {
            UUID person = page.actor().id();
            boolean seesMore = news.stream().anyMatch(kept -> kept.isFor(person));
            boolean concerned = seesMore || news.stream().anyMatch(NewsKept::isForAll);
            if (concerned && allowed.contains(person)) {
                Circle circle = new Circle(page.revisionId(), seesMore ? person : null);
                page.tell(messages.computeIfAbsent(circle, each -> message(page, each, news, before)));
            }
        }
    }

    private Message message(Listener page, Circle circle, List<NewsKept> news, Instant before) {
        List<NewsKept> theirs = news.stream()
                .filter(kept -> kept.isForAll() || circle.viewerId() != null && kept.isFor(circle.viewerId()))
                .toList();
        return NewsGathering.of(theirs, before)
                .map(missed -> Message.news(views.of(page.document(), circle.revisionId(), circle.viewerId(), missed)))
                .orElseGet(Message::look);
    }

    /** Pages know by it that the server is there, and from when on they have to catch up after a lost connection. */
    private void beat() {
        try {
            Instant now = Moment.now();
            boolean allTold = untold.isEmpty() && !telling.get();
            audience.all().forEach(page -> page.tell(Message.beat(allTold ? now : null)));
            if (!untold.isEmpty()) {
                tellSoon();
            }
        } catch (RuntimeException failure) {
            // The schedule must go on: the next beat may succeed.
            LOG.log(Level.ERROR, "Open pages could not be told that the server is there", failure);
        }
    }

    /**
     * Pages that are told the same.
     *
     * @param viewerId the person, if they see what others do not; otherwise null
     */
    private record Circle(UUID revisionId, UUID viewerId) {}
}
