package org.scholion.bibliography.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.scholion.bibliography.Facet;
import org.scholion.bibliography.FacetChoice;
import org.scholion.bibliography.WorkFacets;
import org.scholion.bibliography.WorkSearch;
import org.scholion.bibliography.words.QueryWord;

/** What is looked for, as a condition on works called {@code w} with its parameters. */
final class WorkQuery {
    /** Bound, for the literal {@code true} reaches H2 as the number 1 in some queries. */
    private static final String YES = "yes";

    private final StringBuilder condition = new StringBuilder("w.projectId = :project and w.mergedInto is null");
    private final Map<String, Object> parameters = new HashMap<>();

    private WorkQuery(UUID projectId) {
        parameters.put("project", projectId);
    }

    /** Works that are looked for, whatever their facets. */
    static WorkQuery besidesFacets(UUID projectId, WorkSearch search) {
        WorkQuery query = new WorkQuery(projectId);
        List<QueryWord> words = search.words();
        for (int n = 0; n < words.size(); n++) {
            query.addWord(words.get(n), n);
        }
        if (search.condition() != null) {
            query.and("(" + search.condition().jpql() + ")");
            query.parameters.putAll(search.condition().parameters());
        }
        return query;
    }

    /** Works that are looked for. */
    static WorkQuery of(UUID projectId, WorkSearch search) {
        WorkQuery query = besidesFacets(projectId, search);
        for (Facet facet : Facet.values()) {
            query.addFacet(facet, search.facets());
        }
        return query;
    }

    /** One sub-query for each reading: joined by "or" within one, no index would serve them. */
    private void addWord(QueryWord word, int n) {
        List<String> ways = new ArrayList<>();
        for (int r = 0; r < word.readings().size(); r++) {
            String name = "word" + n + "_" + r;
            String x = "x" + n + "_" + r;
            ways.add("w.id in (select " + x + ".workId from WorkWord " + x + " where " + x
                    + ".projectId = :project and " + x + ".word >= :" + name + " and " + x + ".word < :" + name
                    + "_after)");
            parameters.put(name, word.readings().get(r));
            parameters.put(name + "_after", QueryWord.after(word.readings().get(r)));
        }
        and("(" + String.join(" or ", ways) + ")");
    }

    private void addFacet(Facet facet, FacetChoice choice) {
        Set<String> wanted = choice.of(facet);
        if (wanted.isEmpty()) {
            return;
        }
        switch (facet) {
            case TYPE -> in("w.facets.cslType", facet, wanted);
            case LANGUAGE -> in("w.facets.language", facet, wanted);
            case SCRIPT -> in("w.facets.titleScript", facet, wanted);
            case DECADE ->
                in(
                        "w.facets.decade",
                        facet,
                        wanted.stream().map(WorkQuery::number).collect(Collectors.toSet()));
            case ORIGIN -> {
                and("(" + wanted.stream().map(WorkQuery::origin).collect(Collectors.joining(" or ")) + ")");
                parameters.put(YES, true);
            }
            case UNKNOWN -> {
                List<String> ways = new ArrayList<>();
                for (String field : wanted) {
                    String name = "unknown" + ways.size();
                    ways.add("locate(:" + name + ", w.facets.unknownFields) > 0");
                    parameters.put(name, "," + field + ",");
                }
                and("(" + String.join(" or ", ways) + ")");
            }
        }
    }

    /** Values come from addresses: a decade that is no number is one that no work has. */
    private static int number(String decade) {
        return decade.matches("-?\\d{1,7}") ? Integer.parseInt(decade) : WorkFacets.NO_YEAR + 1;
    }

    private static String origin(String word) {
        return switch (word) {
            case "note" -> "w.facets.fromNote = :" + YES;
            case "import" -> "w.facets.fromImport = :" + YES;
            case "person" -> "w.facets.fromPerson = :" + YES;
            default -> "w.facets.fromNote = :" + YES + " and w.facets.fromNote <> :" + YES;
        };
    }

    private void in(String path, Facet facet, Set<?> wanted) {
        and(path + " in :" + facet.word());
        parameters.put(facet.word(), wanted);
    }

    /** A further condition. */
    WorkQuery and(String further) {
        condition.append(" and ").append(further);
        return this;
    }

    /** A parameter of a further condition. */
    WorkQuery with(String name, Object value) {
        parameters.put(name, value);
        return this;
    }

    /**
     * The query.
     *
     * @param beginning up to and including {@code where}
     * @param end grouping and order, or empty
     */
    <T> TypedQuery<T> make(EntityManager entities, String beginning, String end, Class<T> type) {
        TypedQuery<T> query = entities.createQuery(beginning + " " + condition + " " + end, type);
        bind(query);
        return query;
    }

    private void bind(Query query) {
        parameters.forEach(query::setParameter);
    }
}
