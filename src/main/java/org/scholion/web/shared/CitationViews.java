package org.scholion.web.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.scholion.account.Actor;
import org.scholion.account.People;
import org.scholion.annotation.passage.Place;
import org.scholion.annotation.passage.Placements;
import org.scholion.claim.Citation;
import org.scholion.claim.Claim;
import org.scholion.document.Document;
import org.scholion.document.Documents;
import org.scholion.document.RevisionTexts;
import org.scholion.review.Decision;
import org.scholion.review.Reviews;
import org.scholion.shared.CodePointText;

/** Shows citations with their works, people and decisions, each loaded in one query for the whole list. */
@ApplicationScoped
public class CitationViews {
    private final WorkReferences works;
    private final People people;
    private final Reviews reviews;
    private final Documents documents;
    private final RevisionTexts texts;
    private final Placements placements;

    @Inject
    public CitationViews(
            WorkReferences works,
            People people,
            Reviews reviews,
            Documents documents,
            RevisionTexts texts,
            Placements placements) {
        this.works = works;
        this.people = people;
        this.reviews = reviews;
        this.documents = documents;
        this.texts = texts;
        this.placements = placements;
    }

    /** One citation. */
    @Transactional
    public CitationView of(Actor viewer, Citation citation) {
        return of(viewer, List.of(citation)).get(0);
    }

    /** Citations in the order given. */
    @Transactional
    public List<CitationView> of(Actor viewer, Collection<Citation> citations) {
        CitationFacts facts = facts(viewer, citations);
        return citations.stream()
                .map(citation -> new CitationView(citation, facts))
                .toList();
    }

    /** Citations in the order given, each with its document, claim and passages. */
    @Transactional
    public List<CitationInContext> inContext(Actor viewer, Collection<Citation> citations) {
        CitationFacts facts = facts(viewer, citations);
        List<Claim> claims = citations.stream().map(Citation::claim).toList();
        Map<UUID, Document> documentOf =
                documents.find(viewer, claims.stream().map(Claim::documentId).collect(Collectors.toSet()));
        Map<UUID, Place> placeOf = placements.bestPlaces(
                claims.stream().flatMap(claim -> claim.passages().stream()).toList());
        Map<UUID, CodePointText> textOf =
                texts.get(placeOf.values().stream().map(Place::revisionId).collect(Collectors.toSet()));
        List<CitationInContext> views = new ArrayList<>(citations.size());
        for (Citation citation : citations) {
            Claim claim = citation.claim();
            List<PassageContext> passages = claim.passages().stream()
                    .map(anchor -> placeOf.get(anchor.id()))
                    .map(place -> PassageContext.of(place.range(), textOf.get(place.revisionId())))
                    .toList();
            String slug = documentOf.get(claim.documentId()).slug();
            views.add(new CitationInContext(new CitationView(citation, facts), slug, claim, passages));
        }
        return views;
    }

    private CitationFacts facts(Actor viewer, Collection<Citation> citations) {
        if (citations.isEmpty()) {
            return new CitationFacts(viewer.id(), Map.of(), Map.of(), Map.of());
        }
        Map<UUID, List<Decision>> decisions = reviews
                .history(citations.stream().map(Citation::id).toList())
                .stream()
                .collect(Collectors.groupingBy(Decision::citationId));
        Set<UUID> persons = new HashSet<>();
        Set<UUID> workIds = new HashSet<>();
        for (Citation citation : citations) {
            persons.add(citation.authorId());
            workIds.add(citation.workId());
        }
        decisions.values().forEach(list -> list.forEach(decision -> persons.add(decision.personId())));
        return new CitationFacts(viewer.id(), people.find(persons), works.find(workIds), decisions);
    }
}
