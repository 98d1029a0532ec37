package org.scholion.document.reading;

import java.util.ArrayList;
import java.util.List;

/** Lines that stand together: a passage is a run of lines without a blank line between them. */
final class Passages {
    private Passages() {}

    static List<List<Line>> of(List<Line> lines) {
        List<List<Line>> passages = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= lines.size(); i++) {
            if (i == lines.size() || lines.get(i).blankBefore() > 0) {
                passages.add(lines.subList(from, i));
                from = i;
            }
        }
        return passages;
    }
}
