package org.scholion.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.scholion.account.Actor;
import org.scholion.bibliography.Works;
import org.scholion.blob.BlobStore;
import org.scholion.change.Change;
import org.scholion.change.ChangeRepository;
import org.scholion.claim.Citation;
import org.scholion.claim.CitationStatus;
import org.scholion.claim.Citations;
import org.scholion.claim.ClaimChanged;
import org.scholion.claim.ClaimRepository;
import org.scholion.claim.QueuePlace;
import org.scholion.project.Permissions;
import org.scholion.project.Right;
import org.scholion.shared.Page;
import org.scholion.shared.Problem;

/**
 * Decides on proposed citations. Nobody decides on what they had a hand in: a citation that they drafted, changed or
 * proposed, or a citation of a claim that they wrote.
 */
@ApplicationScoped
public class Reviews {
    private static final List<String> WRITING_ACTS = List.of("create", "change", "propose");
    private static final Set<CitationStatus> WAITING =
            EnumSet.of(CitationStatus.PROPOSED, CitationStatus.NEEDS_RECHECK);

    private final DecisionRepository decisions;
    private final ClaimRepository claims;
    private final Citations citations;
    private final Works works;
    private final Permissions permissions;
    private final ChangeRepository changes;
    private final Event<ClaimChanged> news;

    @Inject
    public Reviews(
            DecisionRepository decisions,
            ClaimRepository claims,
            Citations citations,
            Works works,
            Permissions permissions,
            ChangeRepository changes,
            Event<ClaimChanged> news) {
        this.decisions = decisions;
        this.claims = claims;
        this.citations = citations;
        this.works = works;
        this.permissions = permissions;
        this.changes = changes;
        this.news = news;
    }

    /**
     * What waits in a project, longest first, and for each whether the person may decide on it.
     *
     * @param after the place that the page comes after
     * @param limit how many at most
     */
    @Transactional
    public Page<Waiting> queue(Actor actor, UUID projectId, QueuePlace after, int limit) {
        permissions.require(actor, projectId, Right.READ);
        List<Citation> waiting = claims.findByStatus(projectId, WAITING, after, limit + 1);
        Page<Citation> page =
                Page.of(waiting, limit, citation -> QueuePlace.of(citation).cursor());
        boolean reviewer = permissions.allows(actor, projectId, Right.REVIEW);
        Map<UUID, Set<UUID>> hands = hands(page.items());
        return page.map(citation ->
                new Waiting(citation, obstacle(actor, citation, reviewer, hands).orElse(null)));
    }

    /** Why the person may not decide on a citation; empty if they may. */
    @Transactional
    public Optional<String> obstacle(Actor actor, Citation citation) {
        boolean reviewer = permissions.allows(actor, citation.claim().projectId(), Right.REVIEW);
        return obstacle(actor, citation, reviewer, hands(List.of(citation)));
    }

    /** The decisions on some citations, the oldest first. */
    @Transactional
    public List<Decision> history(Collection<UUID> citationIds) {
        return decisions.findByCitations(citationIds);
    }

    /**
     * Decides on a citation: its status and the decision's row are written in this one transaction.
     *
     * @param version the version of the citation that the reviewer judged
     * @throws Problem.Forbidden if the person is no reviewer or had a hand in it
     * @throws Problem.StaleVersion if it was changed since
     * @throws Problem.Conflict if it does not wait for a decision
     */
    @Transactional
    public Citation decide(Actor actor, UUID citationId, long version, Verdict verdict) {
        Citation citation = citations.get(actor, citationId);
        permissions.require(actor, citation.claim().projectId(), Right.REVIEW);
        obstacle(actor, citation).ifPresent(why -> {
            throw new Problem.Forbidden(why);
        });
        if (citation.version() != version) {
            throw new Problem.StaleVersion(citation.version(), version);
        }
        if (verdict.outcome() == Outcome.APPROVE) {
            verdict.answers().requireApproval(citation.quote() != null);
        }
        String before = citation.state();
        String hash = contentHash(citation);
        int round = decisions.findByCitations(List.of(citationId)).size() + 1;
        Decision decision = new Decision(citation, hash, round, verdict, actor.id());
        citation.decide(decision.to(), hash);
        claims.flush();
        decisions.add(decision);
        changes.add(new Change(
                new Change.Subject(citation.claim().projectId(), "citation", citationId, version),
                "decide",
                actor.id(),
                before,
                citation.state()));
        news.fire(
                new ClaimChanged(citation.claim().documentId(), citation.claim().id(), actor.id(), true));
        return citation;
    }

    private String contentHash(Citation citation) {
        String judged = citation.judgedContent() + works.get(citation.workId()).identityState();
        return BlobStore.sha256(judged.getBytes(StandardCharsets.UTF_8));
    }

    private Map<UUID, Set<UUID>> hands(List<Citation> of) {
        List<UUID> ids = new ArrayList<>();
        for (Citation citation : of) {
            ids.add(citation.id());
            ids.add(citation.claim().id());
        }
        return changes.findHands(ids, WRITING_ACTS);
    }

    private static Optional<String> obstacle(
            Actor actor, Citation citation, boolean reviewer, Map<UUID, Set<UUID>> hands) {
        if (!reviewer) {
            return Optional.of("You may not decide on citations here.");
        }
        if (citation.claim().authorId().equals(actor.id())
                || hands.getOrDefault(citation.claim().id(), Set.of()).contains(actor.id())) {
            return Optional.of("You wrote the claim; somebody else decides on its citations.");
        }
        Set<UUID> onCitation = new HashSet<>(hands.getOrDefault(citation.id(), Set.of()));
        onCitation.add(citation.authorId());
        return onCitation.contains(actor.id())
                ? Optional.of("You had a hand in this citation; somebody else decides on it.")
                : Optional.empty();
    }

    /**
     * A citation that waits.
     *
     * @param obstacle why the person may not decide on it, or null if they may
     */
    public record Waiting(Citation citation, String obstacle) {}
}
