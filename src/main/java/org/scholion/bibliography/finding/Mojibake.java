package org.scholion.bibliography.finding;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * UTF-8 that was read as Windows-1252: "Ã©" for "é". A run of characters is taken back only if its bytes are well-formed
 * UTF-8, which words of any language hardly ever are by chance.
 */
final class Mojibake {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /** Beginnings of a character of two to four bytes as Windows-1252 shows them, and what follows. */
    private static final Pattern RUN =
            Pattern.compile("[\\u00C2-\\u00F4](?:[\\u0080-\\u00BF]|[€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ])++");

    private Mojibake() {}

    static String mend(String text) {
        if (!mayBegin(text)) {
            return text;
        }
        String mended = RUN.matcher(text).replaceAll(run -> Matcher.quoteReplacement(decoded(run.group())));
        // What was misread twice.
        return mended.equals(text) ? text : mend(mended);
    }

    private static boolean mayBegin(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0xC2 && c <= 0xF4) {
                return true;
            }
        }
        return false;
    }

    private static String decoded(String run) {
        byte[] bytes = new byte[run.length()];
        for (int i = 0; i < run.length(); i++) {
            char c = run.charAt(i);
            // Five bytes are no characters of Windows-1252 and come through as control characters.
            bytes[i] = c < 0x100 ? (byte) c : String.valueOf(c).getBytes(WINDOWS)[0];
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return run;
        }
    }
}
