package org.scholion.bibliography.key;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A key before it is told apart from others: letters may be put between its two parts.
 *
 * @param before what stands before the letters
 * @param after what stands behind them, mostly nothing
 */
public record KeyStem(String before, String after) {
    private static final Pattern LETTERS = Pattern.compile("[a-z]{0,2}");

    /** The key without any letters. */
    public String plain() {
        return before + after;
    }

    /** The key with letters that tell it apart. */
    public String with(String letters) {
        return before + letters + after;
    }

    /** Whether a key is this one, or this one told apart by at most two letters. */
    public boolean isStemOf(String key) {
        String folded = key.toLowerCase(Locale.ROOT);
        return key.length() >= before.length() + after.length()
                && folded.startsWith(before.toLowerCase(Locale.ROOT))
                && folded.endsWith(after.toLowerCase(Locale.ROOT))
                && LETTERS.matcher(key.substring(before.length(), key.length() - after.length()))
                        .matches();
    }
}
