package org.scholion.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.UUID;
import org.scholion.annotation.passage.PassagesUnsettled;
import org.scholion.bibliography.WorkIdentityChanged;
import org.scholion.change.Change;
import org.scholion.change.ChangeRepository;
import org.scholion.shared.JsonText;

/**
 * Takes approvals away when something they rest on changes: the citation itself, its claim, the words
 * that the claim is about, or what identifies its work.
 * Always within the transaction of that change.
 */
@ApplicationScoped
public class Approvals {
    private final ClaimRepository claims;
    private final ChangeRepository changes;
    private final Event<ClaimChanged> news;

    @Inject
    public Approvals(ClaimRepository claims, ChangeRepository changes, Event<ClaimChanged> news) {
        this.claims = claims;
        this.changes = changes;
        this.news = news;
    }

    /**
     * Marks those of the citations that were approved as in need of a new check.
     *
     * @param personId whose act it was
     * @param reason what changed, for the log
     */
    void lose(Collection<Citation> citations, UUID personId, String reason) {
        for (Citation citation : citations) {
            String before = citation.state();
            long version = citation.version();
            if (citation.loseApproval()) {
                Claim claim = citation.claim();
                changes.add(new Change(
                        new Change.Subject(claim.projectId(), "citation", citation.id(), version),
                        "lose-approval",
                        personId,
                        before,
                        new JsonText()
                                .with("status", citation.status())
                                .with("reason", reason)
                                .toString()));
                news.fire(new ClaimChanged(claim.documentId(), claim.id(), personId, true));
            }
        }
    }

    void onWorkIdentityChanged(@Observes WorkIdentityChanged changed) {
        lose(claims.findByWorks(changed.workIds()), changed.personId(), "The work was corrected.");
    }

    void onPassagesUnsettled(@Observes PassagesUnsettled unsettled) {
        lose(claims.findByPassages(unsettled.anchorIds()), unsettled.personId(), unsettled.reason());
    }
}
