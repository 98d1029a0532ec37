package org.scholion.claim;

import java.util.Set;
import java.util.UUID;
import org.scholion.bibliography.item.Locator;
import org.scholion.shared.Problem;

/**
 * What a claim is tied to.
 *
 * @param locator where in the work, or null for the work as a whole
 * @param quote the work's own words, verbatim, or null
 * @param translation the quote in the language of the claim, or null
 * @param sourceNoteId the document's own note that this was taken over from, or null
 */
public record CitedSource(
        UUID workId, Locator locator, String quote, String translation, Stance stance, UUID sourceNoteId) {
    private static final int LONGEST = 20_000;

    /** The labels that CSL 1.0.2 knows. */
    private static final Set<String> LOCATOR_LABELS =
            Set.of(("act appendix article-locator book canon chapter column elocation equation figure folio issue line"
                            + " note opus page paragraph part rule scene section sub-verbo supplement surah table"
                            + " timestamp title-locator verse version volume")
                    .split(" "));

    /** @throws Problem.InvalidInput if the work or the stance is missing, or a text is too long */
    public CitedSource {
        if (workId == null) {
            throw new Problem.InvalidInput("work", "Say which work is cited.");
        }
        if (stance == null) {
            throw new Problem.InvalidInput(
                    "stance", "Say what the work does to the claim: supports, contradicts, qualifies or mentions.");
        }
        if (locator != null && !LOCATOR_LABELS.contains(locator.label())) {
            throw new Problem.InvalidInput(
                    "locator.label", "“" + locator.label() + "” is no label of a locator; “page” is the commonest.");
        }
        if (locator != null
                && (locator.value().length() > 400 || locator.value().indexOf('\0') >= 0)) {
            throw new Problem.InvalidInput("locator.value", "A locator holds at most 400 characters, no NUL.");
        }
        quote = text("quote", quote);
        translation = text("translation", translation);
    }

    private static String text(String field, String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        if (value.length() > LONGEST || value.indexOf('\0') >= 0) {
            throw new Problem.InvalidInput(field, "At most " + LONGEST + " characters, without NUL.");
        }
        return value;
    }
}
