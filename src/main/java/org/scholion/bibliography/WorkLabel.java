package org.scholion.bibliography;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.scholion.bibliography.item.CslDate;
import org.scholion.bibliography.item.CslItem;
import org.scholion.bibliography.item.CslName;
import org.scholion.bibliography.item.EdtfDate;

/** How people call a work in conversation: names and year, or its title where nobody is named. */
public final class WorkLabel {
    private static final int MOST_NAMES = 3;
    private static final int LONGEST_TITLE = 60;

    private WorkLabel() {}

    /** "Forbes 1986", "Brown & Pickowicz 2007", "Best et al. 2003", "Sinkiang and Sino-Soviet Relations". */
    public static String of(CslItem item) {
        List<CslName> names = item.authors().isEmpty() ? item.names("editor") : item.authors();
        String first = names.isEmpty() ? shortTitle(item) : listed(names);
        return year(item).map(year -> first + " " + year).orElse(first);
    }

    private static String listed(List<CslName> names) {
        if (names.size() > MOST_NAMES) {
            return names.get(0).filedUnder() + " et al.";
        }
        return names.stream().map(CslName::filedUnder).collect(Collectors.joining(" & "));
    }

    private static String shortTitle(CslItem item) {
        String title = item.title().orElse("[untitled]");
        return title.codePointCount(0, title.length()) > LONGEST_TITLE
                ? title.substring(0, title.offsetByCodePoints(0, LONGEST_TITLE)) + "…"
                : title;
    }

    private static Optional<String> year(CslItem item) {
        OptionalInt year =
                item.issued().flatMap(CslDate::asEdtf).map(EdtfDate::firstYear).orElse(OptionalInt.empty());
        return year.isPresent() ? Optional.of(String.valueOf(year.getAsInt())) : Optional.empty();
    }
}
