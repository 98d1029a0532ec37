package org.scholion.vocabulary;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which things are directly narrower than which. One thing may be narrower than several. Nothing recurses here: a file
 * may nest as deep as it is long.
 *
 * @param <K> by what the things are known
 */
public final class Hierarchy<K> {
    /** How many levels one may stand below another. */
    public static final int DEEPEST = 50;

    private final Map<K, Set<K>> broader = new HashMap<>();

    /** @param broader for each thing those that it is directly narrower than; things without any may be left out */
    public Hierarchy(Map<K, Set<K>> broader) {
        broader.forEach((thing, above) -> this.broader.put(thing, new LinkedHashSet<>(above)));
    }

    /** Says anew what a thing is narrower than. */
    public void put(K thing, Set<K> above) {
        broader.put(thing, new LinkedHashSet<>(above));
    }

    /** All that a thing is narrower than, directly or not; with itself if it stands in a circle. */
    public Set<K> above(K thing) {
        Set<K> found = new HashSet<>();
        Deque<K> open = new ArrayDeque<>(broader.getOrDefault(thing, Set.of()));
        while (!open.isEmpty()) {
            K next = open.pop();
            if (found.add(next)) {
                open.addAll(broader.getOrDefault(next, Set.of()));
            }
        }
        return found;
    }

    /** Whether something would be narrower than itself if a thing were narrower than some others. */
    public boolean wouldCircle(K thing, Set<K> above) {
        return above.contains(thing)
                || above.stream().anyMatch(one -> above(one).contains(thing));
    }

    /** Some things that are each narrower than the next, and the last than the first; none if there is no circle. */
    public List<K> circle() {
        Map<K, Set<K>> left = new HashMap<>();
        broader.forEach((thing, above) -> left.put(thing, new LinkedHashSet<>(above)));
        Map<K, Set<K>> narrower = new HashMap<>();
        broader.forEach((thing, above) -> above.forEach(one ->
                narrower.computeIfAbsent(one, key -> new LinkedHashSet<>()).add(thing)));
        Deque<K> free = new ArrayDeque<>();
        Set<K> all = new LinkedHashSet<>(broader.keySet());
        all.addAll(narrower.keySet());
        all.stream()
                .filter(thing -> left.getOrDefault(thing, Set.of()).isEmpty())
                .forEach(free::add);
        while (!free.isEmpty()) {
            K top = free.pop();
            all.remove(top);
            for (K below : narrower.getOrDefault(top, Set.of())) {
                left.get(below).remove(top);
                if (left.get(below).isEmpty()) {
                    free.add(below);
                }
            }
        }
        return all.isEmpty() ? List.of() : walk(all.iterator().next(), left);
    }

    private List<K> walk(K from, Map<K, Set<K>> left) {
        List<K> path = new ArrayList<>();
        K at = from;
        while (!path.contains(at)) {
            path.add(at);
            at = left.get(at).iterator().next();
        }
        return path.subList(path.indexOf(at), path.size());
    }

    /** How many levels there are: 0 for nothing, 1 where nothing is narrower than anything. Needs to be without circles. */
    public int depth() {
        Map<K, Integer> levels = new HashMap<>();
        int deepest = 0;
        for (K thing : broader.keySet()) {
            deepest = Math.max(deepest, level(thing, levels));
        }
        return deepest;
    }

    private int level(K thing, Map<K, Integer> levels) {
        Deque<K> open = new ArrayDeque<>();
        open.push(thing);
        while (!open.isEmpty()) {
            K at = open.peek();
            Set<K> above = broader.getOrDefault(at, Set.of());
            List<K> unknown =
                    above.stream().filter(one -> !levels.containsKey(one)).toList();
            if (unknown.isEmpty()) {
                levels.put(at, 1 + above.stream().mapToInt(levels::get).max().orElse(0));
                open.pop();
            } else {
                unknown.forEach(open::push);
            }
        }
        return levels.get(thing);
    }
}
