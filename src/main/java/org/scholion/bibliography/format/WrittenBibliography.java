package org.scholion.bibliography.format;

import java.util.List;
import java.util.Map;

/**
 * A bibliography in some format.
 *
 * @param text the file's content
 * @param unknown by citation key, the fields (the format's names) that the format asks for and the record does not hold
 */
public record WrittenBibliography(String text, Map<String, List<String>> unknown) {

    public WrittenBibliography {
        unknown = Map.copyOf(unknown);
    }
}
