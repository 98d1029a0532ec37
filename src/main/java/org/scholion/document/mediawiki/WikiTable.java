package org.scholion.document.mediawiki;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.scholion.document.reading.BlockKind;
import org.scholion.document.reading.Manuscript;
import org.scholion.document.reading.Shape;
import org.scholion.document.reading.TableGrid;

/** Tables between "{|" and "|}". One within a cell is lines of that cell, however deep tables are nested. */
final class WikiTable {
    private static final Pattern SPAN = Pattern.compile("(col|row)span\\s*=\\s*[\"']?\\s*(\\d{1,4})");
    private static final int LONGEST_ATTRIBUTES = 500;

    private final Manuscript manuscript;
    private final WikiInline inline;
    private final Infobox boxes;
    private TableGrid grid = new TableGrid();
    private Shape cell;
    private boolean infobox;
    private int depth;
    private int tables;
    private int box;

    WikiTable(Manuscript manuscript, WikiInline inline, Infobox boxes) {
        this.boxes = boxes;
        this.manuscript = manuscript;
        this.inline = inline;
    }

    /** Writes a line that belongs to a table; tells whether it did. */
    boolean takes(String line) {
        if (line.startsWith("{|")) {
            open(line);
            return true;
        }
        if (depth == 0) {
            return false;
        }
        if (line.startsWith("|}")) {
            depth--;
            if (depth == 0) {
                end();
            }
        } else if (depth > 1) {
            nested(line);
        } else if (line.startsWith("|+")) {
            caption(withoutAttributes(line.substring(2)));
        } else if (line.startsWith("|-")) {
            grid.row();
        } else if (line.startsWith("|") || line.startsWith("!")) {
            cells(line);
        } else {
            goOn(line);
        }
        return true;
    }

    /** Ends whatever is open: a heading never stands in a table. */
    void end() {
        if (depth > 0 || cell != null) {
            manuscript.end();
        }
        depth = 0;
        cell = null;
    }

    private void open(String line) {
        depth++;
        if (depth > 1) {
            manuscript.line();
            return;
        }
        manuscript.end();
        infobox = line.contains("infobox");
        if (infobox) {
            box = boxes.next();
        } else {
            tables++;
        }
        grid = new TableGrid();
        cell = null;
    }

    private void caption(String words) {
        manuscript.begin(new Shape(BlockKind.CAPTION, 0, null, null, infobox ? null : tables - 1, null, null));
        inline.write(words);
        manuscript.end();
    }

    private void cells(String line) {
        boolean head = line.startsWith("!");
        for (String one : split(line.substring(1), head)) {
            String attributes = attributes(one);
            int width = 1;
            int height = 1;
            Matcher span = SPAN.matcher(attributes);
            while (span.find()) {
                width = span.group(1).equals("col") ? TableGrid.span(span.group(2)) : width;
                height = span.group(1).equals("row") ? TableGrid.span(span.group(2)) : height;
            }
            int column = grid.cell(width, height);
            cell = infobox
                    ? Shape.infobox(head ? BlockKind.INFOBOX_LABEL : BlockKind.INFOBOX_VALUE, box)
                    : Shape.cell(tables - 1, grid.rowIndex(), column);
            manuscript.begin(cell);
            inline.write(withoutAttributes(one).strip());
        }
    }

    private void goOn(String line) {
        if (cell == null) {
            return;
        }
        if (line.startsWith("*") || line.startsWith("#")) {
            manuscript.begin(cell.labelled("•"));
            inline.write(line.replaceFirst("^[*#:;]+", ""));
        } else if (!line.isEmpty()) {
            manuscript.line();
            inline.write(line);
        }
    }

    private void nested(String line) {
        if (line.startsWith("|-") || line.isEmpty()) {
            return;
        }
        boolean cells = line.startsWith("|") || line.startsWith("!");
        manuscript.line();
        for (String one : cells ? split(line.substring(1), line.startsWith("!")) : List.of(line)) {
            inline.write(cells ? withoutAttributes(one) : one);
            manuscript.words(" ");
        }
    }

    /** At "||", and in a line of heads at "!!", but not within links. */
    private static List<String> split(String line, boolean head) {
        List<String> cells = new ArrayList<>();
        int links = 0;
        int from = 0;
        for (int at = 0; at < line.length() - 1; at++) {
            if (line.startsWith("[[", at)) {
                links++;
            } else if (line.startsWith("]]", at)) {
                links = Math.max(0, links - 1);
            } else if (links == 0 && at >= from && (line.startsWith("||", at) || head && line.startsWith("!!", at))) {
                cells.add(line.substring(from, at));
                from = at + 2;
            }
        }
        cells.add(line.substring(Math.min(from, line.length())));
        return cells;
    }

    private static String attributes(String cell) {
        int pipe = cell.indexOf('|');
        boolean here = pipe >= 0
                && pipe < LONGEST_ATTRIBUTES
                && !cell.substring(0, pipe).contains("[[")
                && cell.chars().limit(pipe).noneMatch(c -> c >= '\uFDD0' && c <= '\uFDEF');
        return here ? cell.substring(0, pipe) : "";
    }

    private static String withoutAttributes(String cell) {
        String attributes = attributes(cell);
        return attributes.isEmpty() && !cell.startsWith("|") ? cell : cell.substring(attributes.length() + 1);
    }
}
