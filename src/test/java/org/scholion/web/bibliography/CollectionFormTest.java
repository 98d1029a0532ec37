package org.scholion.web.bibliography;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.scholion.bibliography.collection.Children;

class CollectionFormTest {
    private static final CollectionRow CHINA = row("China", null, true);
    private static final CollectionRow XINJIANG = row("Xinjiang", CHINA, true);
    private static final CollectionRow ILI = row("Ili", XINJIANG, false);
    private static final CollectionRow TIBET = row("Tibet", CHINA, false);
    private static final List<CollectionRow> ALL = List.of(CHINA, XINJIANG, ILI, TIBET);

    private static CollectionRow row(String name, CollectionRow parent, boolean inner) {
        return new CollectionRow(UUID.randomUUID(), name, name, parent == null ? null : parent.id(), 0, 0, inner, 1);
    }

    @Test
    void aCollectionMayStandInAnyButItselfAndThoseWithin() {
        assertThat(new CollectionForm(CHINA, null).parents(ALL)).isEmpty();
        assertThat(new CollectionForm(XINJIANG, CHINA.id()).parents(ALL)).containsExactly(CHINA, TIBET);
        assertThat(new CollectionForm(null, null).parents(ALL)).isEqualTo(ALL);
    }

    @Test
    void whatBecomesOfThoseWithinIsAskedOnlyWhereThereAreAny() {
        assertThat(new CollectionForm(XINJIANG, null).children()).isEqualTo(Children.UP);
        assertThat(new CollectionForm(ILI, null).children()).isNull();
    }
}
