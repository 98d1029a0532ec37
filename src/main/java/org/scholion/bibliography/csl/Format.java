package org.scholion.bibliography.csl;

import java.util.Map;
import java.util.regex.Pattern;
import org.scholion.bibliography.format.Run;
import org.scholion.bibliography.style.StyleNode;

/**
 * The formatting attributes of CSL as a set of bits: two or three for each attribute, 0 where nothing is said about it.
 * What an inner element says outranks what stands around it.
 */
final class Format {
    static final int NONE = 0;

    /** Markup in a field turns italics and bold round: italic words in an italic title are upright. */
    static final int TURN_ITALIC = 1 << 16;

    static final int TURN_BOLD = 1 << 17;
    /** Words whose letters keep their case. */
    static final int NO_CASE = 1 << 18;

    /** Words of the language, not of the item: they get a capital at the beginning of a note. */
    static final int TERM = 1 << 19;

    private static final int STYLE = 0x3;
    private static final int WEIGHT = 0xC;
    private static final int VARIANT = 0x30;
    private static final int DECORATION = 0xC0;
    private static final int ALIGN = 0x700;
    private static final int[] FIELDS = {STYLE, WEIGHT, VARIANT, DECORATION, ALIGN};

    static final int ITALIC = 0x2;
    static final int BOLD = 0x8;
    static final int SMALL_CAPS = 0x20;
    static final int UNDERLINE = 0x80;
    static final int SUPERSCRIPT = 0x200;
    static final int SUBSCRIPT = 0x300;

    private static final Pattern WIDE = Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}]");
    private static final Pattern LATIN = Pattern.compile("\\p{IsLatin}");

    private static final Map<String, Map<String, Integer>> ATTRIBUTES = Map.of(
            "font-style", Map.of("normal", 0x1, "italic", ITALIC, "oblique", ITALIC),
            "font-weight", Map.of("normal", 0x4, "bold", BOLD, "light", 0x4),
            "font-variant", Map.of("normal", 0x10, "small-caps", SMALL_CAPS),
            "text-decoration", Map.of("none", 0x40, "underline", UNDERLINE),
            "vertical-align", Map.of("baseline", 0x100, "sup", SUPERSCRIPT, "sub", SUBSCRIPT));

    private Format() {}

    static int of(StyleNode node) {
        int bits = NONE;
        for (Map.Entry<String, Map<String, Integer>> attribute : ATTRIBUTES.entrySet()) {
            String value = node.get(attribute.getKey());
            if (value != null) {
                bits |= attribute.getValue().getOrDefault(value, NONE);
            }
        }
        return bits;
    }

    /** What the inner element says, completed by what the outer one says. */
    static int within(int inner, int outer) {
        int bits = inner;
        for (int field : FIELDS) {
            if ((inner & field) == 0) {
                bits |= outer & field;
            }
        }
        return bits;
    }

    static Run run(String text, int bits) {
        // Chinese, Japanese and Korean have no italics.
        boolean upright = WIDE.matcher(text).find() && !LATIN.matcher(text).find();
        boolean italic = !upright && ((bits & STYLE) == ITALIC) != ((bits & TURN_ITALIC) != 0);
        boolean bold = ((bits & WEIGHT) == BOLD) != ((bits & TURN_BOLD) != 0);
        Run.Height height =
                switch (bits & ALIGN) {
                    case SUPERSCRIPT -> Run.Height.SUPERSCRIPT;
                    case SUBSCRIPT -> Run.Height.SUBSCRIPT;
                    default -> Run.Height.NORMAL;
                };
        return new Run(text, italic, bold, (bits & VARIANT) == SMALL_CAPS, (bits & DECORATION) == UNDERLINE, height);
    }
}
