package org.scholion.bibliography.style;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The packaged styles, found by words. Its index is made when it is first asked for, which takes a second or two. */
@ApplicationScoped
public class StyleCatalogue {

    /** Made by the class loader, once, when somebody first looks for a style. */
    private static final class Index {
        private static final Map<String, StyleWords> STYLES = read();

        private static Map<String, StyleWords> read() {
            Map<String, StyleWords> styles = new LinkedHashMap<>();
            PackagedStyles.all().forEach(info -> styles.putIfAbsent(info.id(), new StyleWords(info)));
            return styles;
        }
    }

    /** How many packaged styles there are. */
    public int size() {
        return Index.STYLES.size();
    }

    public Optional<StyleInfo> find(String id) {
        return Optional.ofNullable(Index.STYLES.get(id)).map(StyleWords::info);
    }

    /**
     * The styles that have every word of a query, or words that begin so, in title, short title, id, field or format;
     * the best first. Without words, the general styles that others are derived from.
     *
     * @param own styles of a project, to be looked through too
     * @param limit at most so many
     */
    public List<StyleInfo> search(String query, List<StyleInfo> own, int limit) {
        String folded = StyleWords.fold(query == null ? "" : query);
        List<String> asked = StyleWords.words(folded);
        Stream<StyleWords> all = Stream.concat(own.stream().map(StyleWords::new), Index.STYLES.values().stream());
        if (asked.isEmpty()) {
            return all.map(StyleWords::info)
                    .filter(info -> info.own()
                            || (info.parent() == null && info.fields().contains("generic-base")))
                    .limit(limit)
                    .toList();
        }
        record Hit(StyleInfo info, int distance) {}
        List<Hit> hits = new ArrayList<>();
        all.forEach(style -> {
            int distance = style.distance(folded, asked);
            if (distance >= 0) {
                hits.add(new Hit(style.info(), distance));
            }
        });
        return hits.stream()
                .sorted(Comparator.comparingInt(Hit::distance)
                        .thenComparing(hit -> hit.info().id()))
                .limit(limit)
                .map(Hit::info)
                .toList();
    }
}
