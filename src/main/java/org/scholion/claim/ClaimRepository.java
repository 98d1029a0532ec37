package org.scholion.claim;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.scholion.bibliography.WorkCondition;
import org.scholion.shared.Page;

/** Where claims and citations are kept. */
public interface ClaimRepository {

    void add(Claim claim);

    void add(Citation citation);

    void remove(Claim claim);

    void remove(Citation citation);

    Optional<Claim> findClaim(UUID id);

    Optional<Citation> findCitation(UUID id);

    /**
     * The claims of a document that a person may see, with their passages, the oldest first; one more than asked for,
     * to tell whether there is a next page.
     */
    List<Claim> findVisible(UUID documentId, UUID personId, Page.Request page);

    /** All citations of some claims, the oldest first. */
    List<Citation> findCitations(Collection<UUID> claimIds);

    /** All citations that refer to one of some works, with their claims, the oldest first. */
    List<Citation> findByWorks(Collection<UUID> workIds);

    /** All citations of claims that rest on one of some anchors. */
    List<Citation> findByPassages(Collection<UUID> anchorIds);

    /**
     * The citations of a project in one of the states, with their claims, longest waiting first.
     *
     * @param after the place that they come after
     * @param limit how many at most
     */
    List<Citation> findByStatus(UUID projectId, Collection<CitationStatus> statuses, QueuePlace after, int limit);

    /** The citations of a document in a state, with their claims. */
    List<Citation> findByDocument(UUID documentId, Collection<CitationStatus> statuses);

    /** How many citations that others may see and that stand refer to each work by its own id. */
    Map<UUID, Long> countVisibleByWork(Collection<UUID> workIds);

    /** Those of some works that any citation refers to, withdrawn and private ones too. */
    Set<UUID> findCitedAmong(Collection<UUID> workIds);

    /** The works that citations of a project refer to which everybody in it may see. */
    List<UUID> findVisiblyCited(UUID projectId);

    /** The condition that a work has such citations, or that it has none. */
    WorkCondition visiblyCited(boolean cited);

    /** Whether a project has claims of the demonstration. */
    boolean existsDemonstration(UUID projectId);

    /** Writes what is pending, so that a version that lost a race is noticed here. */
    void flush();
}
