package org.scholion.annotation.passage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.scholion.annotation.passage.PlacementRepository.Standing;
import org.scholion.annotation.placing.Found;
import org.scholion.annotation.placing.Placer;
import org.scholion.annotation.placing.Sought;
import org.scholion.document.RevisionTexts;
import org.scholion.shared.TextRange;

/**
 * Looks for the words of anchors in a revision, each from the place that is best known of it: that in the revision before,
 * or the latest that it had. What has to be found again are the words first pointed at, or those that a person chose since.
 */
final class Seeking {
    private final RevisionTexts texts;
    private final Placers placers;
    private final UUID formerId;
    private final UUID laterId;
    private final Map<UUID, Placement> lastPlaced;
    private final Map<UUID, Placer> byFormer = new HashMap<>();

    /**
     * @param formerId the revision before
     * @param lastPlaced the latest places of those that have none in the revision before
     */
    Seeking(RevisionTexts texts, Placers placers, UUID formerId, UUID laterId, Map<UUID, Placement> lastPlaced) {
        this.texts = texts;
        this.placers = placers;
        this.formerId = formerId;
        this.laterId = laterId;
        this.lastPlaced = lastPlaced;
    }

    /** The anchors whose latest places have to be read before. */
    static List<UUID> withoutPlace(List<Standing> standings) {
        List<UUID> ids = new ArrayList<>();
        for (Standing standing : standings) {
            if (standing.state() != null && standing.place() == null && !standing.decided()) {
                ids.add(standing.anchorId());
            }
        }
        return ids;
    }

    /** Where one anchor may be found, and from which revision on. */
    private record From(UUID revisionId, Sought sought) {}

    /** What the alignment of the texts alone says of an anchor; null if it has to be searched for. */
    Placement.Outcome carry(Standing standing) {
        if (standing.decided() && standing.state() == PlacementState.ORPHANED) {
            return Placement.Outcome.stillGone();
        }
        From from = from(standing);
        Found found = placer(from).carry(from.sought());
        return found.certainty() == Found.Certainty.LOST ? null : outcome(standing, found);
    }

    /** What a search among all that is new says of an anchor that the alignment did not carry. */
    Placement.Outcome search(Standing standing) {
        From from = from(standing);
        return outcome(standing, placer(from).find(from.sought()));
    }

    /** About how many steps a search takes. */
    long costOfSearch(Standing standing) {
        From from = from(standing);
        return placer(from).costOfSearch(from.sought());
    }

    private static Placement.Outcome outcome(Standing standing, Found found) {
        Placement.Outcome outcome = Placement.Outcome.of(found);
        boolean uncertain = standing.state() == PlacementState.DOUBTFUL && standing.place() != null;
        return uncertain ? outcome.atMost(standing.confidence()) : outcome;
    }

    private Placer placer(From from) {
        return byFormer.computeIfAbsent(from.revisionId(), id -> placers.between(id, laterId));
    }

    private From from(Standing standing) {
        if (standing.state() == null) {
            return new From(formerId, new Sought(standing.own(), standing.exact()));
        }
        if (standing.place() != null) {
            String words = standing.decided() ? texts.get(formerId).substring(standing.place()) : standing.exact();
            return new From(formerId, new Sought(standing.place(), words));
        }
        Placement last = lastPlaced.get(standing.anchorId());
        if (last == null) {
            return new From(standing.ownRevisionId(), new Sought(standing.own(), standing.exact()));
        }
        TextRange range = last.place().range();
        String words = last.isDecided() ? texts.get(last.revisionId()).substring(range) : standing.exact();
        return new From(last.revisionId(), new Sought(range, words));
    }
}
