package org.scholion.bibliography;

import java.util.List;
import java.util.stream.Collectors;

/** A piece of a rendered reference: plain characters, upright or italic. */
public record StyledText(String text, boolean italic) {

    /** The characters of the pieces without their dress. */
    public static String plain(List<StyledText> pieces) {
        return pieces.stream().map(StyledText::text).collect(Collectors.joining());
    }
}
