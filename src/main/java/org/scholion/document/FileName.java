package org.scholion.document;

import java.util.regex.Pattern;
import org.scholion.shared.Cut;

/**
 * The name of a file as it is kept: without folders, and without what no database or terminal takes.
 *
 * @param value at most 400 chars, never blank
 */
record FileName(String value) {
    private static final int LONGEST = 400;
    private static final FileName UNNAMED = new FileName("document");

    private static final Pattern FOLDERS = Pattern.compile("^.*[/\\\\]", Pattern.DOTALL);
    /** Control characters, and halves of surrogate pairs that stand alone. */
    private static final Pattern UNKEPT = Pattern.compile("[\\p{Cc}\\p{Cs}]+");

    private static final Pattern ENDING = Pattern.compile("(?<=.)\\.[^.]{1,8}$");

    /** What is kept of a name as it came with an upload; "document" where nothing is left or there was none. */
    static FileName of(String given) {
        if (given == null) {
            return UNNAMED;
        }
        String last = FOLDERS.matcher(given).replaceFirst("");
        String kept = Cut.to(UNKEPT.matcher(last).replaceAll("").strip(), LONGEST);
        return kept.isBlank() ? UNNAMED : new FileName(kept);
    }

    /** The name without its ending, for a document of which nothing else is known. */
    String asTitle() {
        return ENDING.matcher(value).replaceFirst("");
    }
}
