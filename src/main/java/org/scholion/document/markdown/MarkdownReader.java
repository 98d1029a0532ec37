package org.scholion.document.markdown;

import jakarta.enterprise.context.Dependent;
import java.util.List;
import java.util.Set;
import org.commonmark.Extension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.scholion.document.html.HtmlText;
import org.scholion.document.html.HtmlWalk;
import org.scholion.document.reading.Manuscript;
import org.scholion.document.reading.MarkupSigns;
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
    /** Its tree takes some hundred times the room of the text. */
    private static final int LONGEST = 4 << 20;

    /** How many nodes of the tree may stand in each other. */
    private static final int DEEPEST = 500;

    private static final MarkupSigns SIGNS = new MarkupSigns(
            Set.of("md", "markdown", "mkd"),
            50,
            95,
            List.of(
                    new MarkupSigns.Sign("(?m)^#{1,6} \\S", 30),
                    new MarkupSigns.Sign("(?m)^\\[\\^[^\\]\\s]{1,40}]: ", 50),
                    new MarkupSigns.Sign("\\[[^\\[\\]\\n]{1,200}]\\((?:https?:|#|\\.|/)[^()\\s]{0,300}\\)", 30),
                    new MarkupSigns.Sign("(?<![\\p{L}*])\\*\\*[^*\\s][^*\\n]{0,200}\\*\\*", 25),
                    new MarkupSigns.Sign("(?m)^```", 25),
                    new MarkupSigns.Sign("(?m)^\\|? ?:?-{3,}:? ?\\|", 25)));

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
        return SIGNS.confidence(file, this);
    }

    /** Two sorts of marks: a lone one is an accident. */
    @Override
    public int confidence(String text) {
        MarkupSigns.Shown shown = SIGNS.in(text);
        return shown.sorts() > 1 ? Math.min(shown.points(), 90) : 0;
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
