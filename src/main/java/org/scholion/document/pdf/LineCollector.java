package org.scholion.document.pdf;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.scholion.document.reading.RawFile;
import org.scholion.document.reading.UnreadableDocument;
import org.scholion.document.reading.UnreadableDocument.Reason;

/** Takes the lines of one page at a time from PDFBox, which puts right-to-left letters in their order. */
final class LineCollector extends PDFTextStripper {
    /** A gap wider than this, in sizes of the letters, parts columns. */
    private static final float GUTTER = 1.8f;

    /** Letters smaller than this part of the line's, and above its base line, are raised. */
    private static final float SMALL = 0.8f;

    private static final int MOST_CHARS_OF_A_PAGE = 500_000;

    /** Lines of a page are compared with one another. */
    private static final int MOST_LINES_OF_A_PAGE = 3_000;

    /** Forms that draw forms that draw forms multiply; no book that may be brought has as many operators. */
    private static final int MOST_OPERATORS = 20_000_000;

    /** What one page may draw, a map for example, and what each further one adds to that. */
    private static final int OPERATORS_OF_ONE = 2_000_000;

    private static final int OPERATORS_OF_EACH = 10_000;

    private final List<Line> lines = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final List<TextPosition> letters = new ArrayList<>();
    private float left;
    private float right;
    private float top;
    private float size;
    private boolean raised;
    private long chars;
    private int charsOfPage;
    private int operators;
    private int pages;
    private int lettersOfPage;

    LineCollector() {
        setSortByPosition(false);
        setSuppressDuplicateOverlappingText(true);
        setAddMoreFormatting(false);
    }

    /** The lines of a page, from 1, in the order of the file. */
    List<Line> collect(PDDocument document, int number) throws IOException {
        lines.clear();
        charsOfPage = 0;
        lettersOfPage = 0;
        pages++;
        setStartPage(number);
        setEndPage(number);
        writeText(document, Writer.nullWriter());
        endLine();
        return List.copyOf(lines);
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        if (++operators > Math.min(MOST_OPERATORS, OPERATORS_OF_ONE + pages * OPERATORS_OF_EACH)) {
            throw new UnreadableDocument(Reason.TOO_LARGE, -1, "This PDF draws too much to be read; divide it.");
        }
        super.processOperator(operator, operands);
    }

    /** Counted here as well: the letters of a page are gathered before the first of them is written. */
    @Override
    protected void processTextPosition(TextPosition letter) {
        if (++lettersOfPage > MOST_CHARS_OF_A_PAGE) {
            throw tooLong();
        }
        super.processTextPosition(letter);
    }

    private static UnreadableDocument tooLong() {
        return new UnreadableDocument(Reason.TOO_LARGE, -1, "The text of this PDF is too long; divide it.");
    }

    @Override
    protected void writeString(String words, List<TextPosition> positions) {
        chars += words.length();
        charsOfPage += words.length();
        if (chars > RawFile.TEXT_LIMIT_BYTES || charsOfPage > MOST_CHARS_OF_A_PAGE) {
            throw tooLong();
        }
        if (positions.isEmpty() || words.isBlank()) {
            return;
        }
        TextPosition first = positions.get(0);
        TextPosition last = positions.get(positions.size() - 1);
        float from = Math.min(first.getXDirAdj(), last.getXDirAdj());
        float to = Math.max(end(first), end(last));
        float height = size(positions);
        boolean small = !letters.isEmpty() && height < SMALL * size && first.getYDirAdj() < top - 0.1f * size;
        if (!letters.isEmpty() && !small && isElsewhere(from, to, first.getYDirAdj())) {
            endLine();
        }
        if (letters.isEmpty()) {
            left = from;
            right = to;
            top = first.getYDirAdj();
            size = height;
        } else if (height > size) {
            // The line began with something small.
            top = first.getYDirAdj();
            size = height;
        }
        left = Math.min(left, from);
        right = Math.max(right, to);
        append(words, positions);
        letters.add(last);
    }

    private boolean isElsewhere(float from, float to, float base) {
        boolean gap = from - right > GUTTER * size || left - to > GUTTER * size;
        return gap || Math.abs(base - top) > size;
    }

    /** Letters of a word that are small and raised are the sign of a note. */
    private void append(String words, List<TextPosition> positions) {
        boolean even = positions.size() == words.length();
        boolean all = size(positions) < SMALL * size && positions.get(0).getYDirAdj() < top - 0.1f * size;
        for (int at = 0; at < words.length(); at++) {
            boolean up = all || even && isRaised(positions.get(at));
            if (up != raised) {
                text.append(up ? Line.RAISED : Line.RAISED_END);
                raised = up;
            }
            char c = words.charAt(at);
            if (c < '\uFDD0' || c > '\uFDEF') {
                text.append(c);
            }
        }
    }

    private boolean isRaised(TextPosition letter) {
        return letter.getFontSizeInPt() < SMALL * size && letter.getYDirAdj() < top - 0.1f * size;
    }

    private static float end(TextPosition letter) {
        return letter.getXDirAdj() + letter.getWidthDirAdj();
    }

    private static float size(List<TextPosition> positions) {
        float most = 0;
        for (TextPosition letter : positions) {
            most = Math.max(most, letter.getFontSizeInPt());
        }
        return most;
    }

    @Override
    protected void writeWordSeparator() {
        if (raised) {
            text.append(Line.RAISED_END);
            raised = false;
        }
        text.append(' ');
    }

    @Override
    protected void writeLineSeparator() {
        endLine();
    }

    private void endLine() {
        if (raised) {
            text.append(Line.RAISED_END);
            raised = false;
        }
        String words = text.toString().strip();
        if (lines.size() > MOST_LINES_OF_A_PAGE) {
            throw new UnreadableDocument(Reason.TOO_LARGE, -1, "A page of this PDF has too many lines.");
        }
        if (!words.isEmpty()) {
            lines.add(new Line(words, left, right, top, size));
        }
        text.setLength(0);
        letters.clear();
    }
}
