package org.scholion.document.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkupSignsTest {
    private static final MarkupSigns SIGNS = new MarkupSigns(
            Set.of("org"), 50, 95, List.of(new MarkupSigns.Sign("(?m)^\\* ", 20), new MarkupSigns.Sign("#\\+", 40)));

    @ParameterizedTest(name = "{0}")
    @CsvSource({"Words., 0, 0, 0", "* One * two, 20, 1, 20", "#+x #+y #+z, 40, 1, 40", "* One #+x, 60, 2, 40"})
    void aSortOfSignsCountsOnce(String text, int points, int sorts, int strongest) {
        assertThat(SIGNS.in(text)).isEqualTo(new MarkupSigns.Shown(points, sorts, strongest));
    }
}
