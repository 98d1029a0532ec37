package org.scholion.document.reading;

import java.util.List;
import org.scholion.shared.CodePointText;

/** Blocks written so that a person can compare them with an article. */
public final class Expected {
    private Expected() {}

    /** One line for each block: kind, level, row and column, list mark, language and words, as far as there are any. */
    public static List<String> lines(ReadText read) {
        CodePointText points = new CodePointText(read.text());
        return read.blocks().stream().map(block -> line(block, points)).toList();
    }

    private static String line(ReadBlock block, CodePointText points) {
        StringBuilder line = new StringBuilder(block.kind().name());
        if (block.level() > 0) {
            line.append(' ').append(block.level());
        }
        if (block.row() != null) {
            line.append(' ').append(block.row()).append('/').append(block.column());
        }
        if (block.label() != null) {
            line.append(" <").append(block.label()).append('>');
        }
        if (block.lang() != null) {
            line.append(" @").append(block.lang());
        }
        return line.append(" | ").append(points.substring(block.range())).toString();
    }

    /** The words of all blocks of a kind. */
    public static List<String> words(ReadText read, BlockKind kind) {
        CodePointText points = new CodePointText(read.text());
        return read.blocks().stream()
                .filter(block -> block.kind() == kind)
                .map(block -> points.substring(block.range()))
                .toList();
    }
}
