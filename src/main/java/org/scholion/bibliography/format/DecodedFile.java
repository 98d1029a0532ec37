package org.scholion.bibliography.format;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a bibliographic file, with the encoding that it was taken to be in. No bytes make it throw.
 *
 * @param text without a byte order mark
 * @param charset the encoding
 * @param problems what is doubtful about the encoding; none where a byte order mark or valid UTF-8 says it
 */
public record DecodedFile(String text, Charset charset, List<ReadProblem> problems) {
    /** What JabRef writes into a file's first line, and Emacs: "% Encoding: ISO8859_1", "-*- coding: latin-1 -*-". */
    private static final Pattern STATED =
            Pattern.compile("(?i)(?:encoding|coding)\\s*[:=]\\s*([A-Za-z][A-Za-z0-9._-]*)");

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Charset UTF_32BE = Charset.forName("UTF-32BE");
    private static final Charset UTF_32LE = Charset.forName("UTF-32LE");

    /** As many bytes as are looked at for a stated encoding and for zero bytes. */
    private static final int SAMPLE = 4096;

    public DecodedFile {
        problems = List.copyOf(problems);
    }

    /**
     * Decodes what people's programs write: Unicode with a byte order mark, UTF-8, UTF-16 known by its zero bytes, the
     * encoding that the file states, otherwise Windows-1252, which contains Latin-1's letters.
     */
    public static DecodedFile of(byte[] bytes) {
        Optional<DecodedFile> marked = marked(bytes);
        if (marked.isPresent()) {
            return marked.get();
        }
        Optional<Charset> pairs = byZeroBytes(bytes);
        if (pairs.isPresent()) {
            return told(bytes, 0, pairs.get(), "Its zero bytes say so.");
        }
        Optional<String> utf8 = strictly(bytes, StandardCharsets.UTF_8);
        if (utf8.isPresent()) {
            return new DecodedFile(utf8.get(), StandardCharsets.UTF_8, List.of());
        }
        Optional<Charset> stated =
                stated(bytes).filter(charset -> strictly(bytes, charset).isPresent());
        return stated.map(charset -> told(bytes, 0, charset, "The file says so."))
                .orElseGet(() -> told(bytes, 0, WINDOWS, "It is not valid UTF-8; check the accents."));
    }

    private static Optional<DecodedFile> marked(byte[] bytes) {
        if (begins(bytes, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(decoded(bytes, 3, StandardCharsets.UTF_8));
        }
        if (begins(bytes, 0xFF, 0xFE, 0, 0)) {
            return Optional.of(decoded(bytes, 4, UTF_32LE));
        }
        if (begins(bytes, 0, 0, 0xFE, 0xFF)) {
            return Optional.of(decoded(bytes, 4, UTF_32BE));
        }
        if (begins(bytes, 0xFF, 0xFE)) {
            return Optional.of(decoded(bytes, 2, StandardCharsets.UTF_16LE));
        }
        return begins(bytes, 0xFE, 0xFF) ? Optional.of(decoded(bytes, 2, StandardCharsets.UTF_16BE)) : Optional.empty();
    }

    private static boolean begins(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** Bibliographic files are full of ASCII signs, which have a zero byte on one side in UTF-16. */
    private static Optional<Charset> byZeroBytes(byte[] bytes) {
        int pairs = Math.min(bytes.length, SAMPLE) / 2;
        int even = 0;
        int odd = 0;
        for (int i = 0; i < pairs * 2; i += 2) {
            even += bytes[i] == 0 ? 1 : 0;
            odd += bytes[i + 1] == 0 ? 1 : 0;
        }
        if (even * 4 < pairs && odd * 4 < pairs || pairs < 2) {
            return Optional.empty();
        }
        if (even > 4 * odd) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        return odd > 4 * even ? Optional.of(StandardCharsets.UTF_16LE) : Optional.empty();
    }

    private static Optional<Charset> stated(byte[] bytes) {
        String beginning = new String(bytes, 0, Math.min(bytes.length, SAMPLE), StandardCharsets.ISO_8859_1);
        Matcher name = STATED.matcher(beginning);
        try {
            return name.find() ? Optional.of(Charset.forName(javaName(name.group(1)))) : Optional.empty();
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            // A name that means no encoding here says nothing; the bytes decide.
            return Optional.empty();
        }
    }

    private static String javaName(String name) {
        return name.toLowerCase(Locale.ROOT).startsWith("latin-") ? name.replace("-", "") : name;
    }

    private static Optional<String> strictly(byte[] bytes, Charset charset) {
        try {
            CharBuffer text = charset.newDecoder().decode(ByteBuffer.wrap(bytes));
            return Optional.of(text.toString());
        } catch (CharacterCodingException e) {
            // Not this encoding: the caller tries the next.
            return Optional.empty();
        }
    }

    private static DecodedFile decoded(byte[] bytes, int from, Charset charset) {
        String text = new String(bytes, from, bytes.length - from, charset);
        List<ReadProblem> problems = text.indexOf('\uFFFD') < 0
                ? List.of()
                : List.of(new ReadProblem(0, "", "Some bytes mean no character in " + charset + ".", false));
        return new DecodedFile(text, charset, problems);
    }

    private static DecodedFile told(byte[] bytes, int from, Charset charset, String why) {
        DecodedFile file = decoded(bytes, from, charset);
        List<ReadProblem> problems = new ArrayList<>();
        problems.add(new ReadProblem(0, "", "The file was read as " + charset + ". " + why, false));
        problems.addAll(file.problems);
        return new DecodedFile(file.text, charset, problems);
    }
}
