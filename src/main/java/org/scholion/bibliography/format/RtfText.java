package org.scholion.bibliography.format;

import java.util.List;

/** Runs of words as Rich Text Format 1.5, which every word processor reads: ASCII, other characters as escapes. */
final class RtfText {
    private static final String HEAD =
            "{\\rtf1\\ansi\\ansicpg1252\\deff0\\uc1{\\fonttbl{\\f0\\froman Times New Roman;}}\n";
    private static final String PARAGRAPH = "{\\pard\\li720\\fi-720\\sa120 ";

    private RtfText() {}

    static String document(List<List<Run>> paragraphs) {
        StringBuilder rtf = new StringBuilder(HEAD);
        for (List<Run> runs : paragraphs) {
            rtf.append(PARAGRAPH);
            runs.forEach(run -> write(run, rtf));
            rtf.append("\\par}\n");
        }
        return rtf.append("}\n").toString();
    }

    private static void write(Run run, StringBuilder rtf) {
        StringBuilder control = new StringBuilder();
        control.append(run.italic() ? "\\i" : "");
        control.append(run.bold() ? "\\b" : "");
        control.append(run.smallCapitals() ? "\\scaps" : "");
        control.append(run.underlined() ? "\\ul" : "");
        control.append(
                switch (run.height()) {
                    case SUPERSCRIPT -> "\\super";
                    case SUBSCRIPT -> "\\sub";
                    case NORMAL -> "";
                });
        if (control.length() == 0) {
            escape(run.text(), rtf);
        } else {
            rtf.append('{').append(control).append(' ');
            escape(run.text(), rtf);
            rtf.append('}');
        }
    }

    private static void escape(String text, StringBuilder rtf) {
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            switch (unit) {
                case '\\', '{', '}' -> rtf.append('\\').append(unit);
                case '\n' -> rtf.append("\\line ");
                case '\t' -> rtf.append("\\tab ");
                case '\u00A0' -> rtf.append("\\~");
                default -> {
                    if (unit >= ' ' && unit < 0x7F) {
                        rtf.append(unit);
                    } else if (unit >= 0x7F) {
                        // UTF-16 units as signed numbers, and what an old reader shows instead.
                        rtf.append("\\u").append((short) unit).append('?');
                    }
                }
            }
        }
    }
}
