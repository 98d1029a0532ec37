package org.scholion.change;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.scholion.shared.Page;

/** The log of changes: rows are added and read, never altered. */
public interface ChangeRepository {

    /** Writes an act down, and that the search has to know of it: both or neither. */
    void add(Change change);

    /** Has the search read some things anew, though nobody acted on them: what follows from them was found only now. */
    void tellSearch(String objectType, Collection<UUID> objectIds);

    Optional<Change> find(UUID id);

    /**
     * A page of the acts on one thing, oldest first; one more than asked for, to tell whether there is a next page. Acts
     * that tell of no state are left out.
     *
     * @param hidden a state that holds these words is not to be told of; null for every one
     */
    List<Change> findByObject(UUID objectId, String hidden, Page.Request page);

    /** What a person did last to things of one type on a document, the latest act first. */
    List<Change.Act> findLatest(UUID documentId, UUID personId, String type, int most);

    /** The acts on one thing, oldest first. */
    List<Change> findByObject(UUID objectId);

    /** Who acted on a thing last. */
    Optional<UUID> findLastHand(UUID objectId);

    /** The acts on some things, oldest first. */
    List<Change> findByObjects(Collection<UUID> objectIds);

    /**
     * Who did one of the acts on each of the things.
     *
     * @return people by thing; things that nobody acted on so are left out
     */
    Map<UUID, Set<UUID>> findHands(Collection<UUID> objectIds, Collection<String> acts);
}
