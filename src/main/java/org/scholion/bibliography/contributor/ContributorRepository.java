package org.scholion.bibliography.contributor;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.scholion.bibliography.words.QueryWord;
import org.scholion.shared.Page;

/** Where contributors are kept; they are written together with the works. */
public interface ContributorRepository {

    Optional<Contributor> find(UUID id);

    /**
     * Contributors of a project by name; one more than asked for, to tell whether there is a next page.
     *
     * @param words each must begin a word of one of the spellings
     * @throws org.scholion.shared.Problem.InvalidInput naming {@code after} if it is no contributor of the project
     */
    List<Contributor> findByProject(UUID projectId, List<QueryWord> words, Page.Request page);

    /** The spellings of some contributors. */
    List<Spelling> findSpellings(Collection<UUID> contributorIds);

    /** In how many works each of some contributors is named; merged works count as the one they went into. */
    Map<UUID, Long> countWorks(Collection<UUID> contributorIds);

    /** The works that name one of some contributors, merged ones too. */
    List<UUID> findWorks(Collection<UUID> contributorIds);
}
