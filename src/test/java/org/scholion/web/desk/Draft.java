package org.scholion.web.desk;

import java.util.ArrayList;
import java.util.List;
import org.scholion.document.reading.BlockKind;

/** A text under construction for tests: blocks separated by blank lines. */
final class Draft {
    private final StringBuilder text = new StringBuilder();
    private final List<MarkupBlock> blocks = new ArrayList<>();

    record Spec(BlockKind kind, String text, int level, Integer row, Integer column, Integer group, String label) {}

    Draft add(BlockKind kind, String words) {
        return add(new Spec(kind, words, 0, null, null, null, null));
    }

    Draft add(Spec spec) {
        if (!blocks.isEmpty()) {
            text.append("\n\n");
        }
        int start = text.codePointCount(0, text.length());
        text.append(spec.text());
        int end = text.codePointCount(0, text.length());
        blocks.add(new MarkupBlock(
                blocks.size(),
                spec.kind(),
                spec.level(),
                start,
                end,
                spec.row(),
                spec.column(),
                spec.group(),
                spec.label(),
                null));
        return this;
    }

    ReadingText set(TextMarkup markup) {
        return set(markup, List.of());
    }

    ReadingText set(TextMarkup markup, List<MarkupPage> pages) {
        return markup.set(text.toString(), blocks, "Untitled", pages);
    }

    List<MarkupBlock> blocks() {
        return blocks;
    }

    String textOf(MarkupBlock block) {
        int from = text.offsetByCodePoints(0, block.start());
        return text.substring(from, text.offsetByCodePoints(from, block.end() - block.start()));
    }

    @Override
    public String toString() {
        return text + " " + blocks;
    }
}
