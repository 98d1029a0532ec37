package org.scholion.edition.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroupAttributes;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationHighlight;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;

/**
 * Lays a highlight annotation over the words of every mark: one per page that its words stand on, the later ones
 * grouped with the first (ISO 32000-1, 12.5.6.2 and 12.5.6.10).
 */
final class Highlights {
    private final PDDocument document;

    Highlights(PDDocument document) {
        this.document = document;
    }

    void add(Passages passages, PageRecord record) throws IOException {
        Map<String, Map<Integer, List<PlacedWords>>> words = new HashMap<>();
        for (PlacedWords placed : record.words()) {
            for (Mark mark : passages.under(placed.id())) {
                words.computeIfAbsent(mark.iri(), none -> new TreeMap<>())
                        .computeIfAbsent(placed.page(), none -> new ArrayList<>())
                        .add(placed);
            }
        }
        for (Mark mark : passages.marks()) {
            add(mark, words.getOrDefault(mark.iri(), Map.of()));
        }
    }

    private void add(Mark mark, Map<Integer, List<PlacedWords>> wordsByPage) throws IOException {
        PDAnnotationHighlight first = null;
        for (Map.Entry<Integer, List<PlacedWords>> page : wordsByPage.entrySet()) {
            List<HighlightLine> lines = HighlightLine.of(page.getValue());
            if (lines.isEmpty()) {
                continue;
            }
            PDAnnotationHighlight highlight = highlight(mark, lines);
            if (first == null) {
                first = highlight;
                highlight.setAnnotationName(mark.iri());
            } else {
                highlight.setAnnotationName(mark.iri() + "#page=" + (page.getKey() + 1));
                highlight.setInReplyTo(first);
                highlight.setReplyType(PDAnnotationHighlight.RT_GROUP);
            }
            PDPage target = document.getPage(page.getKey());
            highlight.setPage(target);
            target.getAnnotations().add(highlight);
        }
    }

    private PDAnnotationHighlight highlight(Mark mark, List<HighlightLine> lines) throws IOException {
        PDAnnotationHighlight highlight = new PDAnnotationHighlight();
        float[] quads = new float[lines.size() * 8];
        for (int i = 0; i < lines.size(); i++) {
            System.arraycopy(lines.get(i).quad(), 0, quads, i * 8, 8);
        }
        highlight.setQuadPoints(quads);
        PDRectangle bounds = bounds(lines);
        highlight.setRectangle(bounds);
        highlight.setColor(new PDColor(mark.kind().colour(), PDDeviceRGB.INSTANCE));
        highlight.setTitlePopup(mark.author());
        highlight.setContents(mark.contents());
        highlight.setSubject(mark.subject());
        highlight.setCreationDate(calendar(mark.created()));
        highlight.setModifiedDate(calendar(mark.modified() == null ? mark.created() : mark.modified()));
        highlight.setPrinted(true);
        PDAppearanceDictionary appearance = new PDAppearanceDictionary();
        appearance.setNormalAppearance(appearance(mark, lines, bounds));
        highlight.setAppearance(appearance);
        return highlight;
    }

    private static PDRectangle bounds(List<HighlightLine> lines) {
        double left = lines.stream().mapToDouble(HighlightLine::left).min().orElseThrow();
        double right = lines.stream().mapToDouble(HighlightLine::right).max().orElseThrow();
        double bottom = lines.stream().mapToDouble(HighlightLine::bottom).min().orElseThrow();
        double top = lines.stream().mapToDouble(HighlightLine::top).max().orElseThrow();
        return new PDRectangle((float) left, (float) bottom, (float) (right - left), (float) (top - bottom));
    }

    private PDAppearanceStream appearance(Mark mark, List<HighlightLine> lines, PDRectangle bounds) throws IOException {
        PDExtendedGraphicsState multiply = new PDExtendedGraphicsState();
        multiply.setBlendMode(BlendMode.MULTIPLY);
        PDResources resources = new PDResources();
        COSName state = resources.add(multiply);
        PDAppearanceStream stream = new PDAppearanceStream(document);
        stream.setBBox(bounds);
        stream.setResources(resources);
        PDTransparencyGroupAttributes group = new PDTransparencyGroupAttributes();
        stream.setGroup(group);
        float[] colour = mark.kind().colour();
        StringBuilder drawing = new StringBuilder(String.format(
                Locale.ROOT, "/%s gs %.3f %.3f %.3f rg\n", state.getName(), colour[0], colour[1], colour[2]));
        for (HighlightLine line : lines) {
            drawing.append(String.format(
                    Locale.ROOT,
                    "%.3f %.3f %.3f %.3f re\n",
                    line.left(),
                    line.bottom(),
                    line.right() - line.left(),
                    line.top() - line.bottom()));
        }
        try (OutputStream out = stream.getContentStream().createOutputStream(COSName.FLATE_DECODE)) {
            out.write(drawing.append("f\n").toString().getBytes(StandardCharsets.US_ASCII));
        }
        return stream;
    }

    private static Calendar calendar(Instant time) {
        Calendar calendar = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        calendar.setTimeInMillis(time.toEpochMilli());
        return calendar;
    }
}
