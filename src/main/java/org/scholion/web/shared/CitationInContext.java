package org.scholion.web.shared;

import java.util.List;
import org.scholion.claim.Claim;

/** A citation together with what it is about: document, claim and passages. */
public class CitationInContext extends CitationView {
    /** The document's slug. */
    public final String document;

    public final String claimStatement;
    public final List<PassageContext> passageContext;

    CitationInContext(CitationView citation, String document, Claim claim, List<PassageContext> passages) {
        super(citation);
        this.document = document;
        this.claimStatement = claim.statement();
        this.passageContext = passages;
    }

    /** A copy, for views that add to it. */
    protected CitationInContext(CitationInContext other) {
        super(other);
        this.document = other.document;
        this.claimStatement = other.claimStatement;
        this.passageContext = other.passageContext;
    }
}
