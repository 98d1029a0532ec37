package org.scholion.bibliography;

import java.util.ArrayList;
import java.util.List;
import org.scholion.bibliography.item.CslItem;

/** Chooses works that show what a citation style or a pattern of keys does. */
public final class TellingWorks {
    /** Among as many of the first works it is worth looking for them. */
    public static final int LOOKED_AT = 50;

    private TellingWorks() {}

    /**
     * Some of the given works, in their order: such as have names, a date and a title, and at the end one that lacks
     * some of these.
     *
     * @param most how many at most, at least 1
     */
    public static List<Work> of(List<Work> works, int most) {
        List<Work> whole = works.stream().filter(work -> isWhole(work.item())).toList();
        List<Work> poor = works.stream().filter(work -> !isWhole(work.item())).toList();
        List<Work> chosen = new ArrayList<>(
                whole.subList(0, Math.min(whole.size(), poor.isEmpty() || most == 1 ? most : most - 1)));
        chosen.addAll(poor.subList(0, Math.min(poor.size(), most - chosen.size())));
        return chosen;
    }

    private static boolean isWhole(CslItem item) {
        return !item.authors().isEmpty()
                && item.title().isPresent()
                && item.issued().isPresent();
    }
}
