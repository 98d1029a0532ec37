package org.scholion.edition.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;

/** The folder of font files that editions are set with, and which characters its faces have. */
final class EditionFonts {
    private final Path folder;
    private final Map<Face, CmapLookup> characters = new EnumMap<>(Face.class);

    /** @throws IOException if a face's regular font is missing or unreadable */
    EditionFonts(Path folder) throws IOException {
        this.folder = folder.toRealPath();
        for (Face face : Face.values()) {
            characters.put(face, readCharacters(file(face.regular())));
        }
    }

    private static CmapLookup readCharacters(Path file) throws IOException {
        if (!Files.isReadable(file)) {
            throw new IOException("Font file missing: " + file);
        }
        try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBufferedFile(file.toFile()))) {
            return font.getUnicodeCmapLookup();
        }
    }

    Path folder() {
        return folder;
    }

    Path file(Face.Cut cut) {
        return folder.resolve(cut.file());
    }

    boolean has(Face face, int codePoint) {
        return characters.get(face).getGlyphId(codePoint) != 0;
    }

    /** A face that has the code point, or null if none has it. */
    Face anyWith(int codePoint) {
        for (Face face : Face.values()) {
            if (has(face, codePoint)) {
                return face;
            }
        }
        return null;
    }

    /** FOP's list of fonts: every cut that is there; the regular one stands in for the bold or italic ones missing. */
    String configuration() {
        StringBuilder fonts = new StringBuilder();
        for (Face face : Face.values()) {
            for (Map.Entry<Face.Cut, List<Face.Cut>> cut : presentCuts(face).entrySet()) {
                fonts.append("<font kerning=\"yes\" embedding-mode=\"subset\" embed-url=\"")
                        .append(file(cut.getKey()).toUri().toASCIIString().replace("&", "&amp;"))
                        .append("\">");
                for (Face.Cut dress : cut.getValue()) {
                    fonts.append("<font-triplet name=\"%s\" style=\"%s\" weight=\"%s\"/>"
                            .formatted(
                                    face.family(),
                                    dress.italic() ? "italic" : "normal",
                                    dress.bold() ? "bold" : "normal"));
                }
                fonts.append("</font>");
            }
        }
        return """
                <?xml version="1.0"?>
                <fop version="1.0">
                  <accessibility>true</accessibility>
                  <strict-validation>true</strict-validation>
                  <renderers>
                    <renderer mime="application/pdf"><fonts>%s</fonts></renderer>
                  </renderers>
                </fop>
                """.formatted(fonts);
    }

    /** For each cut whose file is there, the dresses it serves. */
    private Map<Face.Cut, List<Face.Cut>> presentCuts(Face face) {
        Map<Face.Cut, List<Face.Cut>> served = new LinkedHashMap<>();
        for (boolean bold : new boolean[] {false, true}) {
            for (boolean italic : new boolean[] {false, true}) {
                served.computeIfAbsent(nearest(face, bold, italic), cut -> new ArrayList<>())
                        .add(new Face.Cut("", bold, italic));
            }
        }
        return served;
    }

    private Face.Cut nearest(Face face, boolean bold, boolean italic) {
        return face.cuts().stream()
                .filter(cut -> Files.isReadable(file(cut)))
                .filter(cut -> cut.bold() == bold || !cut.bold())
                .filter(cut -> cut.italic() == italic || !cut.italic())
                .max(Comparator.comparing((Face.Cut cut) -> cut.bold() == bold)
                        .thenComparing(cut -> cut.italic() == italic))
                .orElseThrow(() -> new UncheckedIOException(new IOException("No font for " + face.family())));
    }
}
