package org.scholion.edition.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.fop.fonts.FontInfo;
import org.apache.fop.fonts.LazyFont;
import org.apache.fop.fonts.MultiByteFont;
import org.apache.fop.fonts.Typeface;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;

/**
 * Rewrites the fonts' tables from glyphs to letters, so that a reader can copy and search what was printed. FOP writes
 * them from the characters it drew, which for shaped Arabic letters are of the private use area and for some Chinese
 * ones are radicals that share a glyph with the letter meant.
 */
final class LetterRecovery {
    private static final int ENTRIES_PER_SECTION = 100;

    /** Joins on both sides: put beside a letter, it makes that letter take its initial, medial and final form. */
    private static final String JOINING = "\u0628";

    private final Map<MultiByteFont, Map<Integer, String>> letters = new HashMap<>();
    private final FontInfo fonts;
    private final int[] points;

    /**
     * @param fonts the fonts after rendering
     * @param words all words of the edition
     */
    LetterRecovery(FontInfo fonts, String words) {
        this.fonts = fonts;
        this.points = words.codePoints().distinct().sorted().toArray();
    }

    /** Rewrites the table of every font of the document. */
    void apply(PDDocument document) throws IOException {
        Map<COSName, COSStream> done = new HashMap<>();
        for (PDPage page : document.getPages()) {
            PDResources resources = page.getResources();
            for (COSName name : resources.getFontNames()) {
                PDFont font = resources.getFont(name);
                if (!done.containsKey(name) && glyphs(name.getName()) instanceof MultiByteFont used) {
                    done.put(name, table(document, used));
                }
                if (done.containsKey(name)) {
                    font.getCOSObject().setItem(COSName.TO_UNICODE, done.get(name));
                }
            }
        }
    }

    private Typeface glyphs(String name) {
        Typeface face = fonts.getFonts().get(name);
        return face instanceof LazyFont lazy ? lazy.getRealFont() : face;
    }

    private COSStream table(PDDocument document, MultiByteFont font) throws IOException {
        Map<Integer, String> table = new TreeMap<>();
        for (int code = 1; code < font.getCIDSet().getNumberOfGlyphs(); code++) {
            table.put(code, letter(font, code));
        }
        COSStream stream = document.getDocument().createCOSStream();
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(cmap(table).getBytes(StandardCharsets.US_ASCII));
        }
        return stream;
    }

    private String letter(MultiByteFont font, int code) {
        int drawn = font.getCIDSet().getUnicode(code);
        String meant = letters.computeIfAbsent(font, this::lettersByGlyph)
                .get(font.getCIDSet().getOriginalGlyphIndex(code));
        if (meant != null) {
            return meant;
        }
        String letter = Character.toString(drawn);
        return isCompatibilityForm(drawn) ? Normalizer.normalize(letter, Normalizer.Form.NFKC) : letter;
    }

    /** Radicals, compatibility ideographs and Arabic presentation forms, all but the ligatures of lam and alef. */
    private static boolean isCompatibilityForm(int point) {
        return (point >= 0x2E80 && point <= 0x2FDF)
                || (point >= 0xF900 && point <= 0xFB06)
                || (point >= 0xFB50 && point <= 0xFEF4);
    }

    /** For each glyph that a letter of the edition takes, by itself or in some position in a word: that letter. */
    private Map<Integer, String> lettersByGlyph(MultiByteFont font) {
        Map<Integer, String> found = new HashMap<>();
        for (int point : points) {
            if (font.hasCodePoint(point) && !isCompatibilityForm(point)) {
                found.putIfAbsent(font.findGlyphIndex(point), Character.toString(point));
            }
        }
        if (font.hasCodePoint(JOINING.codePointAt(0)) && font.performsSubstitution()) {
            addShapes(found, font);
        }
        return found;
    }

    private void addShapes(Map<Integer, String> found, MultiByteFont font) {
        for (int point : points) {
            if (Face.wantedBy(point) == Face.NASKH) {
                String letter = Character.toString(point);
                note(found, font, letter, 0, 1, letter);
                note(found, font, letter + JOINING, 0, 2, letter);
                note(found, font, JOINING + letter, 1, 2, letter);
                note(found, font, JOINING + letter + JOINING, 1, 3, letter);
            }
        }
        for (Map.Entry<String, String> ligature : LAM_ALEF.entrySet()) {
            note(found, font, ligature.getKey(), 0, 1, ligature.getValue());
            note(found, font, JOINING + ligature.getKey(), 1, 2, ligature.getValue());
        }
    }

    /** The ligatures stay one character: programs that read PDF part it after they have put the line in order. */
    private static final Map<String, String> LAM_ALEF = Map.of(
            "\u0644\u0627", "\uFEFB", "\u0644\u0622", "\uFEF5", "\u0644\u0623", "\uFEF7", "\u0644\u0625", "\uFEF9");

    private static void note(
            Map<Integer, String> letters, MultiByteFont font, String sample, int at, int glyphs, String letter) {
        CharSequence shaped = font.performSubstitution(sample, "arab", "dflt", null, false);
        if (shaped.length() == glyphs) {
            letters.putIfAbsent(font.findGlyphIndex(shaped.charAt(at)), letter);
        }
    }

    private static String cmap(Map<Integer, String> letters) {
        StringBuilder cmap = new StringBuilder("""
                /CIDInit /ProcSet findresource begin
                12 dict begin
                begincmap
                /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
                /CMapName /Adobe-Identity-UCS def
                /CMapType 2 def
                1 begincodespacerange
                <0000> <FFFF>
                endcodespacerange
                """);
        int left = letters.size();
        int inSection = 0;
        for (Map.Entry<Integer, String> entry : letters.entrySet()) {
            if (inSection == 0) {
                cmap.append(Math.min(left, ENTRIES_PER_SECTION)).append(" beginbfchar\n");
            }
            cmap.append("<%04X> <%s>\n".formatted(entry.getKey(), hex(entry.getValue())));
            left--;
            inSection++;
            if (inSection == ENTRIES_PER_SECTION || left == 0) {
                cmap.append("endbfchar\n");
                inSection = 0;
            }
        }
        return cmap.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
                .toString();
    }

    private static String hex(String letter) {
        StringBuilder hex = new StringBuilder();
        for (byte b : letter.getBytes(StandardCharsets.UTF_16BE)) {
            hex.append(String.format(Locale.ROOT, "%02X", b));
        }
        return hex.toString();
    }
}
