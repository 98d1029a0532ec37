package org.scholion.document.html;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * The pages of the printed book that a page of HTML was made from: where they begin, by marks in the text (DPUB-ARIA
 * doc-pagebreak, EPUB's structural semantics) or by a list beside it, and what they print as their numbers.
 */
final class PrintedPages {
    private static final Pattern PAGE =
            Pattern.compile("(?:page|p\\.|seite|стр\\.?)\\s*(\\S{1,20}?)\\.?", Pattern.CASE_INSENSITIVE);

    private final Map<String, String> list;

    /** @param list ids of elements at which pages begin, with the pages' labels */
    PrintedPages(Map<String, String> list) {
        this.list = list;
    }

    /** Whether the list names an element. */
    boolean isListed(Element element) {
        return !list.isEmpty() && list.containsKey(element.id());
    }

    /** Whether an element is a mark between two pages; its words are none of the text. */
    boolean isBreak(Element element) {
        return element.attr("role").equals("doc-pagebreak")
                || (" " + element.attr("epub:type") + " ").contains(" pagebreak ");
    }

    /** What the page that begins at an element prints as its number; null if nobody says so. */
    String label(Element element) {
        String listed = list.get(element.id());
        return listed == null && isBreak(element) ? ownLabel(element) : listed;
    }

    private static String ownLabel(Element element) {
        for (String label : new String[] {element.attr("title"), element.attr("aria-label"), element.text()}) {
            String words = label.strip();
            if (!words.isEmpty()) {
                Matcher page = PAGE.matcher(words);
                return page.matches() ? page.group(1) : words;
            }
        }
        return null;
    }
}
