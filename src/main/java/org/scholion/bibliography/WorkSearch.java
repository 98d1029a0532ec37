package org.scholion.bibliography;

import java.util.List;
import java.util.stream.Stream;
import org.scholion.bibliography.item.CslType;
import org.scholion.shared.Problem;

/**
 * Which works of a project are looked for.
 *
 * @param words folded words that must all occur in names, year or title; none for all works
 * @param type null for every type
 * @param condition what else must hold, or null
 */
public record WorkSearch(List<String> words, CslType type, WorkCondition condition) {
    /** Every work. */
    public static final WorkSearch ALL = new WorkSearch(List.of(), null, null);

    /** How many different words are looked for at once. */
    public static final int MOST_WORDS = 50;

    /**
     * Looks for words.
     *
     * @param query words in any order, as people type them; null or blank for every work
     * @throws Problem.InvalidInput naming {@code q} if these are more than {@value #MOST_WORDS} different words
     */
    public static WorkSearch of(String query) {
        String folded = query == null ? "" : SortKey.fold(query);
        List<String> words = folded.isEmpty()
                ? List.of()
                : Stream.of(folded.split(" ", -1)).distinct().toList();
        if (words.size() > MOST_WORDS) {
            throw new Problem.InvalidInput("q", "At most " + MOST_WORDS + " words are looked for at once.");
        }
        return new WorkSearch(words, null, null);
    }

    /** The same for works of one type; null for every type. */
    public WorkSearch ofType(CslType only) {
        return new WorkSearch(words, only, condition);
    }

    /** The same for those of the works that meet a further condition; null for none. */
    public WorkSearch that(WorkCondition holds) {
        if (holds == null) {
            return this;
        }
        return new WorkSearch(words, type, condition == null ? holds : condition.and(holds));
    }
}
