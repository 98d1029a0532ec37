package org.scholion.bibliography;

import java.util.List;
import org.scholion.bibliography.item.CslItem;

/** Writes works in a format that other programs read. */
public interface WorksFormat {

    /** Name of the format, such as {@code bibtex}. */
    String name();

    /**
     * Writes some works.
     *
     * @param works in the order in which they are to stand
     */
    String write(List<Keyed> works);

    /**
     * A work under its citation key.
     *
     * @param key the key, unique among those written
     */
    record Keyed(String key, CslItem item) {}
}
