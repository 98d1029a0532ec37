package org.scholion.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TimeOrderedIdTest {

    @Test
    void idsAreVersionSevenOfTheStandardVariantAndTellTheTime() {
        long before = System.currentTimeMillis();
        UUID id = TimeOrderedId.next();

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isBetween(before - 60_000, before + 60_000);
    }

    @Property(tries = 20)
    void eachThreadSeesItsIdsGrowAndNoneTwice(
            @ForAll @IntRange(min = 1, max = 8) int threads, @ForAll @IntRange(min = 1, max = 6000) int each)
            throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            Callable<List<UUID>> making = () -> {
                List<UUID> made = new ArrayList<>();
                for (int n = 0; n < each; n++) {
                    made.add(TimeOrderedId.next());
                }
                return made;
            };
            List<Future<List<UUID>>> results = new ArrayList<>();
            for (int n = 0; n < threads; n++) {
                results.add(pool.submit(making));
            }
            Set<UUID> all = new HashSet<>();
            for (Future<List<UUID>> result : results) {
                assertThat(result.get().stream().map(UUID::toString)).isSorted();
                all.addAll(result.get());
            }
            assertThat(all).hasSize(threads * each);
        } finally {
            pool.shutdownNow();
        }
    }
}
