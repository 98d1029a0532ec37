package org.scholion.document.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.scholion.document.reading.UnreadableDocument.Reason;

/**
 * Turns the bytes of a raw document into its text: strict UTF-8, nothing replaced, nothing normalised, so that the
 * text encoded again is the bytes, byte for byte. A leading byte order mark is therefore kept as the code point
 * U+FEFF at offset 0; readers treat it as a separator, so that no block begins with it.
 */
public final class Decoding {
    /** As many bytes as are looked at to tell UTF-16 and UTF-32 by where their zero bytes stand. */
    private static final int SAMPLE = 4096;

    private static final int FEWEST_ZEROS = 3;

    private static final List<Signature> BINARY_FORMATS = List.of(
            new Signature("a PDF file", "255044462D"),
            new Signature("a ZIP, Office or EPUB file", "504B0304"),
            new Signature("a PNG image", "89504E47"),
            new Signature("a JPEG image", "FFD8FF"),
            new Signature("a GIF image", "47494638"),
            new Signature("a gzip file", "1F8B"),
            new Signature("an older Office file", "D0CF11E0"),
            new Signature("an executable file", "7F454C46"));

    /** The first bytes of a binary format, in hexadecimal digits. */
    private record Signature(String name, String hex) {
        boolean opens(byte[] document) {
            byte[] opening = HexFormat.of().parseHex(hex);
            return document.length >= opening.length
                    && Arrays.equals(document, 0, opening.length, opening, 0, opening.length);
        }
    }

    private Decoding() {}

    /**
     * Reads a stream to its end, but never more than one byte beyond the limit.
     *
     * @param maxBytes the greatest allowed length in bytes
     * @throws UnreadableDocument with {@link Reason#TOO_LARGE} if the stream is longer
     */
    public static byte[] readBounded(InputStream in, int maxBytes) throws IOException {
        byte[] bytes = in.readNBytes(maxBytes);
        if (in.read() >= 0) {
            throw tooLarge(maxBytes);
        }
        return bytes;
    }

    /**
     * The text of the bytes.
     *
     * @param maxBytes the greatest allowed length in bytes
     * @throws UnreadableDocument if the bytes are too many, none, white space only, UTF-16, UTF-32, binary or malformed
     */
    public static String decode(byte[] bytes, int maxBytes) {
        if (bytes.length > maxBytes) {
            throw tooLarge(maxBytes);
        }
        if (bytes.length == 0) {
            throw new UnreadableDocument(Reason.EMPTY, -1, "The file is empty (0 bytes).");
        }
        refuseOtherEncodings(bytes);
        refuseBinary(bytes);
        String text = decodeStrictly(bytes);
        refuseControls(text);
        if (text.chars().allMatch(Separators::isSpace)) {
            throw new UnreadableDocument(Reason.EMPTY, -1, "The file holds nothing but white space.");
        }
        return text;
    }

    private static UnreadableDocument tooLarge(int maxBytes) {
        return new UnreadableDocument(
                Reason.TOO_LARGE, maxBytes, "The file is larger than the allowed " + maxBytes + " bytes.");
    }

    private static void refuseOtherEncodings(byte[] bytes) {
        Optional<String> encoding = byMark(bytes).or(() -> byZeroBytes(bytes));
        if (encoding.isPresent()) {
            throw new UnreadableDocument(
                    Reason.OTHER_ENCODING,
                    0,
                    "The file is encoded as " + encoding.get() + "; save it as UTF-8 and upload it again.");
        }
    }

    private static Optional<String> byMark(byte[] bytes) {
        if (startsWith(bytes, 0xFF, 0xFE, 0, 0) || startsWith(bytes, 0, 0, 0xFE, 0xFF)) {
            return Optional.of("UTF-32");
        }
        if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
            return Optional.of("UTF-16");
        }
        return Optional.empty();
    }

    /** Text in UTF-16 shows zero bytes in one position of every two, text in UTF-32 in two or three of every four. */
    private static Optional<String> byZeroBytes(byte[] bytes) {
        int units = Math.min(bytes.length, SAMPLE) / 4;
        if (units == 0) {
            return byZeroBytesOfAPair(bytes);
        }
        int[] zeros = new int[4];
        for (int i = 0; i < units * 4; i++) {
            if (bytes[i] == 0) {
                zeros[i % 4]++;
            }
        }
        // A few letters, such as U+4E00, have a zero byte on the other side as well.
        boolean bigEndian32 = zeros[0] == units && zeros[1] == units && zeros[3] * 4 <= units;
        boolean littleEndian32 = zeros[3] == units && zeros[2] == units && zeros[0] * 4 <= units;
        if (bigEndian32 || littleEndian32) {
            return Optional.of("UTF-32");
        }
        int even = zeros[0] + zeros[2];
        int odd = zeros[1] + zeros[3];
        int most = Math.max(even, odd);
        // Even a text in Chinese has spaces, digits or line ends for one letter in twenty.
        boolean enough = most * 20 >= units * 2 && (most >= FEWEST_ZEROS || most == units * 2);
        return enough && Math.min(even, odd) * 4 <= most ? Optional.of("UTF-16") : Optional.empty();
    }

    private static Optional<String> byZeroBytesOfAPair(byte[] bytes) {
        boolean pair = bytes.length == 2 && (bytes[0] == 0) != (bytes[1] == 0);
        return pair ? Optional.of("UTF-16") : Optional.empty();
    }

    private static void refuseBinary(byte[] bytes) {
        for (Signature format : BINARY_FORMATS) {
            if (format.opens(bytes)) {
                throw new UnreadableDocument(
                        Reason.BINARY, 0, "The file is " + format.name() + ", not a plain text in UTF-8.");
            }
        }
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                throw new UnreadableDocument(
                        Reason.BINARY, i, "The file is not a text: it holds a NUL byte at byte offset " + i + ".");
            }
        }
    }

    private static String decodeStrictly(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        // UTF-8 never decodes to more chars than it has bytes.
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            throw new UnreadableDocument(
                    Reason.INVALID_UTF8,
                    in.position(),
                    "The file is not valid UTF-8: malformed bytes at byte offset " + in.position() + ".");
        }
        return out.flip().toString();
    }

    /** One control character may be an accident of copying; one in twenty characters is a binary format. */
    private static void refuseControls(String text) {
        long controls = text.chars()
                .filter(c -> Character.isISOControl(c) && !Separators.isSpace(c))
                .count();
        if (controls * 20 > text.length()) {
            throw new UnreadableDocument(
                    Reason.BINARY, -1, "The file is not a text: it is full of control characters.");
        }
    }

    private static boolean startsWith(byte[] bytes, int... prefix) {
        if (bytes.length < prefix.length) {
            return false;
        }
        for (int i = 0; i < prefix.length; i++) {
            if ((bytes[i] & 0xFF) != prefix[i]) {
                return false;
            }
        }
        return true;
    }
}
