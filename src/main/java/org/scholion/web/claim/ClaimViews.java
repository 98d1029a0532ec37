package org.scholion.web.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.scholion.account.Actor;
import org.scholion.account.People;
import org.scholion.claim.Citations;
import org.scholion.claim.Claim;
import org.scholion.claim.Claims;
import org.scholion.document.Documents;
import org.scholion.web.shared.CitationView;
import org.scholion.web.shared.CitationViews;
import org.scholion.web.shared.PersonView;
import org.scholion.web.shared.TargetView;
import org.scholion.web.shared.Targeting;
import org.scholion.web.shared.Words;

/** Shows claims of one document with people, passages and citations, loaded for the whole list at once. */
@ApplicationScoped
public class ClaimViews {
    private final Claims claims;
    private final Citations citations;
    private final CitationViews citationViews;
    private final Documents documents;
    private final People people;
    private final Targeting targeting;

    @Inject
    public ClaimViews(
            Claims claims,
            Citations citations,
            CitationViews citationViews,
            Documents documents,
            People people,
            Targeting targeting) {
        this.claims = claims;
        this.citations = citations;
        this.citationViews = citationViews;
        this.documents = documents;
        this.people = people;
        this.targeting = targeting;
    }

    /**
     * A claim as it is now.
     *
     * @throws org.scholion.shared.Problem.NotFound if there is none, or it is not for this person
     */
    @Transactional
    ClaimView get(Actor viewer, UUID id) {
        Claim claim = claims.get(viewer, id);
        return of(viewer, documents.get(viewer, claim.documentId()).slug(), List.of(claim))
                .get(0);
    }

    /** With their places in the current revision. */
    @Transactional
    List<ClaimView> of(Actor viewer, String slug, List<Claim> shown) {
        return shown.isEmpty()
                ? List.of()
                : of(
                        viewer,
                        slug,
                        shown,
                        documents.get(viewer, shown.get(0).documentId()).currentRevisionId());
    }

    /** @param revisionId the revision that the places of their passages are shown in */
    @Transactional
    List<ClaimView> of(Actor viewer, String slug, List<Claim> shown, UUID revisionId) {
        Map<UUID, List<CitationView>> byClaim =
                citationViews
                        .of(
                                viewer,
                                citations.list(
                                        viewer, shown.stream().map(Claim::id).toList()))
                        .stream()
                        .collect(Collectors.groupingBy(citation -> citation.claim));
        Map<UUID, Actor> authors =
                people.find(shown.stream().map(Claim::authorId).toList());
        Map<UUID, TargetView> targets = targeting.of(
                shown.stream().flatMap(claim -> claim.passages().stream()).toList(), revisionId);
        return shown.stream()
                .map(claim -> new ClaimView(
                        claim.id(),
                        slug,
                        claim.statement(),
                        PersonView.of(claim.authorId(), authors),
                        Words.of(claim.visibility()),
                        claim.isDemonstration(),
                        claim.passages().stream()
                                .map(anchor -> targets.get(anchor.id()))
                                .toList(),
                        byClaim.getOrDefault(claim.id(), List.of()),
                        claim.createdAt(),
                        claim.updatedAt(),
                        claim.version(),
                        claim.authorId().equals(viewer.id())))
                .toList();
    }
}
