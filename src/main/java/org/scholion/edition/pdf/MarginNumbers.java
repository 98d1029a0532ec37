package org.scholion.edition.pdf;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Prints the number of each paragraph in the left margin, so that a passage can be cited whatever the page. */
final class MarginNumbers {
    private static final float SIZE = 7f;
    private static final float RIGHT_EDGE = 91f;

    private final PDDocument document;

    MarginNumbers(PDDocument document) {
        this.document = document;
    }

    void add(PageRecord record, Path fontFile) throws IOException {
        if (record.paragraphs().isEmpty()) {
            return;
        }
        PDFont font = PDType0Font.load(document, fontFile.toFile());
        for (Map.Entry<Integer, PlacedWords> paragraph : record.paragraphs().entrySet()) {
            String number = Integer.toString(paragraph.getKey());
            PlacedWords first = paragraph.getValue();
            float width = font.getStringWidth(number) * SIZE / 1000;
            try (PDPageContentStream page = new PDPageContentStream(
                    document, document.getPage(first.page()), PDPageContentStream.AppendMode.APPEND, true, true)) {
                page.beginMarkedContent(COSName.ARTIFACT);
                page.setNonStrokingColor(0.45f, 0.42f, 0.36f);
                page.beginText();
                page.setFont(font, SIZE);
                page.newLineAtOffset(RIGHT_EDGE - width, (float) first.baseline());
                page.showText(number);
                page.endText();
                page.endMarkedContent();
            }
        }
    }
}
