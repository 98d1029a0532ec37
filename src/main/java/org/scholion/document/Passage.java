package org.scholion.document;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.scholion.bibliography.item.Locator;
import org.scholion.document.reading.BlockKind;
import org.scholion.shared.CodePointText;
import org.scholion.shared.TextRange;

/**
 * Some words of a document with the place at which its source prints them.
 *
 * @param range their code points
 * @param locator the printed page or pages; where the source has none, the number of the paragraph that the desk prints;
 *     null where it has neither
 * @param quote the words, without marks of notes and what pages leave behind, block after block on lines of their own
 */
public record Passage(TextRange range, Locator locator, String quote) {

    static Passage of(TextRange range, CodePointText text, List<Block> blocks, List<Milestone> milestones) {
        Locator pages = pages(range, milestones);
        String quote = blocks.stream()
                .filter(block -> block.kind().isShown() && block.range().overlaps(range))
                .map(block -> text.substring(new TextRange(
                        Math.max(range.start(), block.range().start()),
                        Math.min(range.end(), block.range().end()))))
                .collect(Collectors.joining("\n"));
        return new Passage(
                range, pages == null ? paragraphs(range, blocks) : pages, QuotedWords.unmarked(quote, labels(blocks)));
    }

    /** What is printed before the notes of a text: the words of the marks that lead to them. */
    static Set<String> labels(List<Block> blocks) {
        return blocks.stream()
                .filter(block -> block.kind().isNote() && block.label() != null)
                .map(Block::label)
                .collect(Collectors.toSet());
    }

    private static Locator pages(TextRange range, List<Milestone> milestones) {
        String first = label(range.start(), milestones);
        String last = label(range.end() - 1, milestones);
        if (first == null || last == null) {
            return null;
        }
        return new Locator("page", first.equals(last) ? first : first + "–" + last);
    }

    /** The label of the page that a code point is on, or null. */
    private static String label(int point, List<Milestone> milestones) {
        String label = null;
        for (Milestone milestone : milestones) {
            if (milestone.at() > point) {
                break;
            }
            label = milestone.label();
        }
        return label;
    }

    private static Locator paragraphs(TextRange range, List<Block> blocks) {
        int number = 0;
        int first = 0;
        int last = 0;
        for (Block block : blocks) {
            if (block.kind() == BlockKind.PARAGRAPH) {
                number++;
                if (block.range().overlaps(range)) {
                    first = first == 0 ? number : first;
                    last = number;
                }
            }
        }
        return first == 0 ? null : new Locator("paragraph", first == last ? "" + first : first + "–" + last);
    }
}
