package org.scholion.document.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What is printed on every page: heads, feet and numbers, known by where they stand and that they come again. */
final class RunningHeads {
    /** The part of a page's height that its head and its foot take. */
    private static final float EDGE = 0.12f;

    /** On so many pages the same words are a running head. */
    private static final int OFTEN = 3;

    private static final int EDGE_LINES = 3;
    private static final Pattern NUMBER =
            Pattern.compile("(?:[–—-]\\s*)?(\\d{1,4}|[ivxlcdm]{1,8})(?:\\s*[–—-])?", Pattern.CASE_INSENSITIVE);

    private final Map<String, Integer> seen = new HashMap<>();
    private final boolean several;

    RunningHeads(List<Page> pages) {
        this.several = pages.size() > 1;
        for (Page page : pages) {
            for (Line line : edges(page)) {
                seen.merge(key(line), 1, Integer::sum);
            }
        }
    }

    private static List<Line> edges(Page page) {
        List<Line> edges = new ArrayList<>();
        List<Line> lines = page.lines();
        for (int n = 0; n < lines.size(); n++) {
            boolean outer = n < EDGE_LINES || n >= lines.size() - EDGE_LINES;
            if (outer && isAtEdge(page, lines.get(n))) {
                edges.add(lines.get(n));
            }
        }
        return edges;
    }

    private static boolean isAtEdge(Page page, Line line) {
        return line.top() < EDGE * page.height() || line.top() > (1 - EDGE) * page.height();
    }

    /** The words with every number as one sign: heads differ by the page's number and the chapter's. */
    private static String key(Line line) {
        return line.plain().replaceAll("\\d+", "#");
    }

    /** Whether a line of a page is furniture. */
    boolean holds(Page page, Line line) {
        return isAtEdge(page, line)
                && edges(page).contains(line)
                && (several && isNumber(line) || seen.getOrDefault(key(line), 0) >= OFTEN);
    }

    private static boolean isNumber(Line line) {
        return NUMBER.matcher(line.plain()).matches();
    }

    /** The number that a page prints at its head or foot, or null. */
    String number(Page page) {
        for (Line line : edges(page)) {
            var number = NUMBER.matcher(line.plain());
            if (several && number.matches()) {
                return number.group(1);
            }
        }
        return null;
    }
}
