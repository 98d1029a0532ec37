package org.scholion.search;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.scholion.shared.Problem;
import org.scholion.shared.StorableText;

/**
 * One page of what is looked for.
 *
 * @param query what was written
 * @param chosen values of facets, as {@link SearchAnswer.Value} gives them: one of each facet's has to fit
 * @param after where the page before ended, or null for the first page
 * @param limit hits on the page, 1 to 200
 */
public record SearchRequest(SearchQuery query, Map<SearchFacet, List<String>> chosen, SearchCursor after, int limit) {
    public static final int MOST_HITS = 200;
    private static final int MOST_CHOSEN = 50;
    private static final int LONGEST_CHOSEN = 200;

    public SearchRequest {
        Map<SearchFacet, List<String>> kept = new EnumMap<>(SearchFacet.class);
        chosen.forEach((facet, values) -> {
            List<String> words =
                    values.stream().filter(value -> !value.isBlank()).toList();
            if (words.size() > MOST_CHOSEN || words.stream().anyMatch(word -> word.length() > LONGEST_CHOSEN)) {
                throw new Problem.InvalidInput(
                        facet.token(),
                        "At most " + MOST_CHOSEN + " values of " + LONGEST_CHOSEN + " characters can be chosen.");
            }
            words.forEach(word -> StorableText.require(facet.token(), word));
            if (!words.isEmpty()) {
                kept.put(facet, words);
            }
        });
        chosen = kept;
        if (limit < 1 || limit > MOST_HITS) {
            throw new Problem.InvalidInput("limit", "A page holds 1 to " + MOST_HITS + " items.");
        }
    }

    /** The same with other values of facets. */
    SearchRequest withChosen(Map<SearchFacet, List<String>> others) {
        return new SearchRequest(query, others, after, limit);
    }
}
