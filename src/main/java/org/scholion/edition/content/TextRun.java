package org.scholion.edition.content;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** A piece of a rendered reference: plain text, upright or italic. */
public record TextRun(String text, boolean italic) {

    public TextRun {
        Objects.requireNonNull(text, "text");
    }

    /** The words of the runs without their dress. */
    public static String plain(List<TextRun> runs) {
        return runs.stream().map(TextRun::text).collect(Collectors.joining());
    }
}
