package org.scholion.document;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The readable part of a document's address: lower-case words of letters and digits joined by hyphens. */
final class Slug {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern EDGES = Pattern.compile("^-|-$");
    /** In code points; leaves room for a number behind it in a column of 200 chars. */
    private static final int LONGEST = 90;

    private Slug() {}

    /** Whether a document can have the slug at all; databases do not take every string for a value. */
    static boolean isPossible(String slug) {
        return slug.indexOf('\0') < 0;
    }

    /** Makes a slug of a title; "document" where no letter or digit is left. */
    static String of(String title) {
        String plain =
                MARKS.matcher(Normalizer.normalize(title, Normalizer.Form.NFD)).replaceAll("");
        String joined = EDGES.matcher(
                        OTHERS.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("-"))
                .replaceAll("");
        String cut = joined.codePointCount(0, joined.length()) > LONGEST
                ? joined.substring(0, joined.offsetByCodePoints(0, LONGEST))
                : joined;
        return cut.isEmpty() ? "document" : EDGES.matcher(cut).replaceAll("");
    }
}
