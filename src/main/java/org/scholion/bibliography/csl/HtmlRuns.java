package org.scholion.bibliography.csl;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.scholion.bibliography.format.Run;

/** The processor's HTML, with its named entities, as runs of characters. */
final class HtmlRuns {
    private HtmlRuns() {}

    static List<Run> of(String html) {
        List<Run> runs = new ArrayList<>();
        Jsoup.parseBodyFragment(html.strip()).body().childNodes().forEach(node -> collect(node, false, runs));
        return Run.joined(runs);
    }

    private static void collect(Node node, boolean italic, List<Run> runs) {
        if (node instanceof TextNode text) {
            runs.add(new Run(text.getWholeText(), italic));
        } else if (node instanceof Element element) {
            boolean inner = isItalic(element, italic);
            element.childNodes().forEach(child -> collect(child, inner, runs));
        }
    }

    private static boolean isItalic(Element element, boolean around) {
        String style = element.attr("style").replace(" ", "");
        if (style.contains("font-style:normal")) {
            return false;
        }
        return around
                || style.contains("font-style:italic")
                || style.contains("font-style:oblique")
                || element.normalName().equals("i")
                || element.normalName().equals("em");
    }
}
