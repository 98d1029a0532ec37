package org.scholion.bibliography;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.scholion.bibliography.words.QueryWord;

/** Finds works by the beginnings of words, without reading the works. */
public interface LookUpRepository {
    /** How many words of works are gone through at most. */
    int WALKED = 2000;

    /**
     * A word of a work.
     *
     * @param place as {@link org.scholion.bibliography.words.LookUpWords} gives it
     */
    record Found(UUID workId, String word, int place) {}

    /** How many words of works begin like one of a word's readings; not counted beyond a limit for each reading. */
    int countBeginning(UUID projectId, QueryWord word, int limit);

    /**
     * Works that have a word of a place, and besides it words that begin like the others. Where there are others, no more
     * than {@value #WALKED} such words are gone through: a word that is rarer than that leads to all works.
     *
     * @param place as {@link org.scholion.bibliography.words.LookUpWords} gives it
     * @param exact whether the word is {@code reading} or only begins so
     * @param limit how many at most, in the words' alphabetical order
     */
    List<UUID> find(UUID projectId, int place, String reading, boolean exact, List<QueryWord> others, int limit);

    /** Those words of some works that begin like one of the words looked for. */
    List<Found> findWords(Collection<UUID> workIds, List<QueryWord> words);
}
