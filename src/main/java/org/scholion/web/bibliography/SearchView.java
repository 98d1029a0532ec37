package org.scholion.web.bibliography;

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

    /** What is looked for; what is null does not matter. */
    public record FilterView(String q, String type, Boolean used, String tag, UUID collection) {}

    static SearchView of(SavedSearch saved, PersonView by) {
        WorkFilter filter = saved.filter();
        return new SearchView(
                saved.id(),
                saved.name(),
                new FilterView(
                        filter.words(),
                        filter.type() == null ? null : filter.type().cslName(),
                        filter.used(),
                        filter.tag(),
                        filter.collection()),
                by,
                saved.version());
    }
}
