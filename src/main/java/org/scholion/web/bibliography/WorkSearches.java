package org.scholion.web.bibliography;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.scholion.account.Actor;
import org.scholion.bibliography.WorkSearch;
import org.scholion.bibliography.collection.SavedSearches;
import org.scholion.bibliography.collection.WorkFilter;
import org.scholion.bibliography.item.CslType;
import org.scholion.claim.Citations;
import org.scholion.shared.Problem;

/** Makes searches of filters, saved ones and those of a request. */
@ApplicationScoped
public class WorkSearches {
    private final SavedSearches searches;
    private final Citations citations;

    @Inject
    public WorkSearches(SavedSearches searches, Citations citations) {
        this.searches = searches;
        this.citations = citations;
    }

    /**
     * The search that a filter stands for.
     *
     * @throws Problem.InvalidInput naming what cannot be looked for
     * @throws Problem.NotFound if the project has no such collection
     */
    @Transactional
    public WorkSearch of(Actor actor, UUID projectId, WorkFilter filter) {
        WorkSearch search = searches.search(actor, projectId, filter);
        return filter.used() == null ? search : search.that(citations.condition(filter.used()));
    }

    /**
     * Reads the filter of a request; what it does not say is taken from a saved search.
     *
     * @param saved id of the saved search, or null for none
     */
    @Transactional
    WorkFilter read(
            Actor actor,
            UUID projectId,
            String saved,
            String words,
            String type,
            String used,
            String tag,
            String collection) {
        WorkFilter base = isBlank(saved)
                ? new WorkFilter(null, null, null, null, null)
                : searches.get(actor, projectId, id("search", saved)).filter();
        return new WorkFilter(
                isBlank(words) ? base.words() : words,
                isBlank(type) ? base.type() : type(type),
                isBlank(used) ? base.used() : used(used),
                isBlank(tag) ? base.tag() : tag,
                isBlank(collection) ? base.collection() : id("collection", collection));
    }

    private static boolean isBlank(String word) {
        return word == null || word.isBlank();
    }

    private static CslType type(String word) {
        return CslType.parse(word)
                .orElseThrow(() -> new Problem.InvalidInput("type", "“" + word + "” is no type of CSL."));
    }

    private static Boolean used(String word) {
        if (!word.equals("true") && !word.equals("false")) {
            throw new Problem.InvalidInput("used", "Used is true or false.");
        }
        return Boolean.valueOf(word);
    }

    /** Reads an id of a request. */
    static UUID id(String field, String text) {
        try {
            return UUID.fromString(text.strip());
        } catch (IllegalArgumentException notAnId) {
            throw new Problem.InvalidInput(field, "An id is needed here.");
        }
    }
}
