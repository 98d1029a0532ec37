package org.scholion.document.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.scholion.document.reading.InfoboxRow.Part;

/** An infobox whose table a copy flattened to lines. */
final class FlattenedInfobox {
    private static final int FEWEST_ROWS = 3;
    private static final int STRONG_ROWS = 5;
    private static final int LONGEST_LINE = 500;
    private static final int MOST_LINES = 400;

    private final List<Line> lines;
    private final List<InfoboxRow> rows;

    private FlattenedInfobox(List<Line> lines, List<InfoboxRow> rows) {
        this.lines = lines;
        this.rows = rows;
    }

    /** The infobox in a passage, if enough of its lines show themselves as rows and none is prose. */
    static Optional<FlattenedInfobox> in(List<Line> passage) {
        if (passage.size() < FEWEST_ROWS
                || passage.size() > MOST_LINES
                || passage.stream().anyMatch(line -> line.length() > LONGEST_LINE)) {
            return Optional.empty();
        }
        List<InfoboxRow> rows = new ArrayList<>();
        int evident = 0;
        boolean beforeRows = true;
        boolean allBullets = true;
        for (int i = 0; i < passage.size(); i++) {
            Line next = i + 1 < passage.size() ? passage.get(i + 1) : null;
            InfoboxRow row = InfoboxRow.of(passage.get(i), next, i == 0, beforeRows);
            rows.add(row);
            allBullets &= row.mark() != null;
            evident += row.evident() ? 1 : 0;
            // The first line may be the name of the thing in two scripts; pictures may still follow it.
            beforeRows &= !row.evident() || i == 0;
        }
        boolean enough = !allBullets && evident >= FEWEST_ROWS && evident * 4 >= passage.size();
        return enough ? Optional.of(new FlattenedInfobox(passage, rows)) : Optional.empty();
    }

    /** Whether the box by itself shows that a page was copied. */
    boolean isStrong() {
        return rows.stream().filter(InfoboxRow::evident).count() >= STRONG_ROWS;
    }

    /**
     * Adds the box's blocks.
     *
     * @param group the ordinal of the box; a box of names inside the passage counts as one more
     * @return the ordinal for the next box
     */
    int addTo(Draft draft, int group) {
        int current = group;
        for (int i = 0; i < rows.size(); i++) {
            boolean headsNames = i > 0 && i + 1 < rows.size() && InfoboxRow.isNameHead(lines.get(i + 1));
            if (headsNames && isLoneLabel(rows.get(i)) && !InfoboxRow.isNameHead(lines.get(i))) {
                current++;
            }
            add(draft, rows.get(i), lines.get(i).text(), current);
        }
        return current + 1;
    }

    private static boolean isLoneLabel(InfoboxRow row) {
        return row.parts().size() == 1 && row.parts().get(0).kind() == BlockKind.INFOBOX_LABEL;
    }

    private static void add(Draft draft, InfoboxRow row, String text, int group) {
        String label = "";
        for (Part part : row.parts()) {
            String words = text.substring(part.from(), part.to());
            switch (part.kind()) {
                case INFOBOX_LABEL -> {
                    draft.infobox(part.kind(), part.from(), part.to(), group, row.mark(), null);
                    label = words;
                }
                case INFOBOX_VALUE -> {
                    String mark = row.parts().size() == 1 ? row.mark() : null;
                    String named = NamedLanguages.of(label, words);
                    String lang = named == null ? NamedLanguages.ofSelfNamed(words) : named;
                    draft.infobox(part.kind(), part.from(), part.to(), group, mark, lang);
                }
                default -> draft.add(part.kind(), part.from(), part.to());
            }
        }
    }
}
