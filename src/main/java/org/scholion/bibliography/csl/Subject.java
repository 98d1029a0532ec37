package org.scholion.bibliography.csl;

import java.util.List;
import org.scholion.bibliography.format.CitePosition;
import org.scholion.bibliography.item.CslItem;
import org.scholion.bibliography.item.Locator;

/**
 * What is set: an item, with what its place among the others says of it.
 *
 * @param place its index among the items that were given
 * @param number its number in the bibliography, from 1
 * @param locator the place in the work, or null
 * @param apart what sets it apart from others that look alike
 */
record Subject(CslItem item, int place, int number, Locator locator, CitePosition position, Apart apart) {

    Subject(CslItem item, int place) {
        this(item, place, place + 1, null, CitePosition.ALONE, Apart.NOTHING);
    }

    Subject with(Apart changed) {
        return new Subject(item, place, number, locator, position, changed);
    }

    /** The same work cited somewhere. */
    Subject cited(Locator at, CitePosition where) {
        return new Subject(item, place, number, at, where, apart);
    }

    Subject numbered(int changed) {
        return new Subject(item, place, changed, locator, position, apart);
    }

    /**
     * What sets a cite apart from others that would look the same.
     *
     * @param names how many names are shown more than the style shows of itself
     * @param given name by name: 0 as the style has given names, 1 initials at least, 2 in full; names beyond the end
     *     of the list are as the style has them
     * @param condition whether the style's own "disambiguate" holds
     * @param suffix the letter after the year, or the empty string
     */
    record Apart(int names, List<Integer> given, boolean condition, String suffix) {
        static final Apart NOTHING = new Apart(0, List.of(), false, "");

        int given(int name) {
            return name < given.size() ? given.get(name) : 0;
        }

        Apart withNames(int more) {
            return new Apart(more, given, condition, suffix);
        }

        Apart withGiven(List<Integer> levels) {
            return new Apart(names, levels, condition, suffix);
        }

        Apart withCondition() {
            return new Apart(names, given, true, suffix);
        }

        Apart withSuffix(String letters) {
            return new Apart(names, given, condition, letters);
        }
    }
}
