package org.scholion.web.annotation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.scholion.account.Actor;
import org.scholion.account.People;
import org.scholion.annotation.passage.Anchor;
import org.scholion.annotation.passage.PassageUse.Used;
import org.scholion.annotation.passage.Place;
import org.scholion.annotation.passage.Placement;
import org.scholion.annotation.passage.Placements;
import org.scholion.document.Document;
import org.scholion.document.RevisionTexts;
import org.scholion.shared.CodePointText;
import org.scholion.shared.TextRange;
import org.scholion.web.annotation.PlacementView.PassageView;
import org.scholion.web.shared.PersonView;
import org.scholion.web.shared.RevisionFacts;
import org.scholion.web.shared.Revisions;
import org.scholion.web.shared.Words;

/** Shows placements with both passages and people, loaded for the whole list at once. */
@ApplicationScoped
public class PlacementViews {
    private static final int REACH = 240;

    private final Placements placements;
    private final RevisionTexts texts;
    private final Revisions revisions;
    private final People people;

    @Inject
    public PlacementViews(Placements placements, RevisionTexts texts, Revisions revisions, People people) {
        this.placements = placements;
        this.texts = texts;
        this.revisions = revisions;
        this.people = people;
    }

    /**
     * One placement as it is now.
     *
     * @throws org.scholion.shared.Problem.NotFound if there is none, or it is not for this person
     */
    @Transactional
    PlacementView get(Actor viewer, Document document, UUID anchorId) {
        return of(viewer, document, List.of(placements.get(viewer, document, anchorId)))
                .get(0);
    }

    @Transactional
    List<PlacementView> of(Actor viewer, Document document, List<Used> shown) {
        Map<UUID, Place> before = placements.before(document, shown);
        Set<UUID> revisionIds = new HashSet<>();
        Set<UUID> personIds = new HashSet<>();
        revisionIds.add(document.currentRevisionId());
        before.values().forEach(place -> revisionIds.add(place.revisionId()));
        for (Used used : shown) {
            personIds.add(used.authorId());
            if (used.placement().isDecided()) {
                personIds.add(used.placement().decidedBy());
            }
        }
        List<UUID> brought = shown.stream()
                .map(Used::placement)
                .filter(placement -> placement
                        .revisionId()
                        .equals(before.get(placement.anchorId()).revisionId()))
                .map(Placement::anchorId)
                .toList();
        Loaded loaded = new Loaded(
                texts.get(revisionIds),
                revisions.find(revisionIds),
                people.find(personIds),
                placements.guessed(brought));
        return shown.stream()
                .map(used ->
                        view(viewer, document, used, before.get(used.placement().anchorId()), loaded))
                .toList();
    }

    private PlacementView view(Actor viewer, Document document, Used used, Place before, Loaded loaded) {
        Placement placement = used.placement();
        Place place = placement.place();
        return new PlacementView(
                placement.anchorId(),
                document.slug(),
                used.type(),
                used.id(),
                used.words(),
                PersonView.of(used.authorId(), loaded.people()),
                used.authorId().equals(viewer.id()),
                placements.mayDecide(viewer, document, used),
                Words.of(place.state()),
                Math.round(place.confidence() * 1000) / 1000.0,
                Words.of(place.rule()),
                loaded.before(placement.anchorId(), before),
                loaded.passage(place.revisionId(), place.range()),
                placement.isDecided() ? PersonView.of(placement.decidedBy(), loaded.people()) : null,
                placement.decidedAt(),
                placement.version());
    }

    /** What a list needs, by id. */
    private record Loaded(
            Map<UUID, CodePointText> texts,
            Map<UUID, RevisionFacts> revisions,
            Map<UUID, Actor> people,
            Map<UUID, Anchor> guessed) {

        /** Where the words stood, or as they came from elsewhere. */
        PassageView before(UUID anchorId, Place place) {
            Anchor said = guessed.get(anchorId);
            return said == null
                    ? passage(place.revisionId(), place.range())
                    : new PassageView(
                            revisions.get(place.revisionId()).number(),
                            place.range().start(),
                            place.range().end(),
                            said.prefix(),
                            said.exact(),
                            said.suffix());
        }

        PassageView passage(UUID revisionId, TextRange range) {
            if (range == null) {
                return null;
            }
            CodePointText text = texts.get(revisionId);
            return new PassageView(
                    revisions.get(revisionId).number(),
                    range.start(),
                    range.end(),
                    text.clippedSubstring(range.start() - REACH, range.start()),
                    text.substring(range),
                    text.clippedSubstring(range.end(), range.end() + REACH));
        }
    }
}
