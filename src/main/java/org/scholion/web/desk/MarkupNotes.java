package org.scholion.web.desk;

import java.text.MessageFormat;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.scholion.document.reading.BlockKind;

/** The article's own notes: a section of their own, one list per series, each note with a button to cite it. */
final class MarkupNotes {
    private static final String SECTION_ID = "source-notes";

    private final StringBuilder html;
    private final MarkupLabels labels;
    private final List<OutlineEntry> outline;
    private final Map<String, Integer> series = new HashMap<>();
    private final Set<String> ids = new HashSet<>();
    private boolean headed;
    private boolean sectionOpen;
    private int openSeries = -1;

    MarkupNotes(StringBuilder html, MarkupLabels labels, List<OutlineEntry> outline) {
        this.html = html;
        this.labels = labels;
        this.outline = outline;
    }

    /** Opens the note; its text follows. */
    void openNote(MarkupBlock block) {
        openSection();
        openList(block);
        int number = number(block.label());
        String id = "note-" + openSeries + "-" + number;
        if (number == 0 || !ids.add(id)) {
            id = "note-" + openSeries + "-b" + block.ordinal();
        }
        html.append("<li class=\"note\" id=\"").append(id).append("\" data-label=\"");
        attribute(block.label() == null ? "" : block.label());
        html.append("\">");
    }

    void closeNote(MarkupBlock block) {
        String label = block.label() == null ? "" : block.label();
        citeButton(block, openSeries, number(label), MessageFormat.format(labels.citeThisLabel(), label));
        html.append("</li>\n");
    }

    /** Adds the button beside the line under a table. */
    void citeTableLine(MarkupBlock block) {
        citeButton(block, -1, 0, labels.citeTableLine());
    }

    void closeList() {
        if (openSeries >= 0) {
            html.append("</ol>\n");
            openSeries = -1;
        }
    }

    void close() {
        closeList();
        if (sectionOpen) {
            html.append("</section>\n");
            sectionOpen = false;
        }
    }

    private void openSection() {
        if (sectionOpen) {
            return;
        }
        sectionOpen = true;
        if (headed) {
            html.append("<section class=\"source-notes\" aria-labelledby=\"source-notes-title\">");
            return;
        }
        headed = true;
        outline.add(new OutlineEntry(SECTION_ID, 2, labels.notes()));
        html.append("<section class=\"source-notes\" id=\"").append(SECTION_ID);
        html.append("\" aria-labelledby=\"source-notes-title\"><h2 class=\"added\" id=\"source-notes-title\">");
        attribute(labels.notes());
        html.append("</h2>\n");
    }

    private void openList(MarkupBlock block) {
        String key = block.group() == null ? block.kind().name() : block.group().toString();
        Integer known = series.get(key);
        int wanted = known == null ? series.size() : known;
        if (wanted == openSeries) {
            return;
        }
        closeList();
        if (known == null) {
            series.put(key, wanted);
            html.append("<h3 class=\"added\">");
            attribute(block.kind() == BlockKind.EXPLANATORY_NOTE ? labels.explanatoryNotes() : labels.citingNotes());
            html.append("</h3>\n");
        }
        html.append("<ol class=\"note-list\">\n");
        openSeries = wanted;
    }

    private void citeButton(MarkupBlock block, int list, int number, String accessibleName) {
        html.append("<button type=\"button\" class=\"cite-this\" data-cite-start=\"")
                .append(block.start());
        html.append("\" data-cite-end=\"").append(block.end());
        html.append("\" data-note-list=\"").append(list);
        html.append("\" data-note-number=\"").append(number).append("\" aria-label=\"");
        attribute(accessibleName);
        html.append("\">");
        attribute(labels.citeThis());
        html.append("</button>");
    }

    private void attribute(String value) {
        ScriptRuns.escape(html, value, 0, value.length());
    }

    /** The number that a note is printed with, or 0 where it has none. */
    private static int number(String label) {
        if (label == null || label.isEmpty() || label.length() > 6) {
            return 0;
        }
        int value = 0;
        for (int at = 0; at < label.length(); at++) {
            char digit = label.charAt(at);
            if (digit < '0' || digit > '9') {
                return 0;
            }
            value = value * 10 + digit - '0';
        }
        return value;
    }
}
