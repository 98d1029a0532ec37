package org.scholion.bibliography.format;

import java.util.Objects;
import org.scholion.bibliography.item.CslItem;
import org.scholion.bibliography.item.Locator;

/**
 * One work cited in a note.
 *
 * @param work what tells the work from others: its key or id
 * @param locator the place in the work, or null
 * @param prefix words before it ("see also"), or the empty string
 * @param suffix words after it, or the empty string
 */
public record Cite(String work, CslItem item, Locator locator, String prefix, String suffix) {

    public Cite {
        Objects.requireNonNull(work);
        Objects.requireNonNull(item);
    }

    /** @param locator the place in the work, or null */
    public Cite(String work, CslItem item, Locator locator) {
        this(work, item, locator, "", "");
    }
}
