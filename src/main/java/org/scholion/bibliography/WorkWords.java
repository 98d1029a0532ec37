package org.scholion.bibliography;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.scholion.bibliography.identifier.ReadIdentifier;
import org.scholion.bibliography.item.CslDate;
import org.scholion.bibliography.item.CslItem;
import org.scholion.bibliography.item.CslName;
import org.scholion.bibliography.item.EdtfDate;
import org.scholion.bibliography.words.LookUpWords;

/** The words under which a work is looked up: of its names, titles, years, keys and identifiers, in every script. */
public final class WorkWords {
    /** Goes up whenever works have to be looked through anew because words, names or facets are found otherwise. */
    public static final int RULES = 1;

    private static final List<String> TITLES =
            List.of("title", "title-short", "shortTitle", "original-title", "container-title", "collection-title");
    private static final int MOST_NAMES = 50;

    private WorkWords() {}

    /**
     * The words, each with its place among what is found.
     *
     * @param keys all keys that lead to the work
     */
    public static Map<String, Integer> of(CslItem item, Collection<String> keys) {
        LookUpWords words = new LookUpWords();
        String leading = item.authors().isEmpty() ? "editor" : "author";
        item.names(leading).stream()
                .limit(MOST_NAMES)
                .flatMap(WorkWords::spellings)
                .forEach(name -> words.name(name.filedUnder(), LookUpWords.FIRST));
        keys.forEach(key -> words.text(key, LookUpWords.FIRST).whole(key, LookUpWords.FIRST));
        item.issued().flatMap(CslDate::asEdtf).ifPresent(issued -> years(issued, words));
        item.names().values().forEach(names -> names.stream()
                .limit(MOST_NAMES)
                .flatMap(WorkWords::spellings)
                .forEach(name -> words.name(name.inFilingOrder(), LookUpWords.SECOND)));
        for (String variable : TITLES) {
            item.text(variable).ifPresent(title -> words.text(title, LookUpWords.THIRD));
            item.variants(variable).forEach(variant -> words.text(variant.value(), LookUpWords.THIRD));
        }
        for (ReadIdentifier identifier : WorkIdentifiers.of(item)) {
            words.whole(identifier.raw(), LookUpWords.THIRD);
            identifier.canonical().ifPresent(canonical -> words.whole(canonical, LookUpWords.THIRD));
        }
        return words.ranks();
    }

    private static Stream<CslName> spellings(CslName name) {
        return Stream.concat(Stream.of(name), name.variants().stream().map(variant -> variant.value()));
    }

    /** "1986", and "86" as people say it. */
    private static void years(EdtfDate issued, LookUpWords words) {
        Stream.of(issued.firstYear(), issued.lastYear())
                .filter(year -> year.isPresent())
                .map(year -> String.valueOf(Math.abs(year.getAsInt())))
                .forEach(year -> {
                    words.whole(year, LookUpWords.SECOND);
                    if (year.length() == 4) {
                        words.whole(year.substring(2), LookUpWords.SECOND);
                    }
                });
    }
}
