package org.scholion.annotation.passage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.scholion.annotation.passage.Placement.Outcome;

/** Which words of a former text are not looked for, because too much of the new one would have to be searched. */
class SearchBoundsTest {

    @Test
    void theCheapestSearchesAreDoneAndTheOthersLeftToAPerson() {
        assertThat(Reanchoring.beyond(List.of(50L, 10L, 40L, 20L), Long::longValue, 65))
                .containsExactly(40L, 50L);
    }

    @Property
    void whatIsDoneNeverCostsMoreThanTheBoundAndWhatIsLeftWouldNotHaveFitted(
            @ForAll List<@LongRange(min = 0, max = 1_000) Long> costs,
            @ForAll @LongRange(min = 0, max = 10_000) long most) {
        List<Long> left = Reanchoring.beyond(costs, Long::longValue, most);

        long all = costs.stream().mapToLong(Long::longValue).sum();
        long beyond = left.stream().mapToLong(Long::longValue).sum();
        assertThat(all - beyond).isLessThanOrEqualTo(most);
        assertThat(left.isEmpty()).isEqualTo(all <= most);
        left.stream().mapToLong(Long::longValue).min().ifPresent(cheapest -> assertThat(all - beyond + cheapest)
                .isGreaterThan(most));
    }

    @Test
    void whatWasNotLookedForIsAnOrphanThatSaysWhy() {
        Outcome outcome = Outcome.notSearchedFor();

        assertThat(outcome.state()).isEqualTo(PlacementState.ORPHANED);
        assertThat(outcome.range()).isNull();
        assertThat(outcome.rule()).isEqualTo("NOT_SEARCHED");
    }
}
