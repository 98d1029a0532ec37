package org.scholion.web.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.scholion.annotation.passage.Anchor;
import org.scholion.annotation.passage.Place;
import org.scholion.annotation.passage.Placements;
import org.scholion.document.RevisionTexts;
import org.scholion.shared.CodePointText;

/** Shows anchors with their places in a revision, loaded for a whole list at once. */
@ApplicationScoped
public class Targeting {
    private final Placements placements;
    private final Revisions revisions;
    private final RevisionTexts texts;

    @Inject
    public Targeting(Placements placements, Revisions revisions, RevisionTexts texts) {
        this.placements = placements;
        this.revisions = revisions;
        this.texts = texts;
    }

    /**
     * The anchors as they were made, each with its place in the revision that is shown, by the anchor's id.
     *
     * @param shownId the revision that is shown
     */
    @Transactional
    public Map<UUID, TargetView> of(Collection<Anchor> anchors, UUID shownId) {
        Map<UUID, Place> places = placements.places(anchors, shownId);
        Set<UUID> used = new HashSet<>();
        anchors.forEach(anchor -> used.add(anchor.revisionId()));
        used.add(shownId);
        Map<UUID, RevisionFacts> facts = revisions.find(used);
        Map<UUID, TargetView> views = new HashMap<>();
        for (Anchor anchor : anchors) {
            PlaceView place = anchor.revisionId().equals(shownId) && !anchor.isUncertain()
                    ? null
                    : view(places.get(anchor.id()), facts.get(shownId).number());
            views.put(
                    anchor.id(),
                    TargetView.of(anchor, facts.get(anchor.revisionId()).number(), place));
        }
        return views;
    }

    private PlaceView view(Place place, int number) {
        CodePointText text = place.range() == null ? null : texts.get(place.revisionId());
        return new PlaceView(
                number,
                text == null ? null : place.range().start(),
                text == null ? null : place.range().end(),
                text == null ? null : text.substring(place.range()),
                Words.of(place.state()),
                Math.round(place.confidence() * 1000) / 1000.0,
                Words.of(place.rule()),
                place.version());
    }
}
