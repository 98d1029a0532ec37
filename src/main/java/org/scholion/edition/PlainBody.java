package org.scholion.edition;

import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;
import org.scholion.shared.BoundedMarkdown;

/** What somebody wrote in Markdown, as plain text for places that know no other. */
final class PlainBody {
    /** What is nested deeper is given as it was typed. */
    private static final int DEEPEST = 100;

    private static final Parser PARSER = Parser.builder().build();
    private static final TextContentRenderer RENDERER = TextContentRenderer.builder()
            .lineBreakRendering(LineBreakRendering.SEPARATE_BLOCKS)
            .build();

    private PlainBody() {}

    static String of(String markdown) {
        return BoundedMarkdown.parse(PARSER, markdown, DEEPEST)
                .map(RENDERER::render)
                .orElse(markdown)
                .strip();
    }
}
