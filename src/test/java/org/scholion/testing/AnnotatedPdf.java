package org.scholion.testing;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationHighlight;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.apache.pdfbox.text.TextPosition;

/** The pages of an edition opened as a reader's program would. */
public class AnnotatedPdf implements AutoCloseable {
    public final byte[] bytes;
    public final PDDocument document;

    public AnnotatedPdf(byte[] bytes) throws IOException {
        this.bytes = bytes;
        this.document = Loader.loadPDF(bytes);
    }

    /** The whole text, white space folded. */
    public String text() throws IOException {
        return folded(new PDFTextStripper().getText(document));
    }

    /** One page's text, white space folded; pages count from 0. */
    public String text(int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page + 1);
        stripper.setEndPage(page + 1);
        return folded(stripper.getText(document));
    }

    /** What stands between running head, foot and margins after the title page, without white space. */
    public String bodyLetters() throws IOException {
        StringBuilder body = new StringBuilder();
        for (int i = 1; i < document.getNumberOfPages(); i++) {
            PDFTextStripperByArea area = new PDFTextStripperByArea();
            area.addRegion("body", new Rectangle2D.Double(95, 70, 400, 680));
            area.extractRegions(document.getPage(i));
            body.append(area.getTextForRegion("body"));
        }
        return letters(body.toString());
    }

    public static String folded(String text) {
        return text.replaceAll("[\\s\\u00A0]+", " ");
    }

    public static String letters(String text) {
        return text.replaceAll("[\\s\\u00A0\\u200B]+", "");
    }

    /** A highlight and the page it lies on. */
    public record Found(int page, PDAnnotationHighlight highlight) {}

    /** The highlights of a mark, in the order of the pages. */
    public List<Found> highlights(String iri) throws IOException {
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < document.getNumberOfPages(); i++) {
            for (PDAnnotation annotation : document.getPage(i).getAnnotations()) {
                String name = annotation.getAnnotationName();
                if (annotation instanceof PDAnnotationHighlight highlight
                        && (name.equals(iri) || name.startsWith(iri + "#"))) {
                    found.add(new Found(i, highlight));
                }
            }
        }
        return found;
    }

    /** The letters whose middle lies under the quads of all highlights of a mark, in the order they are extracted. */
    public String lettersUnder(String iri) throws IOException {
        StringBuilder letters = new StringBuilder();
        for (Found found : highlights(iri)) {
            PDPage page = document.getPage(found.page());
            float height = page.getMediaBox().getHeight();
            float[] quads = found.highlight().getQuadPoints();
            PDFTextStripper stripper = new PDFTextStripper() {
                @Override
                protected void writeString(String text, List<TextPosition> positions) {
                    for (TextPosition position : positions) {
                        double x = position.getXDirAdj() + position.getWidthDirAdj() / 2;
                        double y = height - position.getYDirAdj() + position.getFontSizeInPt() * 0.2;
                        if (lies(x, y, quads)) {
                            letters.append(position.getUnicode());
                        }
                    }
                }
            };
            stripper.setStartPage(found.page() + 1);
            stripper.setEndPage(found.page() + 1);
            stripper.getText(document);
        }
        return letters(letters.toString());
    }

    private static boolean lies(double x, double y, float[] quads) {
        for (int i = 0; i < quads.length; i += 8) {
            if (x > quads[i] && x < quads[i + 2] && y < quads[i + 1] && y > quads[i + 5]) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
