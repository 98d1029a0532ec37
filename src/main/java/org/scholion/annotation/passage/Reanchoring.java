package org.scholion.annotation.passage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToLongFunction;
import org.scholion.annotation.passage.PlacementRepository.Standing;
import org.scholion.document.Document;
import org.scholion.document.DocumentRepository;
import org.scholion.document.Revision;
import org.scholion.document.RevisionEntry;
import org.scholion.document.RevisionRead;
import org.scholion.document.RevisionTexts;
import org.scholion.job.Jobs;

/**
 * Carries what is anchored to a document over to a new revision, in the transaction that brings it. What the alignment of
 * the two texts does not carry is searched for; where that would take long, it has no place until a job has found it.
 */
@ApplicationScoped
public class Reanchoring {
    /** Steps of search, about a nanosecond or two each, that a person who uploads a text is made to wait for. */
    static final long MOST_STEPS = 1_000_000_000L;

    /** Steps of search that a job does for one revision, a few minutes; what would go beyond is left to a person. */
    static final long MOST_STEPS_OF_JOB = 100_000_000_000L;

    private final PlacementRepository placements;
    private final DocumentRepository documents;
    private final RevisionTexts texts;
    private final Placers placers;
    private final Jobs jobs;
    private final Event<PassagesUnsettled> news;

    @Inject
    public Reanchoring(
            PlacementRepository placements,
            DocumentRepository documents,
            RevisionTexts texts,
            Placers placers,
            Jobs jobs,
            Event<PassagesUnsettled> news) {
        this.placements = placements;
        this.documents = documents;
        this.texts = texts;
        this.placers = placers;
        this.jobs = jobs;
        this.news = news;
    }

    void onRevisionRead(@Observes RevisionRead event) {
        if (event.revision().number() > 1) {
            carryAll(event.document(), event.revision(), event.personId());
        }
    }

    private void carryAll(Document document, Revision revision, UUID personId) {
        UUID former = former(document.id(), revision.number());
        List<Standing> standings = placements.findStandings(document.id(), former);
        Seeking seeking = seeking(standings, former, revision.id());
        Map<UUID, Placement> made = new HashMap<>();
        List<Standing> left = new ArrayList<>();
        Set<UUID> unsettled = new HashSet<>();
        for (Standing standing : standings) {
            Placement placement = new Placement(document.id(), standing.anchorId(), revision.id());
            made.put(standing.anchorId(), placement);
            Placement.Outcome outcome = seeking.carry(standing);
            if (outcome == null) {
                left.add(standing);
            } else {
                settle(placement, standing, outcome, unsettled);
            }
        }
        if (left.stream().mapToLong(seeking::costOfSearch).sum() <= MOST_STEPS) {
            left.forEach(
                    standing -> settle(made.get(standing.anchorId()), standing, seeking.search(standing), unsettled));
        } else {
            for (Standing standing : beyond(left, seeking::costOfSearch, MOST_STEPS_OF_JOB)) {
                settle(made.get(standing.anchorId()), standing, Placement.Outcome.notSearchedFor(), unsettled);
            }
            jobs.queue(document.projectId(), personId, ReanchoringJob.KIND, revision.id());
        }
        placements.add(List.copyOf(made.values()));
        tell(document.id(), unsettled, personId, revision.number());
    }

    /** Those whose search is too much, when the ones that take least are done first. */
    static <T> List<T> beyond(List<T> left, ToLongFunction<T> cost, long most) {
        List<T> byCost = new ArrayList<>(left);
        byCost.sort(Comparator.comparingLong(cost));
        long steps = 0;
        for (int n = 0; n < byCost.size(); n++) {
            steps += cost.applyAsLong(byCost.get(n));
            if (steps > most) {
                return byCost.subList(n, byCost.size());
            }
        }
        return List.of();
    }

    private static void settle(Placement placement, Standing standing, Placement.Outcome outcome, Set<UUID> unsettled) {
        placement.find(outcome);
        boolean stays = outcome.state() == PlacementState.PLACED && outcome.sameWords();
        boolean wasLost = standing.state() != null && standing.place() == null && outcome.range() == null;
        if (!stays && !wasLost) {
            unsettled.add(standing.anchorId());
        }
    }

    private void tell(UUID documentId, Set<UUID> unsettled, UUID personId, int number) {
        if (!unsettled.isEmpty()) {
            news.fire(new PassagesUnsettled(
                    documentId, unsettled, personId, "The words of a passage changed in revision " + number + "."));
        }
    }

    /**
     * Searches for some of the anchors that are still without a place in a revision, in a transaction of its own.
     *
     * @return how many were dealt with; 0 if none is left
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public int searchSome(UUID revisionId, UUID personId, int atMost) {
        List<Placement> pending = placements.findPending(revisionId, atMost);
        if (pending.isEmpty()) {
            return 0;
        }
        Revision revision = documents.getRevision(revisionId);
        UUID former = former(revision.documentId(), revision.number());
        Map<UUID, Placement> byAnchor = new HashMap<>();
        pending.forEach(placement -> byAnchor.put(placement.anchorId(), placement));
        List<Standing> standings = placements.findStandings(revision.documentId(), former, byAnchor.keySet());
        Seeking seeking = seeking(standings, former, revisionId);
        Set<UUID> unsettled = new HashSet<>();
        for (Standing standing : standings) {
            settle(byAnchor.get(standing.anchorId()), standing, seeking.search(standing), unsettled);
        }
        placements.flush();
        tell(revision.documentId(), unsettled, personId, revision.number());
        return pending.size();
    }

    /** Queues the searches that a stop of the server broke off. */
    @Transactional
    public void resume() {
        for (UUID revisionId : placements.findRevisionsWithPending()) {
            boolean queued = jobs.latest(revisionId)
                    .filter(job -> !job.state().isEnded())
                    .isPresent();
            if (!queued) {
                Revision revision = documents.getRevision(revisionId);
                Document document = documents.find(revision.documentId()).orElseThrow();
                jobs.queue(document.projectId(), revision.createdBy(), ReanchoringJob.KIND, revisionId);
            }
        }
    }

    /** Notes that the words of an anchor were found only perhaps in its own revision. */
    void doubt(Anchor anchor, Guess guess) {
        Placement placement = new Placement(anchor.documentId(), anchor.id(), anchor.revisionId());
        boolean same = texts.get(anchor.revisionId()).substring(guess.range()).equals(anchor.exact());
        placement.find(new Placement.Outcome(
                PlacementState.DOUBTFUL,
                guess.range(),
                guess.confidence(),
                guess.rule().name(),
                same));
        placements.flush();
        placements.add(List.of(placement));
    }

    /** Carries an anchor that was made in a former revision through all later ones. */
    void carryOnward(Document document, Anchor anchor) {
        List<RevisionEntry> revisions = documents.findRevisionEntries(document.id());
        placements.flush();
        int own = indexOf(revisions, anchor.revisionId());
        for (int at = own - 1; at >= 0; at--) {
            UUID former = revisions.get(at + 1).id();
            UUID later = revisions.get(at).id();
            List<Standing> standings = placements.findStandings(document.id(), former, Set.of(anchor.id()));
            Placement placement = new Placement(document.id(), anchor.id(), later);
            placement.find(seeking(standings, former, later).search(standings.get(0)));
            placements.add(List.of(placement));
        }
    }

    private static int indexOf(List<RevisionEntry> revisions, UUID id) {
        for (int at = 0; at < revisions.size(); at++) {
            if (revisions.get(at).id().equals(id)) {
                return at;
            }
        }
        throw new IllegalStateException("Revision " + id + " is missing");
    }

    private Seeking seeking(List<Standing> standings, UUID former, UUID later) {
        return new Seeking(texts, placers, former, later, placements.findLastPlaced(Seeking.withoutPlace(standings)));
    }

    private UUID former(UUID documentId, int number) {
        return documents.findRevisionEntries(documentId).stream()
                .filter(entry -> entry.number() == number - 1)
                .findFirst()
                .orElseThrow()
                .id();
    }
}
