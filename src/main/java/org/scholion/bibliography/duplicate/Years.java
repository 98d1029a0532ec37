package org.scholion.bibliography.duplicate;

import java.util.Optional;
import org.scholion.bibliography.item.CslDate;
import org.scholion.bibliography.item.CslItem;

/**
 * The years in which a work says it came out.
 *
 * @param sure whether neither is marked as approximate or uncertain
 */
record Years(int first, int last, boolean sure) {

    static Optional<Years> of(CslItem item) {
        return item.issued()
                .flatMap(CslDate::asEdtf)
                .filter(date -> date.firstYear().isPresent() || date.lastYear().isPresent())
                .map(date -> {
                    int first = date.firstYear().orElse(date.lastYear().orElse(0));
                    int last = date.lastYear().orElse(first);
                    return new Years(first, last, !date.isApproximate() && !date.isUncertain());
                });
    }

    boolean overlaps(Years other) {
        return first <= other.last && other.first <= last;
    }

    @Override
    public String toString() {
        return first == last ? String.valueOf(first) : first + "–" + last;
    }
}
