package org.scholion.bibliography.jpa;

import jakarta.persistence.EntityManager;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.scholion.bibliography.Facet;
import org.scholion.bibliography.FacetCounts;
import org.scholion.bibliography.WorkSearch;

/** Counts works by what the facets show of them: one row of the database for all works that are alike in it. */
final class FacetRows {
    /** In the order of the columns. */
    private static final List<String> ORIGINS = List.of("note", "import", "person");

    private FacetRows() {}

    /** How many works are alike in all facets, of those that a search finds besides what it asks of the facets. */
    static List<FacetCounts.Group> count(EntityManager entities, UUID projectId, WorkSearch search) {
        String properties = "w.facets.cslType, w.facets.language, w.facets.titleScript, w.facets.decade,"
                + " w.facets.fromNote, w.facets.fromImport, w.facets.fromPerson, w.facets.unknownFields";
        return WorkQuery.besidesFacets(projectId, search)
                .make(
                        entities,
                        "select " + properties + ", count(w.id) from Work w where",
                        "group by " + properties,
                        Object[].class)
                .getResultList()
                .stream()
                .map(FacetRows::group)
                .toList();
    }

    private static FacetCounts.Group group(Object[] row) {
        Map<Facet, Set<String>> values = new EnumMap<>(Facet.class);
        values.put(Facet.TYPE, Set.of((String) row[0]));
        values.put(Facet.LANGUAGE, Set.of((String) row[1]));
        values.put(Facet.SCRIPT, Set.of((String) row[2]));
        values.put(Facet.DECADE, Set.of(row[3].toString()));
        Set<String> origins = new HashSet<>();
        for (int n = 0; n < ORIGINS.size(); n++) {
            if (Boolean.TRUE.equals(row[4 + n])) {
                origins.add(ORIGINS.get(n));
            }
        }
        values.put(Facet.ORIGIN, origins);
        Set<String> unknown = new HashSet<>(List.of(((String) row[7]).split(",")));
        unknown.remove("");
        values.put(Facet.UNKNOWN, unknown);
        return new FacetCounts.Group(values, (Long) row[8]);
    }
}
