package org.scholion.search.lucene;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.scholion.search.Clause;
import org.scholion.search.SearchQuery;
import org.scholion.search.lucene.MixedTextAnalyzer.Use;

/** What is looked for, as conditions on the index: every clause in any of the fields. */
final class Wanted {
    /** The fields that words are looked for in. */
    static final List<String> FIELDS = List.of("title", "names", "text", "further");

    private static final Map<String, Float> WEIGHTS = Map.of("title", 3f, "names", 2f);
    private static final float WHOLE_CODE = 8f;
    /** A word itself counts more than longer ones that begin with it. */
    private static final float WHOLE_WORD = 4f;

    private static final int LONGEST_NAME = 4;
    private static final MixedTextAnalyzer WORDS = new MixedTextAnalyzer(Use.QUERY);
    private static final MixedTextAnalyzer BEGINNINGS = new MixedTextAnalyzer(Use.BEGINNING);

    private final SearchPredicateFactory conditions;

    Wanted(SearchPredicateFactory conditions) {
        this.conditions = conditions;
    }

    /** A run of words of the query that may be a name. */
    private record Run(int from, int to, String key) {}

    /** The keys under which names would be known that stand in the query. */
    static Set<String> nameKeys(SearchQuery query) {
        Set<String> keys = new LinkedHashSet<>();
        runs(query.clauses()).forEach(run -> keys.add(run.key()));
        return keys;
    }

    private static List<Run> runs(List<Clause> clauses) {
        List<Run> runs = new ArrayList<>();
        for (int from = 0; from < clauses.size(); from++) {
            StringBuilder words = new StringBuilder();
            for (int to = from; to < Math.min(clauses.size(), from + LONGEST_NAME); to++) {
                words.append(clauses.get(to).text()).append(' ');
                String key = NameKey.of(words.toString());
                if (!key.isEmpty()) {
                    runs.add(new Run(from, to + 1, key));
                }
            }
        }
        return runs;
    }

    /**
     * The condition that everything is there which the query says.
     *
     * @param spellings all spellings of the names that the query holds, by any of their keys
     */
    PredicateFinalStep of(SearchQuery query, Map<String, Set<String>> spellings) {
        if (query.isBlank()) {
            return conditions.matchAll();
        }
        List<PredicateFinalStep> all = new ArrayList<>();
        Map<Integer, Run> names = longest(query.clauses(), spellings);
        for (int n = 0; n < query.clauses().size(); n++) {
            Run name = names.get(n);
            if (name == null) {
                addTo(all, clause(query.clauses().get(n)));
            } else {
                all.add(name(query.clauses().subList(name.from(), name.to()), spellings.get(name.key())));
                n = name.to() - 1;
            }
        }
        return all.isEmpty() ? conditions.matchNone() : every(all);
    }

    /** The longest names, by the clause that they begin with. */
    private static Map<Integer, Run> longest(List<Clause> clauses, Map<String, Set<String>> spellings) {
        Map<Integer, Run> longest = new HashMap<>();
        for (Run run : runs(clauses)) {
            if (spellings.containsKey(run.key())) {
                longest.merge(run.from(), run, (one, other) -> one.to() >= other.to() ? one : other);
            }
        }
        return longest;
    }

    private PredicateFinalStep name(List<Clause> asWritten, Set<String> spellings) {
        List<PredicateFinalStep> ways = new ArrayList<>();
        List<PredicateFinalStep> words = new ArrayList<>();
        asWritten.forEach(clause -> addTo(words, clause(clause)));
        if (!words.isEmpty()) {
            ways.add(every(words));
        }
        for (String spelling : spellings) {
            NameKey.phrases(spelling).forEach(phrase -> addTo(ways, words(phrase)));
        }
        return any(ways);
    }

    private PredicateFinalStep clause(Clause clause) {
        if (clause instanceof Clause.Phrase phrase) {
            return words(phrase.text());
        }
        if (clause instanceof Clause.Beginning beginning) {
            return beginning(beginning);
        }
        return word(clause.text());
    }

    private PredicateFinalStep word(String text) {
        PredicateFinalStep codes = among("codes", Codes.meantBy(text), WHOLE_CODE);
        PredicateFinalStep words = words(text);
        return words == null ? codes : any(List.of(words, codes));
    }

    /** Words that follow one another; null where there is none. */
    private PredicateFinalStep words(String text) {
        int count = WORDS.words(text).size();
        if (count == 0) {
            return null;
        }
        List<PredicateFinalStep> fields = new ArrayList<>();
        for (String field : FIELDS) {
            float weight = WEIGHTS.getOrDefault(field, 1f);
            fields.add(
                    count == 1
                            ? conditions.match().field(field).matching(text).boost(weight)
                            : conditions.phrase().field(field).matching(text).boost(weight));
        }
        return any(fields);
    }

    private PredicateFinalStep beginning(Clause.Beginning beginning) {
        List<String> words = BEGINNINGS.words(beginning.text());
        if (words.isEmpty()) {
            return beginning.typed() ? word(beginning.text()) : null;
        }
        String last = words.get(words.size() - 1);
        List<PredicateFinalStep> ways = new ArrayList<>();
        if (words.size() == 1 && last.codePointCount(0, last.length()) > 1) {
            ways.add(begins(last));
        }
        PredicateFinalStep whole = word(beginning.text());
        if (beginning.typed() || ways.isEmpty()) {
            ways.add(conditions.bool().must(whole).boost(WHOLE_WORD));
        } else {
            ways.add(among("codes", Codes.meantBy(beginning.text()), WHOLE_CODE));
        }
        return any(ways);
    }

    private PredicateFinalStep begins(String folded) {
        List<PredicateFinalStep> fields = new ArrayList<>();
        for (String field : FIELDS) {
            fields.add(conditions.prefix().field(field).matching(folded).boost(WEIGHTS.getOrDefault(field, 1f)));
        }
        fields.add(conditions.prefix().field("codes").matching(folded));
        return any(fields);
    }

    /** The condition that a field holds one of some values. */
    PredicateFinalStep among(String field, Collection<String> values, float weight) {
        return conditions.terms().field(field).matchingAny(values).boost(weight);
    }

    private PredicateFinalStep any(List<PredicateFinalStep> ways) {
        BooleanPredicateClausesStep<?, ?> any = conditions.bool();
        ways.forEach(any::should);
        return any;
    }

    private PredicateFinalStep every(List<PredicateFinalStep> all) {
        BooleanPredicateClausesStep<?, ?> every = conditions.bool();
        all.forEach(every::must);
        return every;
    }

    private static void addTo(List<PredicateFinalStep> list, PredicateFinalStep one) {
        if (one != null) {
            list.add(one);
        }
    }
}
