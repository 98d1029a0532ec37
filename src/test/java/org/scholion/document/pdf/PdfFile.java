package org.scholion.document.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDPageLabelRange;
import org.apache.pdfbox.pdmodel.common.PDPageLabels;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** A PDF file set line by line, so that a test knows where everything stands. Offsets are points from the top left. */
public final class PdfFile implements AutoCloseable {
    private static final PDFont FONT = new PDType1Font(Standard14Fonts.FontName.TIMES_ROMAN);

    private final PDDocument document = new PDDocument();
    private PDPageContentStream stream;

    public PdfFile page() {
        try {
            if (stream != null) {
                stream.close();
            }
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            stream = new PDPageContentStream(document, page);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return this;
    }

    public PdfFile line(float left, float top, float size, String words) {
        try {
            stream.beginText();
            stream.setFont(FONT, size);
            stream.newLineAtOffset(left, PDRectangle.A4.getHeight() - top);
            stream.showText(words);
            stream.endText();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return this;
    }

    /** How wide some words are set, in points. */
    public static float width(float size, String words) {
        try {
            return FONT.getStringWidth(words) / 1000 * size;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Labels the pages with Roman numbers from one on. */
    public PdfFile roman(int first) {
        PDPageLabelRange range = new PDPageLabelRange();
        range.setStyle(PDPageLabelRange.STYLE_ROMAN_LOWER);
        range.setStart(first);
        PDPageLabels labels = new PDPageLabels(document);
        labels.setLabelItem(0, range);
        document.getDocumentCatalog().setPageLabels(labels);
        return this;
    }

    public PdfFile locked(String password) {
        try {
            document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return this;
    }

    public byte[] bytes() {
        try {
            if (stream != null) {
                stream.close();
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
