package org.scholion.bibliography;

import java.util.List;
import org.scholion.bibliography.item.CslType;
import org.scholion.bibliography.words.QueryWord;
import org.scholion.shared.Problem;

/**
 * Which works of a project are looked for.
 *
 * @param words words of which each must begin one of the work's names, titles, years, keys or identifiers, in any
 *     script; none for all works
 * @param facets which values of facets are wanted
 * @param condition what else must hold, or null
 * @param sort in which order they are listed
 */
public record WorkSearch(List<QueryWord> words, FacetChoice facets, WorkCondition condition, WorkSort sort) {
    /** Every work, in filing order. */
    public static final WorkSearch ALL = new WorkSearch(List.of(), FacetChoice.ALL, null, WorkSort.FILING);

    /** How many different words are looked for at once. */
    public static final int MOST_WORDS = 50;

    /**
     * Looks for words.
     *
     * @param query words in any order, as people type them; null or blank for every work
     * @throws Problem.InvalidInput naming {@code q} if these are more than {@value #MOST_WORDS} different words
     */
    public static WorkSearch of(String query) {
        List<QueryWord> words = query == null ? List.of() : QueryWord.of(query);
        if (words.size() > MOST_WORDS) {
            throw new Problem.InvalidInput("q", "At most " + MOST_WORDS + " words are looked for at once.");
        }
        return new WorkSearch(words, FacetChoice.ALL, null, WorkSort.FILING);
    }

    /** The same for works of one type; null for every type. */
    public WorkSearch ofType(CslType only) {
        return among(facets.with(Facet.TYPE, only == null ? List.of() : List.of(only.cslName())));
    }

    /** The same for works with some values of facets. */
    public WorkSearch among(FacetChoice choice) {
        return new WorkSearch(words, choice, condition, sort);
    }

    /** The same for those of the works that meet a further condition; null for none. */
    public WorkSearch that(WorkCondition holds) {
        return holds == null
                ? this
                : new WorkSearch(words, facets, condition == null ? holds : condition.and(holds), sort);
    }

    /** The same in another order. */
    public WorkSearch sortedBy(WorkSort order) {
        return new WorkSearch(words, facets, condition, order);
    }
}
