package org.scholion.review;

import org.scholion.shared.JsonText;
import org.scholion.shared.Problem;

/**
 * The four questions of a review.
 *
 * @param workIdentified is the work beyond doubt the one that is meant?
 * @param locatorFound does the place exist in the work?
 * @param quoteExact are the quoted words there, letter for letter?
 * @param stanceFair does the work do to the claim what the citation says?
 */
public record Answers(Answer workIdentified, Answer locatorFound, Answer quoteExact, Answer stanceFair) {

    /** An answer to one of the questions. */
    public enum Answer {
        YES,
        NO,
        COULD_NOT_CHECK,
        /** There is no quote to compare. */
        ABSENT
    }

    /**
     * Refuses answers that do not carry an approval.
     *
     * @throws Problem.InvalidInput naming the first answer that is missing or is not yes
     */
    void requireApproval(boolean hasQuote) {
        require("answers.workIdentified", workIdentified, Answer.YES);
        require("answers.locatorFound", locatorFound, Answer.YES);
        require("answers.quoteExact", quoteExact, hasQuote ? Answer.YES : Answer.ABSENT);
        require("answers.stanceFair", stanceFair, Answer.YES);
    }

    private static void require(String field, Answer given, Answer needed) {
        if (given == null) {
            throw new Problem.InvalidInput(field, "An approval answers all four questions.");
        }
        if (given != needed) {
            throw new Problem.InvalidInput(
                    field,
                    given == Answer.COULD_NOT_CHECK
                            ? "What could not be checked cannot be approved; record “could not check” instead."
                            : needed == Answer.ABSENT
                                    ? "This citation has no quote; the answer is “absent”."
                                    : "An approval needs a yes here.");
        }
    }

    /** The answers as a decision keeps them. */
    JsonText state() {
        return new JsonText()
                .with("workIdentified", workIdentified)
                .with("locatorFound", locatorFound)
                .with("quoteExact", quoteExact)
                .with("stanceFair", stanceFair);
    }
}
