package org.scholion.web.desk;

import java.text.MessageFormat;
import java.util.List;

/**
 * The marks at which pages of the source begin. A mark is an element without text: its number is drawn by the style sheet,
 * so that no code point is added to the page.
 */
final class MarkupPages {
    private final List<MarkupPage> pages;
    private final MarkupLabels labels;
    private int next;

    MarkupPages(List<MarkupPage> pages, MarkupLabels labels) {
        this.pages = pages;
        this.labels = labels;
    }

    /** The code point of the next page that begins before another code point, or -1. */
    int before(int end) {
        return next < pages.size() && pages.get(next).at() < end
                ? pages.get(next).at()
                : -1;
    }

    /** Writes the mark of the next page. */
    void mark(StringBuilder html) {
        MarkupPage page = pages.get(next++);
        String name =
                page.label() == null ? labels.pageUnnumbered() : MessageFormat.format(labels.page(), page.label());
        html.append("<span class=\"page-mark\" role=\"doc-pagebreak\" aria-label=\"");
        ScriptRuns.escape(html, name, 0, name.length());
        html.append("\" data-page=\"");
        String label = page.label() == null ? "" : page.label();
        ScriptRuns.escape(html, label, 0, label.length());
        html.append("\"></span>");
    }
}
