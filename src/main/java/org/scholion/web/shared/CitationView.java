package org.scholion.web.shared;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.scholion.claim.Citation;

/** A citation as the API shows it. A class with public fields, so that longer views can extend it. */
public class CitationView implements Versioned {
    public final UUID id;
    public final UUID claim;
    public final WorkReference work;
    public final LocatorView locator;
    public final String quote;
    public final String quoteCheck;
    public final String translation;
    public final String stance;
    public final String status;
    public final PersonView author;
    public final UUID sourceNote;
    public final boolean demonstration;
    public final String withdrawalReason;
    public final Instant createdAt;
    public final Instant updatedAt;
    public final long version;
    public final boolean mine;
    public final List<DecisionView> decisions;

    CitationView(Citation citation, CitationFacts facts) {
        this.id = citation.id();
        this.claim = citation.claim().id();
        this.work = facts.works().get(citation.workId());
        this.locator = LocatorView.of(citation.locator());
        this.quote = citation.quote();
        this.quoteCheck = Words.of(citation.quoteCheck());
        this.translation = citation.translation();
        this.stance = Words.of(citation.stance());
        this.status = Words.of(citation.status());
        this.author = PersonView.of(citation.authorId(), facts.people());
        this.sourceNote = citation.sourceNoteId();
        this.demonstration = citation.isDemonstration();
        this.withdrawalReason = citation.withdrawalReason();
        this.createdAt = citation.createdAt();
        this.updatedAt = citation.updatedAt();
        this.version = citation.version();
        this.mine = citation.authorId().equals(facts.viewer());
        this.decisions = facts.decisions().getOrDefault(citation.id(), List.of()).stream()
                .map(decision -> DecisionView.of(decision, facts.people()))
                .toList();
    }

    CitationView(CitationView other) {
        this.id = other.id;
        this.claim = other.claim;
        this.work = other.work;
        this.locator = other.locator;
        this.quote = other.quote;
        this.quoteCheck = other.quoteCheck;
        this.translation = other.translation;
        this.stance = other.stance;
        this.status = other.status;
        this.author = other.author;
        this.sourceNote = other.sourceNote;
        this.demonstration = other.demonstration;
        this.withdrawalReason = other.withdrawalReason;
        this.createdAt = other.createdAt;
        this.updatedAt = other.updatedAt;
        this.version = other.version;
        this.mine = other.mine;
        this.decisions = other.decisions;
    }

    @Override
    public long version() {
        return version;
    }
}
