package org.scholion.bibliography.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.scholion.shared.Problem;

class CollectionTreeTest {
    private static final UUID PROJECT = UUID.randomUUID();

    private final WorkCollection history = in(null, "History", 0);
    private final WorkCollection law = in(null, "Law", 1);
    private final WorkCollection towns = in(history, "Towns", 0);
    private final WorkCollection markets = in(towns, "Markets", 0);
    private final WorkCollection roads = in(history, "Roads", 1);
    private final CollectionTree tree = new CollectionTree(List.of(history, towns, markets, law, roads));

    private static WorkCollection in(WorkCollection parent, String name, int place) {
        return new WorkCollection(PROJECT, parent == null ? null : parent.id(), name, place);
    }

    @Test
    void eachComesAfterTheOneThatItStandsIn() {
        assertThat(tree.below(null)).containsExactly(history, towns, markets, roads, law);
        assertThat(tree.below(history.id())).containsExactly(towns, markets, roads);
        assertThat(tree.within(history.id())).containsExactly(towns, roads);
    }

    @Test
    void whatIsNumberedAnewStandsInThatOrder() {
        CollectionTree.number(List.of(roads, markets, towns), history.id());

        assertThat(List.of(roads, markets, towns))
                .extracting(WorkCollection::place)
                .containsExactly(0, 1, 2);
        assertThat(markets.parentId()).isEqualTo(history.id());
    }

    @Test
    void aParentIsOneOfThemOrTheTop() {
        tree.requireParent(null);
        tree.requireParent(law.id());

        UUID unknown = UUID.randomUUID();
        assertThatThrownBy(() -> tree.requireParent(unknown))
                .isInstanceOfSatisfying(Problem.InvalidInput.class, problem -> assertThat(problem.field())
                        .hasValue("parent"));
    }
}
