package org.scholion.annotation.passage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.scholion.account.Actor;
import org.scholion.annotation.passage.PassageUse.Used;
import org.scholion.change.Change;
import org.scholion.change.ChangeRepository;
import org.scholion.document.Document;
import org.scholion.document.Documents;
import org.scholion.project.Permissions;
import org.scholion.project.Right;
import org.scholion.shared.Page;
import org.scholion.shared.Problem;

/** Tells where anchors stand in a revision, and lets people decide where that is doubtful. */
@ApplicationScoped
public class Placements {
    private final PlacementRepository placements;
    private final Iterable<PassageUse> uses;
    private final Anchoring anchoring;
    private final Documents documents;
    private final Permissions permissions;
    private final ChangeRepository changes;
    private final Event<PlacementDecided> news;
    private final Event<PassagesUnsettled> doubts;

    @Inject
    public Placements(
            PlacementRepository placements,
            @Any Instance<PassageUse> uses,
            Anchoring anchoring,
            Documents documents,
            Permissions permissions,
            ChangeRepository changes,
            Event<PlacementDecided> news,
            Event<PassagesUnsettled> doubts) {
        this(placements, (Iterable<PassageUse>) uses, anchoring, documents, permissions, changes, news, doubts);
    }

    /** With uses of somebody else's. */
    public Placements(
            PlacementRepository placements,
            Iterable<PassageUse> uses,
            Anchoring anchoring,
            Documents documents,
            Permissions permissions,
            ChangeRepository changes,
            Event<PlacementDecided> news,
            Event<PassagesUnsettled> doubts) {
        this.placements = placements;
        this.uses = uses;
        this.anchoring = anchoring;
        this.documents = documents;
        this.permissions = permissions;
        this.changes = changes;
        this.news = news;
        this.doubts = doubts;
    }

    /**
     * Where some anchors stand in a revision, by the anchor's id, in one query for each hundred of those that are not its
     * own. What was anchored in a later revision has no place here.
     */
    @Transactional
    public Map<UUID, Place> places(Collection<Anchor> anchors, UUID revisionId) {
        List<UUID> others = anchors.stream()
                .filter(anchor -> anchor.isUncertain() || !anchor.revisionId().equals(revisionId))
                .map(Anchor::id)
                .toList();
        Map<UUID, Placement> found = others.isEmpty() ? Map.of() : placements.find(others, revisionId);
        Map<UUID, Place> places = new HashMap<>();
        for (Anchor anchor : anchors) {
            Placement placement = found.get(anchor.id());
            if (placement != null) {
                places.put(anchor.id(), placement.place());
            } else {
                boolean own = anchor.revisionId().equals(revisionId);
                places.put(anchor.id(), own ? Place.own(anchor) : Place.none(revisionId));
            }
        }
        return places;
    }

    /**
     * Where some anchors are best read, by the anchor's id and in one query for each hundred: in the current revision of
     * their document where they stand there for sure, otherwise in the revision that they were made in.
     */
    @Transactional
    public Map<UUID, Place> bestPlaces(Collection<Anchor> anchors) {
        Map<UUID, Placement> current =
                placements.findCurrent(anchors.stream().map(Anchor::id).toList());
        Map<UUID, Place> places = new HashMap<>();
        for (Anchor anchor : anchors) {
            Placement placement = current.get(anchor.id());
            boolean told = placement != null && (placement.place().isSettled() || isGuess(anchor, placement));
            places.put(anchor.id(), told ? placement.place() : Place.own(anchor));
        }
        return places;
    }

    /** Whether there is no surer place than the one that was guessed. */
    private static boolean isGuess(Anchor anchor, Placement placement) {
        return anchor.isUncertain() && anchor.revisionId().equals(placement.revisionId());
    }

    /** How many placements each revision of a document has in each state, of what the person may see. */
    @Transactional
    public Map<UUID, Map<PlacementState, Long>> count(Actor actor, Document document) {
        permissions.requireSight(actor, document.projectId(), "document", document.slug());
        Map<UUID, Map<PlacementState, Long>> sums = new HashMap<>();
        for (PassageUse use : uses) {
            use.count(document.id(), actor.id())
                    .forEach((revision, counts) -> counts.forEach(
                            (state, count) -> sums.computeIfAbsent(revision, id -> new EnumMap<>(PlacementState.class))
                                    .merge(state, count, Long::sum)));
        }
        return sums;
    }

    /** The placements in the current revision that are in one of some states, of what the person may see. */
    @Transactional
    public Page<Used> list(Actor actor, Document document, Set<PlacementState> states, Page.Request page) {
        permissions.requireSight(actor, document.projectId(), "document", document.slug());
        List<Used> found = new ArrayList<>();
        for (PassageUse use : uses) {
            found.addAll(use.find(document.currentRevisionId(), states, actor.id(), page));
        }
        found.sort(Comparator.comparing(used -> used.placement().anchorId().toString()));
        List<Used> first = found.subList(0, Math.min(found.size(), page.limit() + 1));
        return Page.of(first, page.limit(), used -> used.placement().anchorId().toString());
    }

    /** Where the anchors of some placements stood before: the last place, up to the revision before, that is known. */
    @Transactional
    public Map<UUID, Place> before(Document document, Collection<Used> of) {
        Map<UUID, Anchor> anchors =
                placements
                        .findAnchors(of.stream()
                                .map(used -> used.placement().anchorId())
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Anchor::id, Function.identity()));
        Map<UUID, Placement> last = placements.findLastPlacedBefore(anchors.keySet(), document.currentRevisionId());
        Map<UUID, Place> before = new HashMap<>();
        anchors.forEach((id, anchor) ->
                before.put(id, last.containsKey(id) ? last.get(id).place() : Place.own(anchor)));
        return before;
    }

    /** The words that some anchors stand for, as they came, of those whose place is guessed; by the anchor's id. */
    @Transactional
    public Map<UUID, Anchor> guessed(Collection<UUID> anchorIds) {
        return anchorIds.isEmpty()
                ? Map.of()
                : placements.findAnchors(anchorIds).stream()
                        .filter(Anchor::isUncertain)
                        .collect(Collectors.toMap(Anchor::id, Function.identity()));
    }

    /** One placement in the current revision of a document. */
    @Transactional
    public Used get(Actor actor, Document document, UUID anchorId) {
        permissions.requireSight(actor, document.projectId(), "document", document.slug());
        for (PassageUse use : uses) {
            Optional<Used> found = use.find(anchorId, document.currentRevisionId(), actor.id());
            if (found.filter(used -> used.placement().documentId().equals(document.id()))
                    .isPresent()) {
                return found.get();
            }
        }
        throw new Problem.NotFound("placement", anchorId);
    }

    /** Whether the person may decide where something stands: its author, or who corrects for the project. */
    public boolean mayDecide(Actor actor, Document document, Used used) {
        boolean own = used.authorId().equals(actor.id());
        return own && permissions.allows(actor, document.projectId(), Right.ANNOTATE)
                || used.shared() && permissions.allows(actor, document.projectId(), Right.CURATE);
    }

    /**
     * Decides where something stands in the current revision.
     *
     * @param version the version of the placement that the person saw
     * @throws Problem.Forbidden if the person may not
     * @throws Problem.StaleVersion if somebody else decided meanwhile
     * @throws Problem.InvalidInput if the words chosen are not in the current revision
     * @throws Problem.Conflict if nothing is there that could be accepted or taken back
     */
    @Transactional
    public Used decide(Actor actor, String slug, UUID anchorId, long version, PlacementDecision decision) {
        Document document = documents.get(actor, slug);
        Used used = get(actor, document, anchorId);
        if (!mayDecide(actor, document, used)) {
            throw new Problem.Forbidden("Its author decides where this belongs, or somebody who curates the project.");
        }
        Placement placement = used.placement();
        if (placement.version() != version) {
            throw new Problem.StaleVersion(placement.version(), version);
        }
        String before = placement.asLogged();
        apply(actor, document, placement, decision);
        placements.flush();
        changes.add(new Change(
                new Change.Subject(document.projectId(), "placement", anchorId, placement.version()),
                decision.act().name().toLowerCase(java.util.Locale.ROOT),
                actor.id(),
                before,
                placement.asLogged()));
        if (!placement.place().sameWords()) {
            doubts.fire(new PassagesUnsettled(
                    document.id(), Set.of(anchorId), actor.id(), "Somebody decided anew where a passage is."));
        }
        news.fire(new PlacementDecided(document.id(), used.authorId(), used.shared()));
        return used;
    }

    private void apply(Actor actor, Document document, Placement placement, PlacementDecision decision) {
        switch (decision.act()) {
            case ACCEPT -> placement.accept(actor.id());
            case ORPHAN -> placement.orphan(actor.id());
            case UNDO -> placement.undo();
            case MOVE -> {
                Selection target = decision.target();
                if (target == null) {
                    throw new Problem.InvalidInput("target", "Say which words of the document are meant.");
                }
                placement.move(anchoring.rangeInCurrent(document, target, "target"), actor.id());
            }
        }
    }
}
