package org.scholion.document.epub;

import jakarta.enterprise.context.Dependent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.scholion.document.html.HtmlWalk;
import org.scholion.document.reading.Manuscript;
import org.scholion.document.reading.RawFile;
import org.scholion.document.reading.RawReader;
import org.scholion.document.reading.ReadText;
import org.scholion.document.reading.UnreadableDocument;
import org.scholion.document.reading.UnreadableDocument.Reason;
import org.scholion.document.reading.ZipPackage;

/**
 * Reads EPUB 2 and 3 (W3C EPUB 3.3): the chapters of the spine in order, their notes where links lead to them, the printed
 * pages by its page list or the marks in the chapters.
 */
@Dependent
public final class EpubReader implements RawReader {
    private static final Form FORM = new Form("EPUB", "application/epub+zip");
    private static final String MEDIA_TYPE = "mimetypeapplication/epub+zip";
    private static final int MOST_CHAPTERS = 5_000;

    @Override
    public String name() {
        return "epub";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Form form() {
        return FORM;
    }

    @Override
    public int confidence(RawFile file) {
        boolean said = file.opensWith("PK\u0003\u0004") && file.head().indexOf(MEDIA_TYPE) == 30;
        return said || ZipPackage.has(file, OpenPackage.CONTAINER) ? 96 : 0;
    }

    @Override
    public ReadText read(RawFile file) {
        try (ZipPackage parts = ZipPackage.open(file)) {
            if (parts.part("META-INF/encryption.xml")
                    .filter(EpubReader::locksText)
                    .isPresent()) {
                throw new UnreadableDocument(Reason.LOCKED, -1, "This EPUB is locked (DRM); its text cannot be read.");
            }
            OpenPackage opened = OpenPackage.of(parts);
            if (opened.chapters().size() > MOST_CHAPTERS) {
                throw new UnreadableDocument(Reason.TOO_LARGE, -1, "This EPUB has too many chapters; divide it.");
            }
            Manuscript manuscript = new Manuscript();
            manuscript.titled(opened.title());
            HtmlWalk.write(Chapters.together(parts, opened.chapters()), manuscript, opened.pageList());
            return manuscript.finish(this);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Fonts are scrambled in many books; a book is locked when its chapters are. */
    private static boolean locksText(byte[] encryption) {
        return new String(encryption, StandardCharsets.UTF_8).matches("(?s).*URI=\"[^\"]*\\.x?html?\".*");
    }
}
