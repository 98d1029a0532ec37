package org.scholion.web.bibliography;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.scholion.account.Actor;
import org.scholion.bibliography.Facet;
import org.scholion.bibliography.FacetChoice;
import org.scholion.bibliography.WorkSearch;
import org.scholion.bibliography.collection.SavedSearches;
import org.scholion.bibliography.collection.WorkFilter;
import org.scholion.bibliography.item.CslType;
import org.scholion.claim.Citations;
import org.scholion.shared.Problem;
import org.scholion.sourcenote.SourceNotes;

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
     */
    record Asked(String saved, String words, String type, String used, String tag, String collection) {}

    /**
     * The search that a request asks for.
     *
     * @throws Problem.InvalidInput naming {@code search}, {@code q}, {@code type}, {@code used}, {@code tag} or
     *     {@code collection}
     * @throws Problem.NotFound if the project has no such collection or saved search
     */
    @Transactional
    WorkSearch search(Actor actor, UUID projectId, Asked asked) {
        WorkFilter base = isBlank(asked.saved())
                ? WorkFilter.NONE
                : searches.get(actor, projectId, id("search", asked.saved())).filter();
        return search(
                actor,
                projectId,
                new WorkFilter(
                        isBlank(asked.words()) ? base.words() : asked.words(),
                        isBlank(asked.type()) ? base.type() : type(asked.type()),
                        isBlank(asked.used()) ? base.used() : used(asked.used()),
                        isBlank(asked.tag()) ? base.tag() : asked.tag(),
                        isBlank(asked.collection()) ? base.collection() : id("collection", asked.collection())));
    }

    /** The search that a filter stands for; throws what {@link #search(Actor, UUID, Asked)} throws. */
    @Transactional
    public WorkSearch search(Actor actor, UUID projectId, WorkFilter filter) {
        WorkSearch search = searches.search(actor, projectId, filter);
        return filter.used() == null ? search : search.that(citations.condition(filter.used()));
    }

    /**
     * The works that the table shows or an export is to hold.
     *
     * @throws Problem.InvalidInput naming {@code search}, {@code q}, {@code type}, {@code used}, {@code tag} or
     *     {@code collection}
     * @throws Problem.NotFound if the project has no such collection or saved search
     */
    @Transactional
    WorkSearch search(Actor actor, UUID projectId, WorkParameters wanted) {
        List<String> types = WorkParameters.list(wanted.type());
        List<String> used = WorkParameters.list(wanted.used());
        WorkSearch search = search(
                actor,
                projectId,
                new Asked(
                        wanted.search(),
                        wanted.q(),
                        types.isEmpty() ? null : types.get(0),
                        used.size() == 1 ? used.get(0) : null,
                        wanted.tag(),
                        wanted.collection()));
        types.forEach(WorkFilters::type);
        FacetChoice choice = types.isEmpty() ? search.facets() : search.facets().with(Facet.TYPE, types);
        for (Facet facet : Facet.values()) {
            if (facet != Facet.TYPE && !wanted.values(facet.word()).isEmpty()) {
                choice = choice.with(facet, wanted.values(facet.word()));
            }
        }
        List<UUID> documents =
                wanted.values("noted").stream().map(FacetForms::id).toList();
        return search.among(choice).that(documents.isEmpty() ? null : notes.condition(documents));
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
