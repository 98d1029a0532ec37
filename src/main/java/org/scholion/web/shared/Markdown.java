package org.scholion.web.shared;

import java.time.Duration;
import java.util.Set;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.nodes.Entities.EscapeMode;
import org.jsoup.safety.Safelist;
import org.scholion.shared.BoundedMarkdown;
import org.scholion.shared.ExpiringCache;

/**
 * Sets what people write as HTML: CommonMark, raw HTML in it escaped, and the result cleaned once more by a list of what
 * is allowed. No images, no styles, no scripts; links lead to the web or to a mail address only.
 */
public final class Markdown {
    /** How deep quotations, lists and emphasis may stand in each other; what goes deeper is shown as it was typed. */
    private static final int DEEPEST = 100;

    /** How many angle brackets, and how many marks of emphasis, a text may have to be set. */
    private static final int MOST_BRACKETS = 1_000;

    private static final int MOST_EMPHASIS = 4_000;

    private static final Parser PARSER = Parser.builder().build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .escapeHtml(true)
            .sanitizeUrls(true)
            .softbreak("\n")
            .build();
    private static final Safelist ALLOWED = new Safelist()
            .addTags(
                    "p",
                    "br",
                    "em",
                    "strong",
                    "code",
                    "pre",
                    "blockquote",
                    "ul",
                    "ol",
                    "li",
                    "a",
                    "hr",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6")
            .addAttributes("a", "href", "title")
            .addAttributes("ol", "start")
            .addProtocols("a", "href", "http", "https", "mailto")
            .addEnforcedAttribute("a", "rel", "noopener nofollow noreferrer");
    static final OutputSettings PLAIN = new OutputSettings().prettyPrint(false).escapeMode(EscapeMode.xhtml);

    /** Longer texts, in UTF-16 units, are set anew each time, so that what is kept stays below some megabytes. */
    private static final int LONGEST_KEPT = 1_000;

    private static final ExpiringCache<String, String> KEPT = new ExpiringCache<>(Duration.ofMinutes(10), 2_000);

    private Markdown() {}

    /** The HTML of a text in Markdown; empty for an empty text. */
    public static String toHtml(String markdown) {
        if (markdown == null || markdown.isBlank()) {
            return "";
        }
        // Setting the bodies was a third of the work of listing a hundred annotations.
        return markdown.length() > LONGEST_KEPT ? set(markdown) : KEPT.get(markdown, Markdown::set);
    }

    /**
     * Like {@link #toHtml(String)}, with the people whom it names marked.
     *
     * @param handles of those who can be named, in lower case
     */
    public static String toHtml(String markdown, Set<String> handles) {
        String html = toHtml(markdown);
        return handles.isEmpty() || html.indexOf('@') < 0 ? html : NamedPeople.mark(html, handles);
    }

    private static String set(String markdown) {
        if (isIntricate(markdown)) {
            return asTyped(markdown);
        }
        // The renderer calls itself once a level: ten thousand quotation marks in a row would exhaust its stack.
        return BoundedMarkdown.parse(PARSER, markdown, DEEPEST)
                .map(parsed ->
                        Jsoup.clean(RENDERER.render(parsed), "", ALLOWED, PLAIN).strip())
                .orElseGet(() -> asTyped(markdown));
    }

    /**
     * Whether the parser would take too much of the machine: it looks for the end of a tag or an address from every
     * angle bracket to the end of the text, and calls itself once for each level of emphasis.
     */
    private static boolean isIntricate(String markdown) {
        return markdown.chars().filter(unit -> unit == '<').count() > MOST_BRACKETS
                || markdown.chars().filter(unit -> unit == '*' || unit == '_').count() > MOST_EMPHASIS;
    }

    private static String asTyped(String markdown) {
        return "<pre>" + markdown.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;") + "</pre>";
    }
}
