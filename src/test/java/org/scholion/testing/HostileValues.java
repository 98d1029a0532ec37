package org.scholion.testing;

import java.util.List;
import java.util.stream.Stream;

/** Values of a record that no work has, very long: what repeats, nests or never closes. */
public final class HostileValues {
    private static final int LENGTH = 10_000;

    private static final List<String> PIECES = List.of(
            "1 & ",
            "1, ",
            "1-",
            "1–",
            "A-",
            "A.",
            "A. ",
            "a b ",
            "(",
            "((1)",
            "<i ",
            "<i>",
            "</i>",
            "{",
            "\\",
            "$",
            "\"",
            "“",
            "et al., ",
            "Ed. ",
            ", A. B.",
            "10.1/",
            "10.1000.1.",
            "x.",
            "i",
            "9",
            "978",
            "1999~",
            "王",
            "ا ",
            "́",
            "-–—",
            " Co.",
            "Ã¼",
            "https://a.",
            "^ a ",
            "|",
            "/",
            "; ",
            " and ");

    private HostileValues() {}

    /** Each of about 10,000 chars. */
    public static Stream<String> all() {
        return PIECES.stream().map(piece -> piece.repeat(LENGTH / piece.length()));
    }
}
