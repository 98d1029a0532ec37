package org.scholion.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExpiringCacheTest {

    @Test
    void keepsNoMoreThanItsCapacity() {
        ExpiringCache<Integer, Integer> cache = new ExpiringCache<>(Duration.ofHours(1), 10);

        IntStream.range(0, 1000).forEach(n -> cache.put(n, n));

        assertThat(IntStream.range(0, 1000).filter(n -> cache.find(n).isPresent()))
                .hasSizeBetween(1, 10)
                .contains(999);
    }

    @Test
    void asksOnceForWhatItKeeps() {
        ExpiringCache<String, Integer> cache = new ExpiringCache<>(Duration.ofHours(1), 10);
        AtomicInteger asked = new AtomicInteger();

        assertThat(cache.get("a", key -> asked.incrementAndGet())).isEqualTo(1);
        assertThat(cache.get("a", key -> asked.incrementAndGet())).isEqualTo(1);
    }

    @Test
    void forgetsWhatIsTooOld() {
        ExpiringCache<String, String> cache = new ExpiringCache<>(Duration.ofNanos(-1), 10);
        cache.put("a", "old");

        assertThat(cache.find("a")).isEmpty();
        assertThat(cache.get("a", key -> "new")).isEqualTo("new");
    }

    @Test
    void forgetsWhatItIsToldTo() {
        ExpiringCache<String, String> cache = new ExpiringCache<>(Duration.ofHours(1), 10);
        cache.put("a", "1");
        cache.put("b", "2");

        cache.forget("a");
        assertThat(cache.find("a")).isEmpty();
        assertThat(cache.find("b")).contains("2");

        cache.clear();
        assertThat(cache.find("b")).isEmpty();
    }

    @Test
    void nothingFoundIsAskedForAgain() {
        ExpiringCache<String, String> cache = new ExpiringCache<>(Duration.ofHours(1), 10);

        assertThat(cache.findOrLoad("a", Optional::empty)).isEmpty();
        assertThat(cache.findOrLoad("a", () -> Optional.of("now"))).contains("now");
        assertThat(cache.findOrLoad("a", Optional::empty)).contains("now");
    }
}
