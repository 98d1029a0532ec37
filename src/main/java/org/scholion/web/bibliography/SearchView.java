package org.scholion.web.bibliography;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.scholion.bibliography.collection.SavedSearch;
import org.scholion.bibliography.collection.WorkFilter;
import org.scholion.web.shared.PersonView;
import org.scholion.web.shared.Versioned;

/**
 * A saved search as the API shows it.
 *
 * @param by who saved it first
 */
public record SearchView(UUID id, String name, FilterView filter, PersonView by, long version) implements Versioned {

    /**
     * What is looked for; what is null or empty does not matter.
     *
     * @param tag words of which each must be on a work
     * @param facets values of properties, as {@link FacetWords} names them; values of one property are alternatives
     */
    public record FilterView(
            String q, Boolean used, List<String> tag, UUID collection, Map<String, List<String>> facets) {}

    static SearchView of(SavedSearch saved, PersonView by) {
        WorkFilter filter = saved.filter();
        return new SearchView(
                saved.id(),
                saved.name(),
                new FilterView(
                        filter.words(),
                        filter.used(),
                        filter.tags().stream().sorted().toList(),
                        filter.collection(),
                        FacetWords.of(filter)),
                by,
                saved.version());
    }
}
