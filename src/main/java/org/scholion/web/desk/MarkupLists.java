package org.scholion.web.desk;

import java.util.ArrayDeque;
import java.util.Deque;

/** Lists in lists: an item stays open until its successor or the end shows that nothing is nested in it. */
final class MarkupLists {
    private final StringBuilder html;
    private final Deque<String> open = new ArrayDeque<>();

    MarkupLists(StringBuilder html) {
        this.html = html;
    }

    /** Opens the item; its text follows. */
    void item(MarkupBlock block) {
        int depth = Math.max(1, block.level());
        String number = leadingNumber(block.label());
        String element = number == null ? "ul" : "ol";
        while (open.size() > depth) {
            closeInnermost();
        }
        if (open.size() == depth) {
            if (open.peek().equals(element)) {
                html.append("</li>");
            } else {
                closeInnermost();
            }
        }
        if (open.size() < depth) {
            // An item that skips a depth is nested in the deepest one there is.
            open.push(element);
            html.append('<').append(element).append(" class=\"list\">");
        }
        html.append("<li");
        if (number != null) {
            html.append(" value=\"").append(number).append('"');
        }
        html.append('>');
    }

    void close() {
        while (!open.isEmpty()) {
            closeInnermost();
        }
    }

    private void closeInnermost() {
        html.append("</li></").append(open.pop()).append(">\n");
    }

    private static String leadingNumber(String label) {
        if (label == null) {
            return null;
        }
        int end = 0;
        while (end < label.length() && end < 9 && label.charAt(end) >= '0' && label.charAt(end) <= '9') {
            end++;
        }
        return end == 0 ? null : label.substring(0, end);
    }
}
