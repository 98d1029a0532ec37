package org.scholion.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest {

    @ParameterizedTest
    @CsvSource({"2, 'a,b', b", "3, 'a,b,c', ", "4, 'a,b,c', "})
    void aNextPageIsNamedByTheLastRowOnlyIfThereIsOne(int limit, String shown, String next) {
        Page<String> page = Page.of(List.of("a", "b", "c"), limit, row -> row);

        assertThat(String.join(",", page.items())).isEqualTo(shown);
        assertThat(page.next()).isEqualTo(next);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 201})
    void pagesOfOtherSizesAreRefused(int limit) {
        assertThatThrownBy(() -> new Page.Request(null, limit))
                .isInstanceOfSatisfying(Problem.InvalidInput.class, problem -> assertThat(problem.field())
                        .contains("limit"));
    }

    @Test
    void aCursorThatIsNoneIsRefused() {
        assertThatThrownBy(() -> Page.Request.parse("yesterday", null))
                .isInstanceOfSatisfying(Problem.InvalidInput.class, problem -> assertThat(problem.field())
                        .contains("after"));
    }

    @Test
    void withoutParametersThePageIsTheFirstHundred() {
        assertThat(Page.Request.parse(" ", null)).isEqualTo(new Page.Request(null, 100));
        UUID after = UUID.randomUUID();
        assertThat(Page.Request.parse(after.toString(), 7)).isEqualTo(new Page.Request(after, 7));
    }
}
