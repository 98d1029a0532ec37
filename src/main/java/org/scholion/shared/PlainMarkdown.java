package org.scholion.shared;

import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;

/** What somebody wrote in Markdown, as plain text for places that know no other: CommonMark, without its marks. */
public final class PlainMarkdown {
    /** What is nested deeper is given as it was typed. */
    private static final int DEEPEST = 100;

    private static final Parser PARSER = Parser.builder().build();
    private static final TextContentRenderer RENDERER = TextContentRenderer.builder()
            .lineBreakRendering(LineBreakRendering.SEPARATE_BLOCKS)
            .build();

    private PlainMarkdown() {}

    /** The words of a text; as it was typed where it would keep the parser too long, or nests too deeply. */
    public static String of(String markdown) {
        return BoundedMarkdown.parse(PARSER, markdown, DEEPEST)
                .map(RENDERER::render)
                .orElse(markdown)
                .strip();
    }
}
