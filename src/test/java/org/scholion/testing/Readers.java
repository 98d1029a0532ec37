package org.scholion.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.scholion.document.docx.DocxReader;
import org.scholion.document.epub.EpubReader;
import org.scholion.document.html.HtmlReader;
import org.scholion.document.markdown.MarkdownReader;
import org.scholion.document.mediawiki.MediaWikiReader;
import org.scholion.document.pdf.PdfReader;
import org.scholion.document.reading.BrowserCopyReader;
import org.scholion.document.reading.InfoboxArticleReader;
import org.scholion.document.reading.PlainTextReader;
import org.scholion.document.reading.RawFile;
import org.scholion.document.reading.RawReader;
import org.scholion.document.reading.RawReaders;
import org.scholion.document.reading.ReadText;
import org.scholion.document.tei.TeiReader;

/** All readers of production, as the server finds them. */
public final class Readers {
    public static final RawReaders ALL = new RawReaders(List.of(
            new InfoboxArticleReader(),
            new BrowserCopyReader(),
            new PlainTextReader(),
            new HtmlReader(),
            new MediaWikiReader(),
            new DocxReader(),
            new PdfReader(),
            new MarkdownReader(),
            new EpubReader(),
            new TeiReader()));

    private Readers() {}

    /** Reads a file with the reader that is surest of it. */
    public static ReadText read(String name, byte[] bytes) {
        try (RawFile file = RawFile.take(name, bytes)) {
            return ALL.read(file, null);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Like {@link #read(String, byte[])}, for a text without a name. */
    public static ReadText read(String text) {
        return read("", text.getBytes(StandardCharsets.UTF_8));
    }

    /** The reader that is surest of a file. */
    public static RawReader choose(String name, byte[] bytes) {
        try (RawFile file = RawFile.take(name, bytes)) {
            return ALL.choose(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
