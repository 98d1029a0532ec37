package org.scholion.search.indexing;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scholion.change.OutboxEntry;
import org.scholion.search.EntrySource;
import org.scholion.search.Owner;
import org.scholion.search.SearchIndex;

/** Brings the index up to the database for the things that were acted on, and for those that show them. */
final class Refreshing {
    private static final Set<String> OWNERS = Stream.of(Owner.Kind.values())
            .map(kind -> kind.name().toLowerCase(Locale.ROOT) + ":")
            .collect(Collectors.toSet());

    private final SearchIndex index;
    private final Map<Owner.Kind, EntrySource> sources = new EnumMap<>(Owner.Kind.class);

    Refreshing(SearchIndex index, Iterable<EntrySource> sources) {
        this.index = index;
        sources.forEach(source -> this.sources.put(source.kind(), source));
    }

    /** Reads anew what some acts concern. */
    void refresh(Collection<OutboxEntry> acts) {
        Map<String, Set<UUID>> objects = new LinkedHashMap<>();
        acts.forEach(act -> objects.computeIfAbsent(act.objectType(), any -> new HashSet<>())
                .add(act.objectId()));
        Map<Owner.Kind, Set<UUID>> concerned = new HashMap<>();
        for (EntrySource source : sources.values()) {
            objects.forEach((type, ids) -> add(concerned, source.kind(), source.concernedBy(type, ids)));
        }
        // What was shown before may not be found by asking the database any more: a draft that was deleted, a name that
        // a work no longer has.
        Set<String> keys = new HashSet<>();
        objects.forEach((type, ids) -> ids.forEach(id -> keys.add(type + ":" + id)));
        index.findOwners(keys).forEach(owner -> add(concerned, owner.kind(), Set.of(owner.id())));
        for (String part : index.findParts(owners(concerned))) {
            if (OWNERS.stream().anyMatch(part::startsWith)) {
                Owner owner = Owner.of(part);
                add(concerned, owner.kind(), Set.of(owner.id()));
            }
        }
        concerned.forEach((kind, ids) -> replace(sources.get(kind), List.copyOf(ids)));
    }

    private static void add(Map<Owner.Kind, Set<UUID>> concerned, Owner.Kind kind, Set<UUID> ids) {
        if (!ids.isEmpty()) {
            concerned.computeIfAbsent(kind, any -> new HashSet<>()).addAll(ids);
        }
    }

    private static List<Owner> owners(Map<Owner.Kind, Set<UUID>> concerned) {
        return concerned.entrySet().stream()
                .flatMap(each -> each.getValue().stream().map(id -> new Owner(each.getKey(), id)))
                .toList();
    }

    /** Writes what a source has of some owners now, a portion at a time. */
    void replace(EntrySource source, List<UUID> ids) {
        SearchIndex.Replacing replacing = index.replacing(
                ids.stream().map(id -> new Owner(source.kind(), id)).toList());
        for (int from = 0; from < ids.size(); from += source.portion()) {
            replacing.keep(source.load(ids.subList(from, Math.min(ids.size(), from + source.portion()))));
        }
        replacing.end();
    }
}
