package org.scholion.edition.pdf;

import java.lang.Character.UnicodeScript;
import java.util.List;

/** The typefaces of an edition, one per family of scripts. */
enum Face {
    /** Latin, Greek, Cyrillic and everything that belongs to no script. */
    SERIF(
            "Edition Serif",
            List.of(
                    new Cut("NotoSerif_400Regular.ttf", false, false),
                    new Cut("NotoSerif_400Regular_Italic.ttf", false, true),
                    new Cut("NotoSerif_700Bold.ttf", true, false),
                    new Cut("NotoSerif_700Bold_Italic.ttf", true, true))),
    /** Chinese, simplified and traditional, with what Japanese and Korean share. */
    HAN(
            "Edition Han",
            List.of(
                    new Cut("NotoSerifSC_400Regular.ttf", false, false),
                    new Cut("NotoSerifSC_700Bold.ttf", true, false))),
    /** The Arabic script, Uyghur above all. */
    NASKH(
            "Edition Naskh",
            List.of(
                    new Cut("NotoNaskhArabic_400Regular.ttf", false, false),
                    new Cut("NotoNaskhArabic_700Bold.ttf", true, false)));

    private final String family;
    private final List<Cut> cuts;

    Face(String family, List<Cut> cuts) {
        this.family = family;
        this.cuts = cuts;
    }

    /** The name of the family inside formatting objects. */
    String family() {
        return family;
    }

    /** The font files; the first is the upright regular one, which must be there. */
    List<Cut> cuts() {
        return cuts;
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
        if (codePoint >= 0x3000 && codePoint <= 0x33FF || codePoint >= 0xFE30 && codePoint <= 0xFFEF) {
            return HAN;
        }
        return codePoint >= 0x0600 && codePoint <= 0x06FF ? NASKH : null;
    }

    /** One font file of a face. */
    record Cut(String file, boolean bold, boolean italic) {}
}
