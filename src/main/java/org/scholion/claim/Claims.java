package org.scholion.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.scholion.account.Actor;
import org.scholion.annotation.Visibility;
import org.scholion.annotation.passage.Anchor;
import org.scholion.annotation.passage.Anchoring;
import org.scholion.annotation.passage.Selection;
import org.scholion.change.Change;
import org.scholion.change.ChangeRepository;
import org.scholion.document.Document;
import org.scholion.document.Documents;
import org.scholion.project.Permissions;
import org.scholion.project.Right;
import org.scholion.shared.Page;
import org.scholion.shared.Problem;

/** States, shows, changes and deletes claims. A change of an approved citation's claim takes the approval away. */
@ApplicationScoped
public class Claims {
    private final ClaimRepository claims;
    private final Anchoring anchoring;
    private final Documents documents;
    private final Permissions permissions;
    private final ChangeRepository changes;
    private final Approvals approvals;
    private final Event<ClaimChanged> news;

    @Inject
    public Claims(
            ClaimRepository claims,
            Anchoring anchoring,
            Documents documents,
            Permissions permissions,
            ChangeRepository changes,
            Approvals approvals,
            Event<ClaimChanged> news) {
        this.claims = claims;
        this.anchoring = anchoring;
        this.documents = documents;
        this.permissions = permissions;
        this.changes = changes;
        this.approvals = approvals;
        this.news = news;
    }

    /** Those claims of a document that the person may see, the oldest first. */
    @Transactional
    public Page<Claim> list(Actor actor, Document document, Page.Request page) {
        permissions.requireSight(actor, document.projectId(), "document", document.slug());
        return Page.of(claims.findVisible(document.id(), actor.id(), page), page.limit(), claim -> claim.id()
                .toString());
    }

    /**
     * A claim.
     *
     * @throws Problem.NotFound if there is none, or it is not for this person
     */
    @Transactional
    public Claim get(Actor actor, UUID id) {
        Claim claim = claims.findClaim(id)
                .filter(found -> found.isVisibleTo(actor.id()))
                .orElseThrow(() -> new Problem.NotFound("claim", id));
        permissions.requireSight(actor, claim.projectId(), "claim", id);
        return claim;
    }

    /** States a claim about passages of a document. */
    @Transactional
    public Claim state(Actor actor, String documentSlug, String statement, List<Selection> passages) {
        return state(actor, documentSlug, statement, passages, false);
    }

    /** Whether a project has claims of the demonstration. */
    @Transactional
    public boolean hasDemonstration(UUID projectId) {
        return claims.existsDemonstration(projectId);
    }

    /** States a claim that belongs to the demonstration and says so. */
    @Transactional
    public Claim demonstrate(Actor actor, String documentSlug, String statement, List<Selection> passages) {
        return state(actor, documentSlug, statement, passages, true);
    }

    private Claim state(
            Actor actor, String documentSlug, String statement, List<Selection> passages, boolean demonstration) {
        Document document = documents.get(actor, documentSlug);
        permissions.require(actor, document.projectId(), Right.CITE);
        Claim claim = new Claim(document, actor.id(), statement, anchors(document, passages), demonstration);
        claims.add(claim);
        log(claim, "create", actor, null, claim.content().toString());
        tell(claim, actor);
        return claim;
    }

    /**
     * Changes one's own claim.
     *
     * @param version the version that the person read
     * @param statement other words, or null to leave them
     * @param passages other passages, or null to leave them
     */
    @Transactional
    public Claim change(Actor actor, UUID id, long version, String statement, List<Selection> passages) {
        Claim claim = own(actor, id, version);
        String before = claim.content().toString();
        if (statement != null) {
            claim.state(statement);
        }
        if (passages != null) {
            claim.pointAt(anchors(documents.get(actor, claim.documentId()), passages));
        }
        String after = claim.content().toString();
        claims.flush();
        log(claim, "change", actor, before, after);
        if (!after.equals(before)) {
            approvals.lose(claims.findCitations(List.of(id)), actor.id(), "The claim was changed.");
        }
        tell(claim, actor);
        return claim;
    }

    /**
     * Deletes one's own claim with its drafts.
     *
     * @throws Problem.Conflict if one of its citations has been proposed: those are withdrawn, never deleted
     */
    @Transactional
    public void delete(Actor actor, UUID id, long version) {
        Claim claim = own(actor, id, version);
        List<Citation> citations = claims.findCitations(List.of(id));
        if (citations.stream().anyMatch(citation -> citation.proposedAt() != null)) {
            throw new Problem.Conflict(
                    "citations", "This claim has citations that others have seen. Withdraw them, with a reason.");
        }
        if (citations.stream().anyMatch(citation -> !citation.authorId().equals(actor.id()))) {
            throw new Problem.Conflict("citations", "Somebody else is citing a work for this claim.");
        }
        citations.forEach(claims::remove);
        claims.flush();
        log(claim, "delete", actor, claim.content().toString(), null);
        claims.remove(claim);
        claims.flush();
        tell(claim, actor);
    }

    private Claim own(Actor actor, UUID id, long version) {
        Claim claim = get(actor, id);
        if (!claim.authorId().equals(actor.id())) {
            throw new Problem.Forbidden("Only its author may change a claim.");
        }
        permissions.require(actor, claim.projectId(), Right.CITE);
        if (claim.version() != version) {
            throw new Problem.StaleVersion(claim.version(), version);
        }
        return claim;
    }

    private List<Anchor> anchors(Document document, List<Selection> passages) {
        if (passages == null || passages.isEmpty()) {
            throw new Problem.InvalidInput("passages", "A claim rests on at least one passage.");
        }
        return IntStream.range(0, passages.size())
                .mapToObj(n -> anchoring.anchor(document, passages.get(n), "passages[" + n + "]"))
                .toList();
    }

    private void log(Claim claim, String act, Actor actor, String before, String after) {
        changes.add(new Change(
                new Change.Subject(claim.projectId(), "claim", claim.id(), claim.version()),
                act,
                actor.id(),
                before,
                after));
    }

    private void tell(Claim claim, Actor actor) {
        news.fire(
                new ClaimChanged(claim.documentId(), claim.id(), actor.id(), claim.visibility() == Visibility.PROJECT));
    }
}
