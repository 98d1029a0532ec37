package org.scholion.edition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scholion.account.People;
import org.scholion.annotation.Annotation;
import org.scholion.annotation.AnnotationRepository;
import org.scholion.annotation.passage.Anchor;
import org.scholion.annotation.passage.Placements;
import org.scholion.bibliography.Work;
import org.scholion.bibliography.Works;
import org.scholion.claim.Citation;
import org.scholion.claim.CitationStatus;
import org.scholion.claim.Claim;
import org.scholion.claim.ClaimRepository;
import org.scholion.document.Document;
import org.scholion.document.Documents;
import org.scholion.document.RevisionTexts;
import org.scholion.review.Decision;
import org.scholion.review.Outcome;
import org.scholion.review.Reviews;
import org.scholion.shared.TextRange;

/** Collects what goes into an edition, all in one transaction and in a fixed number of statements. */
@ApplicationScoped
public class SnapshotTaker {
    private final Documents documents;
    private final RevisionTexts texts;
    private final AnnotationRepository annotations;
    private final Placements placements;
    private final ClaimRepository claims;
    private final Reviews reviews;
    private final Works works;
    private final People people;

    @Inject
    public SnapshotTaker(
            Documents documents,
            RevisionTexts texts,
            AnnotationRepository annotations,
            Placements placements,
            ClaimRepository claims,
            Reviews reviews,
            Works works,
            People people) {
        this.documents = documents;
        this.texts = texts;
        this.annotations = annotations;
        this.placements = placements;
        this.claims = claims;
        this.reviews = reviews;
        this.works = works;
        this.people = people;
    }

    /** What would go into an edition of the document now. */
    @Transactional
    public Snapshot take(Document document) {
        UUID revisionId = document.currentRevisionId();
        List<Annotation> allShared = annotations.findShared(document.id());
        List<Citation> allApproved = claims.findByDocument(document.id(), EnumSet.of(CitationStatus.APPROVED));
        Map<UUID, TextRange> placed = placed(allShared, allApproved, revisionId);
        List<Annotation> shared = allShared.stream()
                .filter(annotation -> placed.containsKey(annotation.target().id()))
                .toList();
        List<Citation> approved = allApproved.stream()
                .filter(citation ->
                        citation.claim().passages().stream().allMatch(anchor -> placed.containsKey(anchor.id())))
                .toList();
        Map<Claim, List<Citation>> byClaim = approved.stream()
                .collect(Collectors.groupingBy(Citation::claim, LinkedHashMap::new, Collectors.toList()));
        Map<UUID, Decision> approvals = approvals(approved);
        Map<UUID, Work> cited =
                works.find(approved.stream().map(Citation::workId).collect(Collectors.toSet()));
        Set<UUID> workIds = cited.values().stream().map(Work::id).collect(Collectors.toSet());
        return new Snapshot(
                document,
                documents.currentRevision(document),
                texts.get(revisionId),
                documents.blocks(revisionId),
                shared,
                placed,
                allShared.size() - shared.size() + allApproved.size() - approved.size(),
                byClaim,
                approvals,
                cited,
                works.keys(workIds),
                people.find(peopleOf(shared, approved, approvals)));
    }

    /** Where anchors stand for sure in the revision, by the anchor's id; the others are left out. */
    private Map<UUID, TextRange> placed(List<Annotation> shared, List<Citation> approved, UUID revisionId) {
        List<Anchor> anchors = Stream.concat(
                        shared.stream().map(Annotation::target),
                        approved.stream().flatMap(citation -> citation.claim().passages().stream()))
                .toList();
        Map<UUID, TextRange> placed = new HashMap<>();
        placements.places(anchors, revisionId).forEach((id, place) -> {
            if (place.isSettled()) {
                placed.put(id, place.range());
            }
        });
        return placed;
    }

    /** How many citations of a document wait for a decision. */
    @Transactional
    public int waiting(Document document) {
        return claims.findByDocument(document.id(), EnumSet.of(CitationStatus.PROPOSED, CitationStatus.NEEDS_RECHECK))
                .size();
    }

    private Map<UUID, Decision> approvals(List<Citation> approved) {
        Map<UUID, Decision> latest = new HashMap<>();
        for (Decision decision :
                reviews.history(approved.stream().map(Citation::id).toList())) {
            if (decision.outcome() == Outcome.APPROVE) {
                latest.put(decision.citationId(), decision);
            }
        }
        return latest;
    }

    private static Set<UUID> peopleOf(
            List<Annotation> annotations, List<Citation> citations, Map<UUID, Decision> approvals) {
        Set<UUID> ids = new HashSet<>();
        annotations.forEach(annotation -> ids.add(annotation.authorId()));
        for (Citation citation : citations) {
            ids.add(citation.authorId());
            ids.add(citation.claim().authorId());
        }
        approvals.values().forEach(decision -> ids.add(decision.personId()));
        return ids;
    }
}
