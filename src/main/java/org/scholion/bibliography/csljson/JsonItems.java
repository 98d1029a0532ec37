package org.scholion.bibliography.csljson;

import java.util.ArrayList;
import java.util.List;
import org.scholion.bibliography.format.ReadingLimits;

/**
 * Takes the source of a CSL-JSON file apart into the sources of its items, so that one broken item does not spoil the
 * others: an array of objects, an object with such an array called "items", or objects one after the other. One pass,
 * which ends one item after the most that are read.
 */
final class JsonItems {
    /** Nothing in a record is nested so deep. */
    static final int DEEPEST = 50;

    private static final int WIDEST_INDENT = 80;

    private final String text;
    private final List<Source> sources = new ArrayList<>();
    private int at;
    private int line = 1;
    private int counted;
    private int lineStart;

    /** Whether an item ran to the end of the file: from then on each ends where the next seems to begin. */
    private boolean wary;

    /**
     * The source of one item.
     *
     * @param json as it stands in the file
     * @param line where it begins, from 1
     * @param closed whether its end was found
     * @param depth how deep it is nested
     */
    record Source(String json, int line, boolean closed, int depth) {}

    private JsonItems(String text) {
        this.text = text;
    }

    static List<Source> of(String text) {
        JsonItems items = new JsonItems(text);
        items.read();
        return items.sources;
    }

    private void read() {
        at = beginning();
        while (at < text.length() && sources.size() <= ReadingLimits.MOST_RECORDS) {
            char c = text.charAt(at);
            if (c == '{') {
                item();
            } else if (Character.isWhitespace(c) || ",[]}".indexOf(c) >= 0) {
                at++;
            } else {
                other();
            }
        }
    }

    /** Where the items begin: within a wrapping object, after the bracket of its array. */
    private int beginning() {
        int start = skipSpace(0);
        if (start >= text.length() || text.charAt(start) != '{') {
            return start;
        }
        int name = skipSpace(start + 1);
        int depth = 0;
        // The array need not come first, but a member before it that is no plain value is not looked into.
        for (int i = name; i < text.length() && depth == 0; i++) {
            char c = text.charAt(i);
            if (c == '"') {
                int end = stringEnd(i);
                if (text.startsWith("\"items\"", i) && opensArray(end)) {
                    return text.indexOf('[', end) + 1;
                }
                i = end - 1;
            }
            depth += c == '{' || c == '[' || c == '}' ? 1 : 0;
        }
        return start;
    }

    private boolean opensArray(int from) {
        int colon = skipSpace(from);
        if (colon >= text.length() || text.charAt(colon) != ':') {
            return false;
        }
        int value = skipSpace(colon + 1);
        return value < text.length() && text.charAt(value) == '[';
    }

    private int skipSpace(int from) {
        int i = from;
        while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private void item() {
        int start = at;
        int begun = lineAt(start);
        boolean indented = start - lineStart <= WIDEST_INDENT;
        String indent = indented ? text.substring(lineStart, start) : "";
        String next = indented && indent.isBlank() ? "\n" + indent + "{" : null;
        int depth = 0;
        int deepest = 0;
        int i = start;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == '"') {
                int end = stringEnd(i);
                if (end < 0) {
                    break;
                }
                i = end;
                continue;
            }
            if (c == '{' || c == '[') {
                deepest = Math.max(deepest, ++depth);
            } else if ((c == '}' || c == ']') && --depth == 0) {
                sources.add(new Source(text.substring(start, i + 1), begun, true, deepest));
                at = i + 1;
                return;
            } else if (c == '\n' && wary && next != null && text.startsWith(next, i)) {
                break;
            }
            i++;
        }
        wary = true;
        int resume = next == null ? -1 : text.indexOf(next, start + 1);
        int end = resume < 0 ? text.length() : resume;
        sources.add(new Source(text.substring(start, end), begun, false, deepest));
        at = end;
    }

    /** Where a string ends, after its closing mark; strings of JSON do not run over a line's end. */
    private int stringEnd(int opening) {
        for (int i = opening + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '"' || c == '\n') {
                return i + (c == '"' ? 1 : 0);
            }
        }
        return text.length();
    }

    /** Something that is no object: up to the next comma, bracket or brace. */
    private void other() {
        int start = at;
        int begun = lineAt(start);
        while (at < text.length() && ",[]{}".indexOf(text.charAt(at)) < 0) {
            at = text.charAt(at) == '"' ? Math.max(stringEnd(at), at + 1) : at + 1;
        }
        sources.add(new Source(text.substring(start, Math.min(at, start + 80)).strip(), begun, true, 0));
    }

    private int lineAt(int place) {
        for (; counted < place; counted++) {
            if (text.charAt(counted) == '\n') {
                line++;
                lineStart = counted + 1;
            }
        }
        return line;
    }
}
