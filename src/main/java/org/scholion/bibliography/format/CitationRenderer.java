package org.scholion.bibliography.format;

import java.util.List;
import org.scholion.bibliography.item.CslItem;
import org.scholion.bibliography.item.Locator;

/**
 * Sets citations in the Chicago manner of notes. A work of which little is known is set with what is known, never with
 * "n.d." or other words that no source gives; the outcome is never empty. Safe to share between threads.
 */
public interface CitationRenderer {

    /**
     * The note that cites a work for the first time. It has no full stop of its own at its end, so that another
     * citation may follow in the same note; {@link Run#sentence} adds one.
     *
     * @param locator the place in the work, or null
     */
    List<Run> fullNote(CslItem item, Locator locator);

    /**
     * The note that cites a work again; its end is like a first note's.
     *
     * @param locator the place in the work, or null
     */
    List<Run> shortNote(CslItem item, Locator locator);

    /** The work's entry in a bibliography. */
    List<Run> bibliographyEntry(CslItem item);

    /** The entries of a bibliography in alphabetical order, each with the position of its item in the given list. */
    List<Entry> bibliography(List<CslItem> items);

    /**
     * One entry of a bibliography.
     *
     * @param item position in the list that was given
     */
    record Entry(int item, List<Run> runs) {}
}
