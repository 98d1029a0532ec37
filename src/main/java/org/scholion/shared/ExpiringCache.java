package org.scholion.shared;

import java.time.Duration;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A small bounded map whose entries are forgotten after a fixed time. For answers that may be a little old: they are
 * per server and never the only copy.
 */
public final class ExpiringCache<K, V> {
    private final ConcurrentHashMap<K, Entry<V>> entries = new ConcurrentHashMap<>();
    private final AtomicBoolean clearing = new AtomicBoolean();
    private final long lifetimeNanos;
    private final int capacity;

    public ExpiringCache(Duration lifetime, int capacity) {
        this.lifetimeNanos = lifetime.toNanos();
        this.capacity = capacity;
    }

    /** The kept value, if it is not too old. */
    public Optional<V> find(K key) {
        Entry<V> entry = entries.get(key);
        return entry == null || entry.isOlderThan(lifetimeNanos) ? Optional.empty() : Optional.of(entry.value);
    }

    /** The kept value, or a loaded one that is then kept. */
    public V get(K key, Function<K, V> load) {
        return find(key).orElseGet(() -> put(key, load.apply(key)));
    }

    /** Like {@link #get} for loads that may find nothing; nothing is not kept. */
    public Optional<V> findOrLoad(K key, Supplier<Optional<V>> load) {
        Optional<V> kept = find(key);
        if (kept.isPresent()) {
            return kept;
        }
        Optional<V> loaded = load.get();
        loaded.ifPresent(value -> put(key, value));
        return loaded;
    }

    public V put(K key, V value) {
        if (entries.size() >= capacity) {
            makeRoom();
        }
        entries.put(key, new Entry<>(value, System.nanoTime()));
        return value;
    }

    public void forget(K key) {
        entries.remove(key);
    }

    public void clear() {
        entries.clear();
    }

    /** For many at once, so that a map that is always full is not looked through for each new entry. */
    private void makeRoom() {
        if (clearing.compareAndSet(false, true)) {
            try {
                entries.values().removeIf(entry -> entry.isOlderThan(lifetimeNanos));
                Iterator<K> keys = entries.keySet().iterator();
                while (entries.size() > capacity - 1 - capacity / 8 && keys.hasNext()) {
                    keys.next();
                    keys.remove();
                }
            } finally {
                clearing.set(false);
            }
        }
    }

    private record Entry<V>(V value, long madeAt) {
        boolean isOlderThan(long nanos) {
            return System.nanoTime() - madeAt > nanos;
        }
    }
}
