package org.scholion.web.review;

import java.io.Serializable;
import org.scholion.review.Answers;
import org.scholion.review.Answers.Answer;
import org.scholion.review.Consulted;
import org.scholion.review.Outcome;
import org.scholion.review.Verdict;

/** A decision as it is being filled in; what was typed stays when it is refused or another outcome is chosen. */
public class DecisionForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private Outcome outcome;
    private Answer workIdentified;
    private Answer locatorFound;
    private Answer quoteExact;
    private Answer stanceFair;
    private Consulted consulted;
    private String reason;

    /** @param hasQuote whether there are words to compare; without, the answer to that question is "absent" */
    DecisionForm(boolean hasQuote) {
        if (!hasQuote) {
            quoteExact = Answer.ABSENT;
        }
    }

    Verdict verdict() {
        boolean approval = outcome == Outcome.APPROVE;
        return new Verdict(
                outcome,
                approval ? new Answers(workIdentified, locatorFound, quoteExact, stanceFair) : null,
                approval ? consulted : null,
                reason);
    }

    public Outcome getOutcome() {
        return outcome;
    }

    public void setOutcome(Outcome outcome) {
        this.outcome = outcome;
    }

    public boolean isApproval() {
        return outcome == Outcome.APPROVE;
    }

    public Answer getWorkIdentified() {
        return workIdentified;
    }

    public void setWorkIdentified(Answer workIdentified) {
        this.workIdentified = workIdentified;
    }

    public Answer getLocatorFound() {
        return locatorFound;
    }

    public void setLocatorFound(Answer locatorFound) {
        this.locatorFound = locatorFound;
    }

    public Answer getQuoteExact() {
        return quoteExact;
    }

    public void setQuoteExact(Answer quoteExact) {
        this.quoteExact = quoteExact;
    }

    public Answer getStanceFair() {
        return stanceFair;
    }

    public void setStanceFair(Answer stanceFair) {
        this.stanceFair = stanceFair;
    }

    public Consulted getConsulted() {
        return consulted;
    }

    public void setConsulted(Consulted consulted) {
        this.consulted = consulted;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
