package org.scholion.annotation.placing;

import java.util.ArrayList;
import java.util.List;
import org.scholion.shared.CodePointText;

/** Two texts side by side: stretches of lines that stayed, and stretches of which something changed. */
public final class Comparison {
    /** What became of words. */
    public enum Fate {
        /** They stand in both. */
        STAYED,
        /** They stand in both, elsewhere. */
        MOVED,
        /** They stand in one only. */
        CHANGED
    }

    /** Words that share a fate. */
    public record Piece(Fate fate, String text) {}

    /**
     * A stretch of both texts.
     *
     * @param stayed how many lines stayed as they were; 0 for a stretch that changed
     * @param former the words of the former text; empty where the stretch stayed, or nothing stood here
     * @param later the words of the later text, likewise
     */
    public record Row(int stayed, List<Piece> former, List<Piece> later) {}

    private final Alignment alignment;
    private final CodePointText formerText;
    private final CodePointText laterText;

    Comparison(Alignment alignment, CodePointText formerText, CodePointText laterText) {
        this.alignment = alignment;
        this.formerText = formerText;
        this.laterText = laterText;
    }

    /** Both texts in rows, in order. */
    List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        FoldedText former = alignment.former;
        FoldedText later = alignment.later;
        int line = 0;
        int laterLine = 0;
        while (line < former.lineCount() || laterLine < later.lineCount()) {
            int stayed = 0;
            while (line < former.lineCount() && laterLine < later.lineCount() && isSame(line, laterLine)) {
                stayed++;
                line++;
                laterLine++;
            }
            if (stayed > 0) {
                rows.add(new Row(stayed, List.of(), List.of()));
            }
            int from = line;
            int laterFrom = laterLine;
            while (line < former.lineCount() && !isKept(line)) {
                line++;
            }
            int until = line < former.lineCount() ? alignment.onward(former.lineStart(line)) : later.length();
            while (laterLine < later.lineCount() && later.lineStart(laterLine) < until) {
                laterLine++;
            }
            if (line > from || laterLine > laterFrom) {
                rows.add(new Row(0, formerPieces(from, line), laterPieces(laterFrom, laterLine)));
            } else if (stayed == 0) {
                break;
            }
        }
        return rows;
    }

    private boolean isKept(int line) {
        int start = alignment.former.lineStart(line);
        return alignment.isKept(start, start + 1);
    }

    private boolean isSame(int line, int laterLine) {
        return isKept(line)
                && alignment.onward(alignment.former.lineStart(line)) == alignment.later.lineStart(laterLine);
    }

    private List<Piece> formerPieces(int line, int lineEnd) {
        FoldedText text = alignment.former;
        return pieces(text, formerText, text.lineStart(line), text.lineStart(lineEnd), unit -> {
            if (alignment.isMoved(unit, unit + 1)) {
                return Fate.MOVED;
            }
            return alignment.onward(unit) >= 0 ? Fate.STAYED : Fate.CHANGED;
        });
    }

    private List<Piece> laterPieces(int line, int lineEnd) {
        FoldedText text = alignment.later;
        return pieces(text, laterText, text.lineStart(line), text.lineStart(lineEnd), unit -> {
            if (alignment.isMovedTo(unit)) {
                return Fate.MOVED;
            }
            return alignment.isTaken(unit) ? Fate.STAYED : Fate.CHANGED;
        });
    }

    @FunctionalInterface
    private interface Fates {
        Fate of(int unit);
    }

    private static List<Piece> pieces(FoldedText text, CodePointText words, int start, int end, Fates fates) {
        List<Piece> pieces = new ArrayList<>();
        int from = start;
        for (int at = start; at < end; at++) {
            if (at + 1 == end || fates.of(at + 1) != fates.of(at)) {
                pieces.add(new Piece(fates.of(from), words.substring(text.points(from, at + 1))));
                from = at + 1;
            }
        }
        return pieces;
    }
}
