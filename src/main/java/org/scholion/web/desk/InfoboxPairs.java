package org.scholion.web.desk;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.scholion.document.reading.BlockKind;

/**
 * Finds the infobox rows that stood side by side and were flattened row by row: two labels in one line of the raw text,
 * then their two values, as under "Preceded by" and "Succeeded by". Set as a row of heads over a row of values they are
 * paired again while the text keeps its order.
 */
final class InfoboxPairs {
    private static final List<BlockKind> SHAPE =
            List.of(BlockKind.INFOBOX_LABEL, BlockKind.INFOBOX_LABEL, BlockKind.INFOBOX_VALUE, BlockKind.INFOBOX_VALUE);

    private final Set<Integer> openers = new HashSet<>();
    private final Set<Integer> followers = new HashSet<>();

    /**
     * Finds them.
     *
     * @param text the canonical text
     * @param blocks in the text's order
     * @throws IllegalArgumentException if two labels overlap
     */
    InfoboxPairs(String text, List<MarkupBlock> blocks) {
        for (int at = 0; at + SHAPE.size() <= blocks.size(); at++) {
            List<MarkupBlock> four = blocks.subList(at, at + SHAPE.size());
            MarkupBlock next = at + SHAPE.size() < blocks.size() ? blocks.get(at + SHAPE.size()) : null;
            if (isPair(four, next) && inOneLine(text, four.get(0), four.get(1))) {
                openers.add(four.get(0).ordinal());
                followers.add(four.get(1).ordinal());
                openers.add(four.get(2).ordinal());
                followers.add(four.get(3).ordinal());
            }
        }
    }

    /** Whether the block is one of a pair. */
    boolean hold(MarkupBlock block) {
        return opensRow(block) || followers.contains(block.ordinal());
    }

    /** Whether the block is the first of its row. */
    boolean opensRow(MarkupBlock block) {
        return openers.contains(block.ordinal());
    }

    private static boolean isPair(List<MarkupBlock> four, MarkupBlock next) {
        boolean goesOn = next != null && next.kind() == BlockKind.INFOBOX_VALUE && inOneBox(four.get(0), next);
        return !goesOn
                && four.stream().map(MarkupBlock::kind).toList().equals(SHAPE)
                && four.stream().allMatch(block -> inOneBox(four.get(0), block));
    }

    private static boolean inOneBox(MarkupBlock one, MarkupBlock other) {
        return Objects.equals(one.group(), other.group()) && other.row() == null;
    }

    private static boolean inOneLine(String text, MarkupBlock first, MarkupBlock second) {
        return text.codePoints()
                .skip(first.end())
                .limit((long) second.start() - first.end())
                .noneMatch(letter -> letter == '\n' || letter == '\r');
    }
}
