package org.scholion.web.shared;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.scholion.annotation.mention.Handles;

/** Marks the people whom cleaned HTML names by "@" and their handle. Links and code are left alone. */
final class NamedPeople {
    private NamedPeople() {}

    /** The HTML with each known handle in an element {@code <span class="mention">}. */
    static String mark(String html, Set<String> handles) {
        Document parsed = Jsoup.parseBodyFragment(html);
        parsed.outputSettings(Markdown.PLAIN.clone());
        List<TextNode> texts = parsed.body()
                .nodeStream(TextNode.class)
                .filter(text -> text.getWholeText().indexOf('@') >= 0)
                .filter(text -> text.parent().closest("a, code, pre") == null)
                .toList();
        texts.forEach(text -> mark(text, handles));
        return parsed.body().html();
    }

    private static void mark(TextNode text, Set<String> handles) {
        String words = text.getWholeText();
        int from = 0;
        for (MatchResult named : Handles.find(words, handles)) {
            text.before(new TextNode(words.substring(from, named.start())));
            text.before(new Element("span").addClass("mention").appendText(named.group()));
            from = named.end();
        }
        text.text(words.substring(from));
    }
}
