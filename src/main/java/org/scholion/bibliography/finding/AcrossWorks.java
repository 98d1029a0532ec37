package org.scholion.bibliography.finding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The checks that need all works of a project, made in one pass over an index. */
final class AcrossWorks {
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(1[4-9]\\d{2}|20\\d{2})(?!\\d)");
    private static final int MOST_NAMED = 5;

    private final Collection<Examined> works;
    private final Map<UUID, String> keys;
    private final Set<UUID> cited;
    private final Map<UUID, Sink> found = new HashMap<>();

    /**
     * @param keys present key of each work
     * @param cited the works that notes or claims rest on
     */
    AcrossWorks(Collection<Examined> works, Map<UUID, String> keys, Set<UUID> cited) {
        this.works = works;
        this.keys = keys;
        this.cited = cited;
    }

    /** All findings by work, those of the works by themselves among them. */
    Map<UUID, List<Finding>> findings() {
        for (Examined work : works) {
            Sink sink = new Sink();
            boolean unknown = cited.contains(work.id()) && !work.hasTitle();
            work.own().stream()
                    .filter(own -> !(unknown
                            && own.check() == Check.FIELD_MISSING
                            && own.field().equals("title")))
                    .forEach(own -> sink.add(own.check(), own.field(), own.value(), own.fix()));
            found.put(work.id(), sink);
            if (unknown) {
                sink.add(Check.TITLE_UNKNOWN_CITED, "title", "");
            }
            if (!cited.contains(work.id())) {
                sink.add(Check.WORK_UNUSED, "citation-key", keys.getOrDefault(work.id(), ""));
            }
            key(work, sink);
        }
        shared(Check.ISBN_SHARED, "ISBN", work -> work.isbns().stream(), true);
        shared(Check.DOI_SHARED, "DOI", work -> Stream.ofNullable(work.doi()), false);
        shared(Check.TITLE_AND_YEAR_SHARED, "title", work -> Stream.ofNullable(work.titleAndYear()), false);
        Map<UUID, List<Finding>> findings = new HashMap<>();
        found.forEach((work, sink) -> findings.put(work, sink.findings()));
        return findings;
    }

    /** A key that names another year, or, in Latin letters, nothing of the name. */
    private void key(Examined work, Sink sink) {
        String key = keys.getOrDefault(work.id(), "");
        Matcher year = YEAR.matcher(key);
        boolean otherYear =
                !work.year().isEmpty() && year.find() && !year.group(1).equals(work.year());
        String name = work.filedUnder().split(" ", -1)[0];
        boolean otherName = name.length() >= 3
                && name.chars().allMatch(c -> c >= 'a' && c <= 'z')
                && Stream.of(work.filedUnder().split(" ", -1))
                        .noneMatch(word -> key.toLowerCase(Locale.ROOT).contains(word));
        if (!key.isEmpty() && (otherYear || otherName)) {
            sink.add(Check.KEY_UNSUITED, "citation-key", key);
        }
    }

    /**
     * Tells of every work that shares a value with others.
     *
     * @param differing whether only those matter that differ in volume or year: the others are one work twice
     */
    private void shared(Check check, String field, Function<Examined, Stream<String>> values, boolean differing) {
        Map<String, List<Examined>> holders = new HashMap<>();
        works.forEach(
                work -> values.apply(work).forEach(value -> holders.computeIfAbsent(value, any -> new ArrayList<>())
                        .add(work)));
        holders.forEach((value, group) -> {
            long parts = group.stream().map(Examined::part).distinct().count();
            if (group.size() > 1 && (!differing || parts > 1)) {
                String shown = check == Check.TITLE_AND_YEAR_SHARED ? "" : value + ": ";
                group.forEach(work -> found.get(work.id()).add(check, field, shown + others(work, group)));
            }
        });
    }

    private String others(Examined work, List<Examined> group) {
        List<String> others = group.stream()
                .filter(other -> other != work)
                .map(other -> keys.getOrDefault(other.id(), ""))
                .sorted()
                .toList();
        String named = others.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
        return others.size() > MOST_NAMED ? named + " + " + (others.size() - MOST_NAMED) : named;
    }
}
