package org.scholion.bibliography.imports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.scholion.bibliography.SortKey;
import org.scholion.bibliography.Work;
import org.scholion.bibliography.WorkKey;
import org.scholion.bibliography.identifier.Scheme;
import org.scholion.bibliography.item.CslDate;
import org.scholion.bibliography.item.CslItem;
import org.scholion.bibliography.item.CslName;
import org.scholion.bibliography.item.EdtfDate;

/**
 * Tells whether a record is a work that is known already. It is where it has the key, an identifier or the title of one
 * and nothing else speaks against it; where something does, or where less agrees, it only looks like one.
 */
final class KnownWorks {
    private final Map<String, Known> byKey = new HashMap<>();
    private final Map<String, List<Known>> byIdentifier = new HashMap<>();
    private final Map<String, List<Known>> byTitle = new HashMap<>();

    /** A work that is there. */
    private record Known(UUID id, String label, Traits traits) {}

    /** What records are compared by, folded. */
    private record Traits(String title, String mainTitle, Set<String> makers, OptionalInt year, String part) {

        static Traits of(CslItem item) {
            String title = item.title().orElse("");
            int colon = title.indexOf(": ");
            List<CslName> makers = item.authors().isEmpty() ? item.names("editor") : item.authors();
            Set<String> names = new LinkedHashSet<>();
            makers.forEach(name -> names.add(SortKey.fold(name.filedUnder())));
            return new Traits(
                    SortKey.fold(title),
                    SortKey.fold(colon < 0 ? title : title.substring(0, colon)),
                    names,
                    item.issued()
                            .flatMap(CslDate::asEdtf)
                            .map(EdtfDate::firstYear)
                            .orElse(OptionalInt.empty()),
                    Stream.of("volume", "issue", "edition", "chapter-number")
                            .map(field -> item.text(field).map(SortKey::fold).orElse(""))
                            .reduce("", (all, one) -> all + "/" + one));
        }

        boolean sharesMaker(Traits other) {
            return makers.stream().anyMatch(other.makers::contains);
        }

        /** Whether nothing that both say differs, titles aside. */
        boolean mayBe(Traits other) {
            boolean makersAgree = makers.isEmpty() || other.makers.isEmpty() || sharesMaker(other);
            boolean yearsAgree = year.isEmpty() || other.year.isEmpty() || year.equals(other.year);
            return makersAgree && yearsAgree && part.equals(other.part);
        }

        boolean sameTitle(Traits other) {
            return !title.isEmpty() && title.equals(other.title);
        }

        /** Whether the titles are the same but for a subtitle that one of them leaves out. */
        boolean likeTitle(Traits other) {
            return !mainTitle.isEmpty()
                    && mainTitle.equals(other.mainTitle)
                    && (title.equals(other.title) || title.equals(mainTitle) || other.title.equals(other.mainTitle));
        }
    }

    /**
     * What was found.
     *
     * @param workId the work
     * @param sure whether it is this work, rather than like it
     * @param reason why, in words
     */
    record Found(UUID workId, boolean sure, String reason) {}

    /** Knows the works and all keys that lead to them. */
    KnownWorks(Collection<Work> works, Collection<WorkKey> keys) {
        Map<UUID, String> present = new HashMap<>();
        keys.stream().filter(WorkKey::isInUse).forEach(key -> present.put(key.workId(), key.citekey()));
        Map<UUID, Known> known = new HashMap<>();
        for (Work work : works) {
            CslItem item = work.item();
            String label = present.getOrDefault(work.id(), "");
            known.put(work.id(), add(new Known(work.id(), label, Traits.of(item)), item));
        }
        keys.stream()
                .filter(key -> known.containsKey(key.workId()))
                .forEach(key -> byKey.put(folded(key.citekey()), known.get(key.workId())));
    }

    private Known add(Known known, CslItem item) {
        identifiers(item)
                .forEach(id ->
                        byIdentifier.computeIfAbsent(id, k -> new ArrayList<>()).add(known));
        if (!known.traits().mainTitle().isEmpty()) {
            byTitle.computeIfAbsent(known.traits().mainTitle(), k -> new ArrayList<>())
                    .add(known);
        }
        return known;
    }

    private static String folded(String key) {
        return key.toLowerCase(Locale.ROOT);
    }

    /** Canonical identifiers of works, with their schemes. */
    private static List<String> identifiers(CslItem item) {
        List<String> found = new ArrayList<>();
        for (Scheme scheme : Scheme.values()) {
            if (scheme.namesWork()) {
                item.text(scheme.variable()).stream()
                        .flatMap(value -> Stream.of(value.split("[\\s,;]+")))
                        .map(scheme::canonical)
                        .flatMap(Optional::stream)
                        .forEach(value -> found.add(scheme + ":" + value));
            }
        }
        return found;
    }

    /** The work that a record is or looks like; nothing for one that is new. */
    Optional<Found> find(String key, CslItem item) {
        Traits traits = Traits.of(item);
        return byKey(key, traits).or(() -> byIdentifier(item, traits)).or(() -> byTitle(traits));
    }

    private Optional<Found> byKey(String key, Traits traits) {
        return Optional.ofNullable(byKey.get(folded(key)))
                .filter(known -> known.traits().mayBe(traits)
                        && (known.traits().likeTitle(traits)
                                || known.traits().title().isEmpty()
                                || traits.title().isEmpty()
                                || known.traits().sharesMaker(traits)
                                        && known.traits().year().isPresent()
                                        && known.traits().year().equals(traits.year())))
                .map(known -> new Found(known.id(), true, "It has the key of a work that is here."));
    }

    private Optional<Found> byIdentifier(CslItem item, Traits traits) {
        List<Known> sharing = identifiers(item).stream()
                .flatMap(id -> byIdentifier.getOrDefault(id, List.of()).stream())
                .distinct()
                .toList();
        Optional<Known> same = sharing.stream()
                .filter(known -> known.traits().mayBe(traits)
                        && (known.traits().likeTitle(traits)
                                || known.traits().title().isEmpty()
                                || traits.title().isEmpty()))
                .findFirst();
        return same.map(known -> new Found(known.id(), true, "It has an identifier of a work that is here."))
                .or(() -> sharing.stream()
                        .findFirst()
                        .map(known -> new Found(
                                known.id(),
                                false,
                                "It has an identifier of " + known.label()
                                        + ", but title, people, year or part differ.")));
    }

    private Optional<Found> byTitle(Traits traits) {
        List<Known> alike = byTitle.getOrDefault(traits.mainTitle(), List.of());
        Optional<Known> same = alike.stream()
                .filter(known -> known.traits().sameTitle(traits)
                        && known.traits().mayBe(traits)
                        && known.traits().sharesMaker(traits)
                        && Objects.equals(known.traits().year(), traits.year()))
                .findFirst();
        return same.map(known -> new Found(known.id(), true, "It has authors, title and year of a work that is here."))
                .or(() -> alike.stream()
                        .filter(known -> known.traits().likeTitle(traits)
                                && known.traits().mayBe(traits)
                                && (known.traits().sharesMaker(traits)
                                        || known.traits().year().isPresent()
                                                && known.traits().year().equals(traits.year())))
                        .findFirst()
                        .map(known -> new Found(
                                known.id(),
                                false,
                                "It looks like " + known.label() + ": title and people or year agree.")));
    }
}
