package org.scholion.web.bibliography;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.scholion.bibliography.WorkCondition;
import org.scholion.bibliography.WorkSearch;
import org.scholion.bibliography.item.CslType;
import org.scholion.claim.Citations;
import org.scholion.shared.Problem;

/** What a request says of the works that it wants. */
@ApplicationScoped
public class WorkFilters {
    private final Citations citations;

    @Inject
    public WorkFilters(Citations citations) {
        this.citations = citations;
    }

    /**
     * A search; null or blank in a part for no condition.
     *
     * @throws Problem.InvalidInput naming {@code q}, {@code type} or {@code used}
     */
    WorkSearch search(String words, String type, String used) {
        return WorkSearch.of(words).ofType(type(type)).that(used(used));
    }

    private static CslType type(String word) {
        return word == null || word.isBlank()
                ? null
                : CslType.parse(word)
                        .orElseThrow(() -> new Problem.InvalidInput("type", "“" + word + "” is no type of CSL."));
    }

    private WorkCondition used(String word) {
        if (word == null || word.isBlank()) {
            return null;
        }
        if (!word.equals("true") && !word.equals("false")) {
            throw new Problem.InvalidInput("used", "Used is true or false.");
        }
        return citations.condition(Boolean.parseBoolean(word));
    }
}
