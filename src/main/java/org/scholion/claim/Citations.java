package org.scholion.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.scholion.account.Actor;
import org.scholion.bibliography.WorkCondition;
import org.scholion.bibliography.Works;
import org.scholion.change.Change;
import org.scholion.change.ChangeRepository;
import org.scholion.document.Documents;
import org.scholion.document.WorkTexts;
import org.scholion.project.Permissions;
import org.scholion.project.Right;
import org.scholion.shared.Problem;
import org.scholion.sourcenote.SourceNotes;

/** Cites works for claims: drafts, changes, proposals and withdrawals, each an act of its own. */
@ApplicationScoped
public class Citations {
    private final ClaimRepository claims;
    private final Claims visibleClaims;
    private final Works works;
    private final Documents documents;
    private final SourceNotes sourceNotes;
    private final WorkTexts texts;
    private final Permissions permissions;
    private final ChangeRepository changes;
    private final Approvals approvals;
    private final Event<ClaimChanged> news;

    @Inject
    public Citations(
            ClaimRepository claims,
            Claims visibleClaims,
            Works works,
            Documents documents,
            SourceNotes sourceNotes,
            WorkTexts texts,
            Permissions permissions,
            ChangeRepository changes,
            Approvals approvals,
            Event<ClaimChanged> news) {
        this.claims = claims;
        this.visibleClaims = visibleClaims;
        this.works = works;
        this.documents = documents;
        this.sourceNotes = sourceNotes;
        this.texts = texts;
        this.permissions = permissions;
        this.changes = changes;
        this.approvals = approvals;
        this.news = news;
    }

    /** The citations of some claims that the person may see, the oldest first. */
    @Transactional
    public List<Citation> list(Actor actor, Collection<UUID> claimIds) {
        return claims.findCitations(claimIds).stream()
                .filter(citation -> isVisible(citation, actor))
                .toList();
    }

    /** The citations of a work, and of those merged into it, that the person may see, the oldest first. */
    @Transactional
    public List<Citation> listByWork(Actor actor, UUID workId) {
        return claims.findByWorks(works.family(List.of(workId)).keySet()).stream()
                .filter(citation -> isVisible(citation, actor))
                .toList();
    }

    private boolean isVisible(Citation citation, Actor actor) {
        return citation.isVisibleTo(actor.id())
                && citation.claim().isVisibleTo(actor.id())
                && permissions.allows(actor, citation.claim().projectId(), Right.READ);
    }

    /** How many citations that everybody may see each work has; works without any are left out. */
    @Transactional
    public Map<UUID, Long> countByWork(Collection<UUID> workIds) {
        Map<UUID, UUID> members = works.family(workIds);
        Map<UUID, Long> counts = new HashMap<>();
        claims.countVisibleByWork(members.keySet())
                .forEach((member, count) -> counts.merge(members.get(member), count, Long::sum));
        return counts;
    }

    /** The condition that a work has citations that everybody may see, or that it has none; for lists of works. */
    public WorkCondition condition(boolean cited) {
        return claims.visiblyCited(cited);
    }

    /**
     * A citation.
     *
     * @throws Problem.NotFound if there is none, or it is not for this person
     */
    @Transactional
    public Citation get(Actor actor, UUID id) {
        Citation citation = claims.findCitation(id)
                .filter(found -> found.isVisibleTo(actor.id()))
                .orElseThrow(() -> new Problem.NotFound("citation", id));
        visibleClaims.get(actor, citation.claim().id());
        return citation;
    }

    /**
     * Drafts a citation for a claim.
     *
     * @throws Problem.InvalidInput if the project has no such work, or the document no such source note
     */
    @Transactional
    public Citation draft(Actor actor, UUID claimId, CitedSource source) {
        Claim claim = visibleClaims.get(actor, claimId);
        permissions.require(actor, claim.projectId(), Right.CITE);
        requireWork(claim, source.workId());
        if (source.sourceNoteId() != null) {
            requireNote(actor, claim, source.sourceNoteId());
        }
        Citation citation = new Citation(claim, actor.id(), source);
        check(citation);
        claims.add(citation);
        log(citation, "create", actor, null);
        tell(citation, actor);
        return citation;
    }

    /**
     * Changes one's own citation. An approved one then needs a new check.
     *
     * @param version the version that the person read
     * @throws Problem.InvalidInput if the project has no such work, or the document no such source note
     */
    @Transactional
    public Citation change(Actor actor, UUID id, long version, CitedSource source) {
        Citation citation = own(actor, id, version);
        if (citation.status() == CitationStatus.WITHDRAWN) {
            throw new Problem.Conflict("status", "A withdrawn citation stays as it was. Cite the work anew.");
        }
        if (!source.workId().equals(citation.workId())) {
            requireWork(citation.claim(), source.workId());
        }
        if (source.sourceNoteId() != null && !source.sourceNoteId().equals(citation.sourceNoteId())) {
            requireNote(actor, citation.claim(), source.sourceNoteId());
        }
        String before = citation.state();
        String contentBefore = citation.content().toString();
        citation.cite(source);
        check(citation);
        claims.flush();
        log(citation, "change", actor, before);
        if (!citation.content().toString().equals(contentBefore)) {
            approvals.lose(List.of(citation), actor.id(), "The citation was changed.");
        }
        tell(citation, actor);
        return citation;
    }

    /**
     * Deletes one's own draft.
     *
     * @throws Problem.Conflict if it has been proposed: then it is withdrawn, never deleted
     */
    @Transactional
    public void delete(Actor actor, UUID id, long version) {
        Citation citation = own(actor, id, version);
        if (citation.proposedAt() != null) {
            throw new Problem.Conflict("status", "Others have seen this citation. Withdraw it, with a reason.");
        }
        changes.add(new Change(subject(citation), "delete", actor.id(), citation.state(), null));
        claims.remove(citation);
        claims.flush();
        tell(citation, actor);
    }

    /** Puts one's own citation before the reviewers, and shows its claim and passages to the project. */
    @Transactional
    public Citation propose(Actor actor, UUID id, long version) {
        Citation citation = own(actor, id, version);
        String before = citation.state();
        citation.propose();
        check(citation);
        citation.claim().show();
        claims.flush();
        log(citation, "propose", actor, before);
        tell(citation, actor);
        return citation;
    }

    /** Takes one's own citation back, with a reason that stays. */
    @Transactional
    public Citation withdraw(Actor actor, UUID id, long version, String reason) {
        Citation citation = own(actor, id, version);
        String before = citation.state();
        citation.withdraw(reason);
        claims.flush();
        log(citation, "withdraw", actor, before);
        tell(citation, actor);
        return citation;
    }

    private Citation own(Actor actor, UUID id, long version) {
        Citation citation = get(actor, id);
        if (!citation.authorId().equals(actor.id())) {
            throw new Problem.Forbidden("Only its author may do this with a citation.");
        }
        permissions.require(actor, citation.claim().projectId(), Right.CITE);
        if (citation.version() != version) {
            throw new Problem.StaleVersion(citation.version(), version);
        }
        return citation;
    }

    private void check(Citation citation) {
        citation.checked(
                citation.quote() == null ? null : QuoteCheck.of(texts.holds(citation.workId(), citation.quote())));
    }

    private void requireWork(Claim claim, UUID workId) {
        boolean known = works.find(List.of(workId)).values().stream()
                .anyMatch(work -> work.projectId().equals(claim.projectId()));
        if (!known) {
            throw new Problem.InvalidInput("work", "The bibliography has no such work.");
        }
    }

    private void requireNote(Actor actor, Claim claim, UUID noteId) {
        sourceNotes.requireNoteOf(documents.get(actor, claim.documentId()), noteId);
    }

    private void log(Citation citation, String act, Actor actor, String before) {
        changes.add(new Change(subject(citation), act, actor.id(), before, citation.state()));
    }

    private static Change.Subject subject(Citation citation) {
        return new Change.Subject(citation.claim().projectId(), "citation", citation.id(), citation.version());
    }

    private void tell(Citation citation, Actor actor) {
        news.fire(new ClaimChanged(
                citation.claim().documentId(), citation.claim().id(), actor.id(), citation.proposedAt() != null));
    }
}
