package org.scholion.web.document;

import org.scholion.document.Block;
import org.scholion.shared.CodePointText;
import org.scholion.web.shared.Words;

/**
 * A block as the API shows it.
 *
 * @param kind such as "paragraph" or "infobox-label"
 * @param start first code point
 * @param end one past the last code point
 * @param dir "rtl" or "ltr" by its first letter that runs in a direction; null where none does
 */
public record BlockView(
        int ordinal,
        String kind,
        int level,
        int start,
        int end,
        Integer row,
        Integer column,
        Integer group,
        String label,
        String lang,
        String dir) {

    static BlockView of(Block block, CodePointText text) {
        return new BlockView(
                block.ordinal(),
                Words.of(block.kind()),
                block.level(),
                block.range().start(),
                block.range().end(),
                block.row(),
                block.column(),
                block.group(),
                block.label(),
                block.lang(),
                direction(text.substring(block.range())));
    }

    /** Rules P2 and P3 of the Unicode Bidirectional Algorithm, without isolates. */
    static String direction(String words) {
        int first = words.codePoints()
                .map(Character::getDirectionality)
                .filter(BlockView::isStrong)
                .findFirst()
                .orElse(Character.DIRECTIONALITY_UNDEFINED);
        if (first == Character.DIRECTIONALITY_UNDEFINED) {
            return null;
        }
        return first == Character.DIRECTIONALITY_LEFT_TO_RIGHT ? "ltr" : "rtl";
    }

    private static boolean isStrong(int directionality) {
        return directionality == Character.DIRECTIONALITY_LEFT_TO_RIGHT
                || directionality == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || directionality == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }
}
