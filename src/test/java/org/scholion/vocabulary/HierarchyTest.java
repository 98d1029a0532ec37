package org.scholion.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class HierarchyTest {

    @Test
    void whatIsAboveIsFoundThroughSeveralWays() {
        Hierarchy<String> hierarchy = new Hierarchy<>(
                Map.of("ghulja", Set.of("ili", "towns"), "ili", Set.of("places"), "towns", Set.of("places")));

        assertThat(hierarchy.above("ghulja")).containsExactlyInAnyOrder("ili", "towns", "places");
        assertThat(hierarchy.depth()).isEqualTo(3);
        assertThat(hierarchy.circle()).isEmpty();
    }

    @Test
    void aCircleIsNamedInItsOrder() {
        Hierarchy<String> hierarchy =
                new Hierarchy<>(Map.of("a", Set.of("b"), "b", Set.of("c"), "c", Set.of("a"), "outside", Set.of("a")));

        List<String> circle = hierarchy.circle();
        assertThat(circle).hasSize(3).containsExactlyInAnyOrder("a", "b", "c");
        assertThat(hierarchy.above("a")).contains("a");
    }

    @Test
    void aChainOfTwentyThousandIsWalkedWithoutEnd() {
        Map<Integer, Set<Integer>> chain = new HashMap<>();
        IntStream.range(0, 20_000).forEach(n -> chain.put(n, Set.of(n + 1)));
        Hierarchy<Integer> hierarchy = new Hierarchy<>(chain);

        assertThat(hierarchy.depth()).isEqualTo(20_001);
        assertThat(hierarchy.circle()).isEmpty();
        assertThat(hierarchy.wouldCircle(20_000, Set.of(0))).isTrue();
    }

    /** Whoever asks before each move never gets a circle, and whoever is told no would have got one. */
    @Property(tries = 200)
    void movesThatAreAskedForNeverCloseACircle(
            @ForAll @Size(max = 60) List<@IntRange(max = 9) Integer> things,
            @ForAll @Size(max = 60) List<@IntRange(max = 9) Integer> aboves) {
        Map<Integer, Set<Integer>> plain = new HashMap<>();
        Hierarchy<Integer> hierarchy = new Hierarchy<>(plain);
        for (int n = 0; n < Math.min(things.size(), aboves.size()); n++) {
            Map<Integer, Set<Integer>> moved = new HashMap<>(plain);
            moved.put(things.get(n), Set.of(aboves.get(n)));
            boolean refused = hierarchy.wouldCircle(things.get(n), moved.get(things.get(n)));

            assertThat(new Hierarchy<>(moved).circle().isEmpty()).isNotEqualTo(refused);
            if (!refused) {
                plain = moved;
                hierarchy.put(things.get(n), moved.get(things.get(n)));
            }
        }
        assertThat(hierarchy.circle()).isEmpty();
    }
}
