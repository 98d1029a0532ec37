package org.scholion.edition.pdf;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;

/** The typefaces of an edition, one per family of scripts. */
enum Face {
    /** Latin, Greek, Cyrillic and everything that belongs to no script. */
    SERIF("Edition Serif", "NotoSerif_", true),
    /** Chinese, simplified and traditional, with what Japanese and Korean share. */
    HAN("Edition Han", "NotoSerifSC_", false),
    /** The Arabic script, Uyghur above all. */
    NASKH("Edition Naskh", "NotoNaskhArabic_", false);

    private final String family;
    private final String filePrefix;
    private final boolean hasItalics;

    Face(String family, String filePrefix, boolean hasItalics) {
        this.family = family;
        this.filePrefix = filePrefix;
        this.hasItalics = hasItalics;
    }

    /** The name of the family inside formatting objects. */
    String family() {
        return family;
    }

    /** The font files; the first is the upright regular one, which must be there. */
    List<Cut> cuts() {
        List<Cut> cuts = new ArrayList<>();
        cuts.add(new Cut(filePrefix + "400Regular.ttf", false, false));
        cuts.add(new Cut(filePrefix + "700Bold.ttf", true, false));
        if (hasItalics) {
            cuts.add(new Cut(filePrefix + "400Regular_Italic.ttf", false, true));
            cuts.add(new Cut(filePrefix + "700Bold_Italic.ttf", true, true));
        }
        return cuts;
    }

    /** The upright regular font file. */
    Cut regular() {
        return cuts().get(0);
    }

    /** The face that a code point asks for by its script, or null where any face may have it. */
    static Face wantedBy(int codePoint) {
        return switch (UnicodeScript.of(codePoint)) {
            case ARABIC -> NASKH;
            case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO -> HAN;
            case COMMON, INHERITED -> wantedByBlock(codePoint);
            default -> SERIF;
        };
    }

    private static Face wantedByBlock(int codePoint) {
        if ((codePoint >= 0x3000 && codePoint <= 0x33FF) || (codePoint >= 0xFE30 && codePoint <= 0xFFEF)) {
            return HAN;
        }
        return codePoint >= 0x0600 && codePoint <= 0x06FF ? NASKH : null;
    }

    /** One font file of a face. */
    record Cut(String file, boolean bold, boolean italic) {}
}
