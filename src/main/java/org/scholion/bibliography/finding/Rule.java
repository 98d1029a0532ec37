package org.scholion.bibliography.finding;

import org.scholion.bibliography.item.CslItem;

/** A check of a record by itself. It looks and tells; it never changes anything. */
@FunctionalInterface
interface Rule {
    void look(CslItem item, Sink out);
}
