package org.scholion.bibliography.bibtex;

import java.util.regex.Pattern;
import org.scholion.bibliography.format.PlainText;

/** Reads values that are addresses or identifiers, which mean themselves, though LaTeX makes people escape some signs. */
final class LatexVerbatim {
    private static final Pattern ESCAPED = Pattern.compile("\\\\([_%&#$~{}])");
    private static final Pattern TILDE = Pattern.compile("\\\\text(?:asciitilde|tildelow)(?:\\{\\})?");
    private static final Pattern BRACES = Pattern.compile("[{}]");

    private LatexVerbatim() {}

    /** An address or identifier: only what LaTeX makes people escape is undone. */
    static String read(String latex) {
        String bare = latex.strip();
        if (bare.startsWith("\\url{") && bare.endsWith("}")) {
            bare = bare.substring(5, bare.length() - 1);
        }
        if (bare.indexOf('\\') < 0 && bare.indexOf('{') < 0 && bare.indexOf('}') < 0) {
            return PlainText.withoutControls(bare).replaceAll("\\s+", " ");
        }
        String escaped = TILDE.matcher(ESCAPED.matcher(bare).replaceAll("$1")).replaceAll("~");
        return PlainText.withoutControls(BRACES.matcher(escaped).replaceAll("")).replaceAll("\\s+", " ");
    }
}
