package org.scholion.document.html;

import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Iterator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.scholion.document.reading.UnreadableDocument;
import org.scholion.document.reading.UnreadableDocument.Reason;

/** From the bytes of a page to its tree. Bytes are decoded strictly: a letter that cannot be read is not replaced. */
public final class HtmlText {
    /** A tree takes some two hundred bytes for each element. */
    private static final int MOST_ELEMENTS = 300_000;

    /** No person nests so deep; looking from every link up to the root would take for ever beyond. */
    private static final int DEEPEST = 1000;

    /** HTML, section 13.2.3.2: the declaration stands in the first 1,024 bytes; XML's in the first line. */
    private static final int PRESCAN = 1024;

    private static final Pattern CHARSET =
            Pattern.compile("(?:charset|encoding)\\s*=\\s*[\"']?\\s*([A-Za-z0-9_:.-]{2,40})", Pattern.CASE_INSENSITIVE);

    private HtmlText() {}

    /**
     * The text of a page, by its byte order mark, what it declares, or UTF-8.
     *
     * @throws UnreadableDocument if the bytes are not what they are declared to be
     */
    public static String decode(byte[] bytes) {
        Charset charset = charset(bytes);
        try {
            CharBuffer text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
            boolean marked = text.length() > 0 && text.charAt(0) == '\uFEFF';
            return marked ? text.subSequence(1, text.length()).toString() : text.toString();
        } catch (CharacterCodingException malformed) {
            throw new UnreadableDocument(
                    Reason.INVALID_UTF8,
                    -1,
                    "The page is not encoded in " + charset.name() + " as it should be; save it as UTF-8.");
        }
    }

    private static Charset charset(byte[] bytes) {
        if (opens(bytes, 0xFE, 0xFF) || opens(bytes, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16;
        }
        if (opens(bytes, 0xEF, 0xBB, 0xBF)) {
            return StandardCharsets.UTF_8;
        }
        String head = new String(bytes, 0, Math.min(bytes.length, PRESCAN), StandardCharsets.ISO_8859_1);
        Matcher declared = CHARSET.matcher(head);
        if (!declared.find()) {
            return StandardCharsets.UTF_8;
        }
        try {
            Charset known = Charset.forName(declared.group(1));
            // A page whose ASCII could be read at all is not in UTF-16, whatever it says (HTML, section 13.2.3.2).
            return known.name().startsWith("UTF-16") || known.name().startsWith("UTF-32")
                    ? StandardCharsets.UTF_8
                    : known;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return StandardCharsets.UTF_8;
        }
    }

    private static boolean opens(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int at = 0; at < mark.length; at++) {
            if ((bytes[at] & 0xFF) != mark[at]) {
                return false;
            }
        }
        return true;
    }

    /** A reference within a page or a package, its percent signs resolved; a stray one is a percent sign. */
    public static String unescaped(String reference) {
        return URLDecoder.decode(
                reference.replace("+", "%2B").replaceAll("%(?![0-9A-Fa-f]{2})", "%25"), StandardCharsets.UTF_8);
    }

    /**
     * The tree of a page. No external entity or file is ever fetched.
     *
     * @param xml whether the page is XHTML by its XML declaration
     * @throws UnreadableDocument with {@link Reason#TOO_LARGE} if it has more elements than a server can hold
     */
    public static Document parse(String text, boolean xml) {
        Parser parser = xml && text.contains("/>") ? Parser.xmlParser() : Parser.htmlParser();
        try (StreamParser stream = new StreamParser(parser).parse(text, "")) {
            int elements = 0;
            for (Iterator<Element> each = stream.iterator(); each.hasNext(); each.next()) {
                // Misnested elements are doubled by the rules of HTML, so that they are counted as they are made.
                if (++elements > MOST_ELEMENTS) {
                    throw new UnreadableDocument(
                            Reason.TOO_LARGE, -1, "The page has more than " + MOST_ELEMENTS + " elements; divide it.");
                }
            }
            Document page = stream.document();
            requireShallow(page);
            return page;
        }
    }

    private static void requireShallow(Document page) {
        NodeTraversor.filter(
                (node, depth) -> {
                    if (depth > DEEPEST) {
                        throw new UnreadableDocument(
                                Reason.TOO_LARGE, -1, "The page is nested more than " + DEEPEST + " elements deep.");
                    }
                    return NodeFilter.FilterResult.CONTINUE;
                },
                page);
    }
}
