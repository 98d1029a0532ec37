package org.scholion.shared;

import java.util.Arrays;

/**
 * A string that is addressed by Unicode code points: the one place where Java's UTF-16 offsets meet the offsets of
 * the canonical text. An index of every 256th code point makes each look-up cost a short walk, whatever the length.
 */
public final class CodePointText {
    private static final int STRIDE = 256;

    private final String text;
    private final int length;
    /** Char offset of every {@link #STRIDE}th code point, or null where the text has no surrogates. */
    private final int[] index;

    public CodePointText(String text) {
        this.text = text;
        this.length = text.codePointCount(0, text.length());
        this.index = length == text.length() ? null : buildIndex(text, length);
    }

    private static int[] buildIndex(String text, int length) {
        int[] built = new int[length / STRIDE + 1];
        int chars = 0;
        for (int point = 0; point < length; point++) {
            if (point % STRIDE == 0) {
                built[point / STRIDE] = chars;
            }
            chars += Character.charCount(text.codePointAt(chars));
        }
        if (length % STRIDE == 0) {
            built[length / STRIDE] = chars;
        }
        return built;
    }

    /** Length in code points. */
    public int length() {
        return length;
    }

    /**
     * The words in a range.
     *
     * @throws IndexOutOfBoundsException if the range ends beyond the text
     */
    public String substring(TextRange range) {
        return text.substring(charOffset(range.start()), charOffset(range.end()));
    }

    /** Like {@link #substring(TextRange)} with the ends cut to the text instead of refused. */
    public String clippedSubstring(int start, int end) {
        int from = Math.max(0, Math.min(start, length));
        return substring(new TextRange(from, Math.max(from, Math.min(end, length))));
    }

    /**
     * The UTF-16 offset of a code point.
     *
     * @throws IndexOutOfBoundsException if the code point lies outside the text (its end is allowed)
     */
    public int charOffset(int codePoint) {
        if (codePoint < 0 || codePoint > length) {
            throw new IndexOutOfBoundsException("code point " + codePoint + " of " + length);
        }
        if (index == null) {
            return codePoint;
        }
        return text.offsetByCodePoints(index[codePoint / STRIDE], codePoint % STRIDE);
    }

    /** The code point at or around a UTF-16 offset: an offset inside a surrogate pair counts as the pair's start. */
    public int codePointOffset(int charOffset) {
        if (charOffset < 0 || charOffset > text.length()) {
            throw new IndexOutOfBoundsException("char " + charOffset + " of " + text.length());
        }
        if (index == null) {
            return charOffset;
        }
        int found = Arrays.binarySearch(index, charOffset);
        int slot = found >= 0 ? found : -found - 2;
        int from = Math.max(0, slot);
        int counted = text.codePointCount(index[from], charOffset);
        boolean splitsPair = charOffset > 0
                && charOffset < text.length()
                && Character.isSurrogatePair(text.charAt(charOffset - 1), text.charAt(charOffset));
        return from * STRIDE + counted - (splitsPair ? 1 : 0);
    }

    /** The first occurrence of the words at or after a code point, or -1. */
    public int indexOf(String words, int fromCodePoint) {
        int found = text.indexOf(words, charOffset(fromCodePoint));
        return found < 0 ? -1 : codePointOffset(found);
    }

    @Override
    public String toString() {
        return text;
    }
}
