package org.scholion.document.pdf;

import jakarta.enterprise.context.Dependent;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.scholion.document.reading.Manuscript;
import org.scholion.document.reading.RawFile;
import org.scholion.document.reading.RawReader;
import org.scholion.document.reading.ReadText;
import org.scholion.document.reading.UnreadableDocument;
import org.scholion.document.reading.UnreadableDocument.Reason;

/**
 * Reads PDF (ISO 32000) with a text layer, page by page: columns one after the other, paragraphs rebuilt from lines, words
 * that were hyphenated made whole, running heads and page numbers as furniture, notes from the foot of the page, pages by
 * the labels of the file or the numbers they print.
 */
@Dependent
public final class PdfReader implements RawReader {
    private static final Form FORM = new Form("PDF with a text layer", "application/pdf");
    private static final int MOST_PAGES = 10_000;
    /** What PDFBox keeps of the file in memory, and beyond it on disk, in bytes. */
    private static final long IN_MEMORY = 32L << 20;

    private static final long ON_DISK = 512L << 20;

    @Override
    public String name() {
        return "pdf";
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
        // ISO 32000-1, annex H: readers accept the header anywhere in the first 1,024 bytes.
        int at = file.head().indexOf("%PDF-");
        return at >= 0 && at < 1024 ? 100 : 0;
    }

    @Override
    public ReadText read(RawFile file) {
        try (PDDocument document = Loader.loadPDF(
                file.path().toFile(), "", null, null, MemoryUsageSetting.setupMixed(IN_MEMORY, ON_DISK).streamCache)) {
            List<Page> pages = pages(document);
            if (pages.stream().allMatch(page -> page.lines().isEmpty())) {
                throw new UnreadableDocument(
                        Reason.NO_WORDS,
                        -1,
                        "This PDF has no text layer: its pages are pictures. Run it through character recognition (OCR)"
                                + " first.");
            }
            Manuscript manuscript = new Manuscript();
            new PageWriter(manuscript, pages).write();
            if (document.getDocumentInformation() != null) {
                manuscript.titled(document.getDocumentInformation().getTitle());
            }
            return manuscript.finish(this);
        } catch (InvalidPasswordException locked) {
            throw new UnreadableDocument(
                    Reason.LOCKED, -1, "This PDF is locked by a password. Save a copy without one and upload that.");
        } catch (UnreadableDocument refused) {
            throw refused;
        } catch (IOException | RuntimeException | StackOverflowError damaged) {
            // PDFBox meets damaged files with exceptions of all sorts.
            throw new UnreadableDocument(Reason.DAMAGED, -1, "This PDF is cut off or damaged; save it again.");
        }
    }

    private static List<Page> pages(PDDocument document) throws IOException {
        int count = document.getNumberOfPages();
        if (count > MOST_PAGES) {
            throw new UnreadableDocument(
                    Reason.TOO_LARGE, -1, "This PDF has more than " + MOST_PAGES + " pages; divide it.");
        }
        String[] labels = document.getDocumentCatalog().getPageLabels() == null
                ? new String[0]
                : document.getDocumentCatalog().getPageLabels().getLabelsByPageIndices();
        LineCollector collector = new LineCollector();
        List<Page> pages = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            PDRectangle box = document.getPage(n).getCropBox();
            boolean turned = document.getPage(n).getRotation() % 180 != 0;
            float width = turned ? box.getHeight() : box.getWidth();
            float height = turned ? box.getWidth() : box.getHeight();
            List<Line> lines = Columns.inOrder(collector.collect(document, n + 1), width);
            pages.add(new Page(width, height, n < labels.length ? labels[n] : null, lines));
        }
        return pages;
    }
}
