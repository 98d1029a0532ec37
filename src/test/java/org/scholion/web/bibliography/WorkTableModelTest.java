package org.scholion.web.bibliography;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.scholion.shared.Page;

class WorkTableModelTest {
    private final List<String> cursorsAsked = new ArrayList<>();

    /** Works w0, w1 …; the cursor after a page is the number of the next work. */
    private WorkTableModel modelOf(int works) {
        return new WorkTableModel(
                (after, limit) -> {
                    cursorsAsked.add(after);
                    int start = after == null ? 0 : Integer.parseInt(after);
                    int end = Math.min(works, start + limit);
                    List<WorkRow> rows = IntStream.range(start, end)
                            .mapToObj(n -> new WorkRow("w" + n, null, 0, null, null, null, "book", 0, 0))
                            .toList();
                    return new Page<>(rows, end < works ? String.valueOf(end) : null);
                },
                works);
    }

    private static List<String> keys(WorkTableModel model, int first) {
        return model.load(first, 25, Map.of(), Map.of()).stream()
                .map(WorkRow::key)
                .toList();
    }

    @Test
    void goesOnAndBackByCursorsThatItRemembers() {
        WorkTableModel model = modelOf(60);

        assertThat(keys(model, 0)).hasSize(25).startsWith("w0");
        assertThat(keys(model, 25)).hasSize(25).startsWith("w25");
        assertThat(keys(model, 50)).hasSize(10).startsWith("w50");
        assertThat(keys(model, 25)).hasSize(25).startsWith("w25");
        assertThat(cursorsAsked).containsExactly(null, "25", "50", "25");
    }

    @Test
    void knowsHowManyThereAreBeforeItReadsThem() {
        WorkTableModel model = modelOf(26);

        assertThat(model.count(Map.of())).isEqualTo(26);
        assertThat(cursorsAsked).isEmpty();
    }

    @Test
    void showsNothingOfAnEmptyBibliography() {
        WorkTableModel model = modelOf(0);

        assertThat(keys(model, 0)).isEmpty();
        assertThat(model.getRowCount()).isZero();
    }
}
