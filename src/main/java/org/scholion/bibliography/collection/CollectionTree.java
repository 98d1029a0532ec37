package org.scholion.bibliography.collection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.scholion.shared.Problem;

/** The collections of a project as they stand one within another. */
final class CollectionTree {
    private final List<WorkCollection> all;

    /** @param all in the order of their places */
    CollectionTree(List<WorkCollection> all) {
        this.all = all;
    }

    int size() {
        return all.size();
    }

    /** Those below one (null for all), each after the one that it stands in. */
    List<WorkCollection> below(UUID id) {
        Map<UUID, List<WorkCollection>> within = new HashMap<>();
        all.forEach(one -> within.computeIfAbsent(one.parentId(), parent -> new ArrayList<>())
                .add(one));
        List<WorkCollection> ordered = new ArrayList<>(within.getOrDefault(id, List.of()));
        for (int at = 0; at < ordered.size(); at++) {
            ordered.addAll(at + 1, within.getOrDefault(ordered.get(at).id(), List.of()));
        }
        return ordered;
    }

    /** Those that stand directly within one (null for those at the top), in order. */
    List<WorkCollection> within(UUID parentId) {
        return all.stream()
                .filter(one -> Objects.equals(one.parentId(), parentId))
                .toList();
    }

    /** @throws Problem.InvalidInput naming {@code parent} if it is neither one of them nor null for the top */
    void requireParent(UUID parentId) {
        if (parentId != null && all.stream().noneMatch(one -> one.id().equals(parentId))) {
            throw new Problem.InvalidInput("parent", "The project has no such collection.");
        }
    }

    /** Gives collections their places within one (null for the top), from 0; those that stand there so are left alone. */
    static void number(List<WorkCollection> inOrder, UUID parentId) {
        for (int n = 0; n < inOrder.size(); n++) {
            if (inOrder.get(n).place() != n || !Objects.equals(inOrder.get(n).parentId(), parentId)) {
                inOrder.get(n).moveTo(parentId, n);
            }
        }
    }
}
