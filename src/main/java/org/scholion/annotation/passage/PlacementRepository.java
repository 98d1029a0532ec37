package org.scholion.annotation.passage;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.scholion.shared.TextRange;

/** Where anchors and their placements are kept. */
public interface PlacementRepository {

    void add(Anchor anchor);

    /** Keeps many at once, so that they do not stay in memory. */
    void add(List<Placement> placements);

    Optional<Placement> find(UUID anchorId, UUID revisionId);

    /** Those of some anchors in a revision, by the anchor's id. */
    Map<UUID, Placement> find(Collection<UUID> anchorIds, UUID revisionId);

    /** Those of some anchors in the current revisions of their documents, by the anchor's id. */
    Map<UUID, Placement> findCurrent(Collection<UUID> anchorIds);

    /** All anchors of a document with what is known of them in a revision; without those made in a later one. */
    List<Standing> findStandings(UUID documentId, UUID revisionId);

    /** Like {@link #findStandings(UUID, UUID)}, of some anchors. */
    List<Standing> findStandings(UUID documentId, UUID revisionId, Collection<UUID> anchorIds);

    /** The latest place that each of some anchors had in a revision later than its own. */
    Map<UUID, Placement> findLastPlaced(Collection<UUID> anchorIds);

    /** Like {@link #findLastPlaced}, before a revision. */
    Map<UUID, Placement> findLastPlacedBefore(Collection<UUID> anchorIds, UUID revisionId);

    /** Some placements of a revision that are still to be searched for. */
    List<Placement> findPending(UUID revisionId, int limit);

    long countPending(UUID revisionId);

    /** The revisions in which something is still to be searched for. */
    List<UUID> findRevisionsWithPending();

    Optional<Anchor> findAnchor(UUID id);

    /** Anchors by id. */
    List<Anchor> findAnchors(Collection<UUID> ids);

    void flush();

    /**
     * An anchor and how it stands in a revision.
     *
     * @param state null if the revision is its own
     * @param place null if it has none
     * @param decided whether a person decided so
     */
    record Standing(
            UUID anchorId,
            UUID ownRevisionId,
            TextRange own,
            String exact,
            PlacementState state,
            TextRange place,
            double confidence,
            boolean decided) {}
}
