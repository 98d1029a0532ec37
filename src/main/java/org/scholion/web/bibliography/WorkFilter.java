package org.scholion.web.bibliography;

import java.io.Serializable;
import java.util.Set;
import java.util.UUID;
import org.scholion.bibliography.FacetChoice;
import org.scholion.bibliography.WorkSort;

/**
 * What somebody wants to see of the works of a project.
 *
 * @param query words as they are typed, or null
 * @param cited whether claims cite them; null for both
 * @param documents in the notes of which documents they stand; none for all works
 */
record WorkFilter(String query, FacetChoice facets, Boolean cited, Set<UUID> documents, WorkSort sort)
        implements Serializable {

    /** The same, whether claims cite them or not. */
    WorkFilter citedOrNot(Boolean wanted) {
        return new WorkFilter(query, facets, wanted, documents, sort);
    }

    /** The same, in the notes of whichever documents. */
    WorkFilter ofAllDocuments() {
        return new WorkFilter(query, facets, cited, Set.of(), sort);
    }

    /** Whether it leaves anything out. */
    boolean isNarrow() {
        return query != null && !query.isBlank() || !facets.isAll() || cited != null || !documents.isEmpty();
    }
}
