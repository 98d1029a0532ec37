package org.scholion.web.bibliography;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.scholion.account.Actor;
import org.scholion.bibliography.Facet;
import org.scholion.bibliography.WorkSearch;
import org.scholion.bibliography.collection.SavedSearches;
import org.scholion.bibliography.collection.WorkFilter;
import org.scholion.bibliography.item.CslType;
import org.scholion.claim.Citations;
import org.scholion.shared.Problem;
import org.scholion.sourcenote.SourceNotes;
import org.scholion.web.shared.Ids;

/** What a request, or a saved search, says of the works that it wants. */
@ApplicationScoped
public class WorkFilters {
    private final SavedSearches searches;
    private final Citations citations;
    private final SourceNotes notes;

    @Inject
    public WorkFilters(SavedSearches searches, Citations citations, SourceNotes notes) {
        this.searches = searches;
        this.citations = citations;
        this.notes = notes;
    }

    /**
     * What a request says; null or blank in a part for no condition.
     *
     * @param saved id of a saved search that says what the other parts do not
     * @param tags words of which each must be on a work
     * @param facets properties with a value each: "language:zh"; values of one property are alternatives
     */
    record Asked(
            String saved,
            String words,
            String type,
            String used,
            List<String> tags,
            String collection,
            List<String> facets) {}

    /**
     * The search that a request asks for.
     *
     * @throws Problem.InvalidInput naming {@code search}, {@code q}, {@code type}, {@code used}, {@code tag},
     *     {@code collection} or {@code facet}
     * @throws Problem.NotFound if the project has no such collection or saved search
     */
    @Transactional
    WorkSearch search(Actor actor, UUID projectId, Asked asked) {
        return search(actor, projectId, filter(actor, projectId, asked));
    }

    /** The filter that a request asks for; throws what {@link #search(Actor, UUID, Asked)} throws. */
    @Transactional
    WorkFilter filter(Actor actor, UUID projectId, Asked asked) {
        WorkFilter filter = isBlank(asked.saved())
                ? WorkFilter.NONE
                : searches.get(actor, projectId, Ids.ofField("search", asked.saved()))
                        .filter();
        if (!isBlank(asked.words())) {
            filter = filter.withWords(asked.words());
        }
        filter = FacetWords.apply(asked.facets(), filter);
        if (!isBlank(asked.type())) {
            filter = filter.among(
                    filter.facets().with(Facet.TYPE, List.of(type(asked.type()).cslName())));
        }
        if (!isBlank(asked.used())) {
            filter = filter.used(used(asked.used()));
        }
        List<String> tags = asked.tags().stream().filter(tag -> !isBlank(tag)).toList();
        if (!tags.isEmpty()) {
            filter = filter.tagged(tags);
        }
        if (!isBlank(asked.collection())) {
            filter = filter.in(Ids.ofField("collection", asked.collection()));
        }
        return filter;
    }

    /** The search that a filter stands for; throws what {@link #search(Actor, UUID, Asked)} throws. */
    @Transactional
    public WorkSearch search(Actor actor, UUID projectId, WorkFilter filter) {
        return narrowed(searches.search(actor, projectId, filter), filter.used(), filter.documents());
    }

    /** The same search for works that claims cite, or not, and in the notes of some documents. */
    WorkSearch narrowed(WorkSearch search, Boolean used, Set<UUID> documents) {
        return search.that(used == null ? null : citations.condition(used))
                .that(documents.isEmpty() ? null : notes.condition(documents));
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
}
