package org.scholion.edition.pdf;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts words into runs that one face can set, after making them fit for XML. What XML forbids and what no face has is
 * replaced visibly by its code point in brackets, "[U+0007]"; white space of every sort becomes a space; invisible
 * controls that no face has are dropped, since nothing of them would be seen.
 */
final class ScriptRuns {
    /** Longest stretch without a break that the measure surely holds at the size of the text. */
    private static final int UNBROKEN = 36;

    private static final String BREAK_AFTER = "/.-_?&=,;:+%";
    private static final int ZERO_WIDTH_SPACE = 0x200B;
    private static final int THIN_SPACE = 0x2009;
    private static final int NEXT_LINE = 0x85;

    private final EditionFonts fonts;

    ScriptRuns(EditionFonts fonts) {
        this.fonts = fonts;
    }

    /** A run of words in one face. */
    record Run(Face face, String text) {}

    List<Run> of(String text) {
        int[] points = printable(text);
        Face[] faces = faces(points);
        List<Run> runs = new ArrayList<>();
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < points.length; i++) {
            words.appendCodePoint(points[i]);
            if (i + 1 == points.length || faces[i + 1] != faces[i]) {
                runs.add(new Run(faces[i], words.toString()));
                words.setLength(0);
            }
        }
        return runs;
    }

    /** The text with everything that XML forbids replaced by its code point in brackets. */
    static String fitForXml(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            if (isXml(point)) {
                out.appendCodePoint(point);
            } else {
                out.append(bracketed(point));
            }
        });
        return out.toString();
    }

    private static String bracketed(int point) {
        return "[U+%04X]".formatted(point);
    }

    private int[] printable(String text) {
        StringBuilder out = new StringBuilder(text.length());
        StringBuilder token = new StringBuilder();
        text.codePoints().forEach(point -> {
            token.append(shown(point));
            if (mayBreakAfter(point)) {
                out.append(breakable(token));
                token.setLength(0);
            }
        });
        return out.append(breakable(token)).codePoints().toArray();
    }

    private static boolean mayBreakAfter(int point) {
        return Character.isWhitespace(point) || point == ZERO_WIDTH_SPACE || Face.wantedBy(point) == Face.HAN;
    }

    /** A token too long for a line gets places to break at, after signs where it has them. */
    private static CharSequence breakable(StringBuilder token) {
        if (token.length() <= UNBROKEN) {
            return token;
        }
        StringBuilder out = new StringBuilder(token.length() + 4);
        int unbroken = 0;
        int[] points = token.codePoints().toArray();
        for (int i = 0; i < points.length; i++) {
            out.appendCodePoint(points[i]);
            unbroken++;
            boolean afterSign = points[i] < 0x80 && BREAK_AFTER.indexOf(points[i]) >= 0 && unbroken > 4;
            boolean more = i + 1 < points.length && !Character.isWhitespace(points[i + 1]);
            if (more && (afterSign || unbroken == UNBROKEN)) {
                out.appendCodePoint(ZERO_WIDTH_SPACE);
                unbroken = 0;
            }
        }
        return out;
    }

    private String shown(int point) {
        if (isXml(point) && (Character.isWhitespace(point) || point == NEXT_LINE)) {
            return point == THIN_SPACE ? Character.toString(point) : " ";
        }
        if (!isXml(point)) {
            return bracketed(point);
        }
        if (fonts.anyWith(point) != null) {
            return Character.toString(point);
        }
        return isInvisible(point) ? "" : bracketed(point);
    }

    /** The characters that XML 1.0 allows, https://www.w3.org/TR/xml/#charsets. */
    private static boolean isXml(int point) {
        return point == 0x9
                || point == 0xA
                || point == 0xD
                || (point >= 0x20 && point <= 0xD7FF)
                || (point >= 0xE000 && point <= 0xFFFD)
                || point >= 0x10000;
    }

    private static boolean isInvisible(int point) {
        return Character.getType(point) == Character.FORMAT
                || (point >= 0xFE00 && point <= 0xFE0F)
                || (point >= 0xE0100 && point <= 0xE01EF);
    }

    /** Letters get the face of their script; what has none follows its neighbours where both agree. */
    private Face[] faces(int[] points) {
        Face[] faces = new Face[points.length];
        for (int i = 0; i < points.length; i++) {
            Face wanted = Face.wantedBy(points[i]);
            if (wanted != null) {
                faces[i] = fonts.has(wanted, points[i]) ? wanted : fonts.anyWith(points[i]);
            }
        }
        Face before = null;
        for (int i = 0; i < points.length; i++) {
            if (faces[i] == null) {
                faces[i] = neutral(points[i], before, i, faces);
            } else {
                before = faces[i];
            }
        }
        return faces;
    }

    private Face neutral(int point, Face before, int at, Face[] faces) {
        if (isAttached(point)) {
            return before != null && fonts.has(before, point) ? before : fonts.anyWith(point);
        }
        Face after = null;
        for (int i = at + 1; i < faces.length && after == null; i++) {
            after = faces[i];
        }
        boolean insideNaskh = before == Face.NASKH && after == Face.NASKH && fonts.has(Face.NASKH, point);
        return insideNaskh ? Face.NASKH : fonts.anyWith(point);
    }

    /** Marks and joiners belong to the letter before them. */
    private static boolean isAttached(int point) {
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT;
    }
}
