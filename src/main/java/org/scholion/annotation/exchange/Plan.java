package org.scholion.annotation.exchange;

import java.util.List;
import java.util.function.Predicate;
import org.scholion.annotation.w3c.RoughPointing.Fit;

/**
 * What would become of a file: of each annotation, and how many there are of each kind.
 *
 * @param entries none where it is kept already
 * @param kept how many annotations were made of it
 */
public record Plan(AnnotationImport brought, List<Planned> entries, int kept) {

    public int exact() {
        return fitting(Fit.EXACT);
    }

    public int byQuote() {
        return fitting(Fit.QUOTE);
    }

    public int doubtful() {
        return fitting(Fit.DOUBTFUL);
    }

    public int placeless() {
        return fitting(Fit.NONE);
    }

    public int replies() {
        return count(entry -> entry.isFit() && entry.reply());
    }

    public int duplicates() {
        return count(Planned::duplicate);
    }

    public int unreadable() {
        return count(entry -> entry.problem() != null);
    }

    private int fitting(Fit fit) {
        return count(entry -> entry.isFit() && !entry.reply() && entry.place().fit() == fit);
    }

    private int count(Predicate<Planned> what) {
        return (int) entries.stream().filter(what).count();
    }
}
