package org.scholion.web.bibliography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scholion.bibliography.Facet;
import org.scholion.bibliography.FacetChoice;
import org.scholion.bibliography.collection.WorkFilter;
import org.scholion.shared.Problem;

class FilterAddressTest {
    private static final UUID COLLECTION = UUID.fromString("01a1fffe-a1f4-7000-8234-1b6847ba1371");
    private static final WorkFilter FILTER = WorkFilter.NONE
            .withWords("wang & 王")
            .among(FacetChoice.ALL.with(Facet.TYPE, List.of("chapter", "book")).with(Facet.DECADE, List.of("1940")))
            .used(false)
            .tagged(List.of("To read", "Ili, 1944"))
            .in(COLLECTION)
            .noted(List.of(COLLECTION));

    @Test
    void thePageNamesEachPropertyOnceWithCommas() {
        assertThat(FilterAddress.ofPage(FILTER, "-year", "Wang2020"))
                .isEqualTo("?q=wang+%26+%E7%8E%8B&used=false&collection=" + COLLECTION
                        + "&sort=-year&decade=1940&noted=" + COLLECTION
                        + "&type=book%2Cchapter&tag=ili+1944%2Cto+read&work=Wang2020");
    }

    @Test
    void theApiIsAskedForEachValue() {
        assertThat(FilterAddress.ofApi(FILTER))
                .isEqualTo("?q=wang+%26+%E7%8E%8B&used=false&collection=" + COLLECTION
                        + "&facet=decade%3A1940&facet=noted%3A" + COLLECTION
                        + "&facet=type%3Abook&facet=type%3Achapter&tag=ili+1944&tag=to+read");
    }

    @Test
    void everythingHasAnEmptyAddress() {
        assertThat(FilterAddress.ofPage(WorkFilter.NONE, null, null)).isEqualTo("?");
        assertThat(FilterAddress.ofApi(WorkFilter.NONE)).isEqualTo("?");
    }

    @Test
    void whatTheApiIsAskedForIsTheSameFilter() {
        WorkFilter read = FacetWords.apply(
                List.of("type:book", "type:chapter", "decade:1940", "noted:" + COLLECTION),
                FILTER.among(FacetChoice.ALL.with(Facet.TYPE, List.of("webpage")))
                        .noted(List.of()));

        assertThat(read).isEqualTo(FILTER);
        assertThat(FacetWords.apply(FacetWords.of(FILTER), WorkFilter.NONE.withWords("x")))
                .isEqualTo(FILTER.withWords("x").used(null).tagged(List.of()).in(null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"language", "shelf:c14", ":", "noted:not-an-id"})
    void whatIsNoPropertyWithAValueIsRefused(String pair) {
        assertThatThrownBy(() -> FacetWords.apply(List.of(pair), WorkFilter.NONE))
                .isInstanceOfSatisfying(Problem.InvalidInput.class, refused -> assertThat(refused.field())
                        .contains("facet"));
    }
}
