package org.scholion.search.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.scholion.annotation.passage.Anchor;
import org.scholion.annotation.passage.Place;
import org.scholion.annotation.passage.Placements;
import org.scholion.search.EntrySource.Present;
import org.scholion.search.IndexEntry;
import org.scholion.shared.InPortions;

/** Where what points at words stands now. */
@ApplicationScoped
public class PresentPlaces {
    private final EntityManager entities;
    private final Placements placements;

    @Inject
    public PresentPlaces(EntityManager entities, Placements placements) {
        this.entities = entities;
        this.placements = placements;
    }

    /**
     * Something that was found, before it is known where it stands.
     *
     * @param pointing the id of the thing whose words are meant: of a reply, the note that it answers
     */
    record Found(String entryId, String audience, UUID documentId, UUID pointing) {}

    /**
     * Says of some things where they stand: in the current revision if they were carried over to it for sure, otherwise in
     * the one that they were made in. Costs two queries for each hundred.
     *
     * @param anchors query for the id of each of some {@code ids} and the first anchor that it points at
     */
    Map<String, Present> present(Collection<Found> found, String anchors) {
        Map<UUID, Anchor> pointedAt = new HashMap<>();
        InPortions.find(
                        entities,
                        anchors,
                        Object[].class,
                        found.stream().map(Found::pointing).collect(Collectors.toSet()))
                .forEach(row -> pointedAt.put((UUID) row[0], (Anchor) row[1]));
        Map<UUID, Place> places = placements.bestPlaces(List.copyOf(pointedAt.values()));
        Map<String, Present> present = new HashMap<>();
        for (Found one : found) {
            Anchor anchor = pointedAt.get(one.pointing());
            present.put(
                    one.entryId(),
                    new Present(one.audience(), anchor == null ? null : at(one.documentId(), places.get(anchor.id()))));
        }
        return present;
    }

    private static IndexEntry.Place at(UUID documentId, Place place) {
        return new IndexEntry.Place(
                documentId,
                place.revisionId(),
                -1,
                place.range().start(),
                place.range().end());
    }

    /** Where the index says that something stands that was made there; the document as a whole without an anchor. */
    static IndexEntry.Place made(UUID documentId, Anchor anchor) {
        return anchor == null ? IndexEntry.Place.in(documentId) : at(documentId, Place.own(anchor));
    }
}
