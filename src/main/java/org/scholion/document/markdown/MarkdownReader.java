package org.scholion.document.markdown;

import jakarta.enterprise.context.Dependent;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.scholion.document.html.HtmlText;
import org.scholion.document.html.HtmlWalk;
import org.scholion.document.reading.Manuscript;
import org.scholion.document.reading.RawFile;
import org.scholion.document.reading.ReadText;
import org.scholion.document.reading.TextReader;
import org.scholion.document.reading.UnreadableDocument;
import org.scholion.document.reading.UnreadableDocument.Reason;
import org.scholion.shared.BoundedMarkdown;

/** Reads Markdown (CommonMark 0.31, with GitHub's tables and footnotes). HTML within is read as HTML. */
@Dependent
public final class MarkdownReader implements TextReader {
    private static final Form FORM = new Form("Markdown", "text/markdown;charset=utf-8");
    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create(), FootnotesExtension.create());
    private static final Parser PARSER = Parser.builder()
            .extensions(EXTENSIONS)
            .includeSourceSpans(IncludeSourceSpans.NONE)
            .build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .omitSingleParagraphP(false)
            .build();
    private static final int SAMPLE = 200_000;
    /** Its tree takes some hundred times the room of the text. */
    private static final int LONGEST = 4 << 20;

    /** How many nodes of the tree may stand in each other. */
    private static final int DEEPEST = 500;

    private static final List<Evidence> EVIDENCE = List.of(
            new Evidence(Pattern.compile("(?m)^#{1,6} \\S"), 30),
            new Evidence(Pattern.compile("(?m)^\\[\\^[^\\]\\s]{1,40}]: "), 50),
            new Evidence(Pattern.compile("\\[[^\\[\\]\\n]{1,200}]\\((?:https?:|#|\\.|/)[^()\\s]{0,300}\\)"), 30),
            new Evidence(Pattern.compile("(?<![\\p{L}*])\\*\\*[^*\\s][^*\\n]{0,200}\\*\\*"), 25),
            new Evidence(Pattern.compile("(?m)^```"), 25),
            new Evidence(Pattern.compile("(?m)^\\|? ?:?-{3,}:? ?\\|"), 25));

    private record Evidence(Pattern pattern, int points) {}

    @Override
    public String name() {
        return "markdown";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Form form() {
        return FORM;
    }

    @Override
    public int confidence(RawFile file) {
        boolean named =
                switch (file.ending()) {
                    case "md", "markdown", "mkd" -> true;
                    default -> false;
                };
        if (!file.isText()) {
            return 0;
        }
        int shown = confidence(file.text());
        return named ? Math.max(50, Math.min(95, shown + 30)) : shown;
    }

    /** Two sorts of marks: a lone one is an accident. */
    @Override
    public int confidence(String text) {
        String sample = text.length() > SAMPLE ? text.substring(0, SAMPLE) : text;
        int points = 0;
        int sorts = 0;
        for (Evidence evidence : EVIDENCE) {
            if (evidence.pattern().matcher(sample).find()) {
                points += evidence.points();
                sorts++;
            }
        }
        return sorts > 1 ? Math.min(points, 90) : 0;
    }

    @Override
    public ReadText read(String text) {
        if (text.length() > LONGEST) {
            throw new UnreadableDocument(
                    Reason.TOO_LARGE, -1, "A text in Markdown may have at most " + LONGEST + " characters; divide it.");
        }
        Manuscript manuscript = new Manuscript();
        HtmlWalk.write(HtmlText.parse(html(text), false), manuscript);
        return manuscript.finish(this);
    }

    private static String html(String text) {
        return BoundedMarkdown.parse(PARSER, text, DEEPEST)
                .map(RENDERER::render)
                .orElseThrow(() -> new UnreadableDocument(
                        Reason.TOO_LARGE,
                        -1,
                        "The text is nested too deep, or a paragraph of it has too many marks for its length."));
    }
}
