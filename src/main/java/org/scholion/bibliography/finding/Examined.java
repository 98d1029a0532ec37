package org.scholion.bibliography.finding;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.scholion.bibliography.SortKey;
import org.scholion.bibliography.finding.FindingRepository.StoredWork;
import org.scholion.bibliography.identifier.Doi;
import org.scholion.bibliography.identifier.Isbn;
import org.scholion.bibliography.item.CslDate;
import org.scholion.bibliography.item.CslItem;
import org.scholion.bibliography.item.CslName;
import org.scholion.bibliography.item.EdtfDate;

/**
 * One version of a work after its own checks, with what the checks across works compare.
 *
 * @param titleAndYear folded title, year and first name; null where title or year is unknown
 * @param filedUnder folded name of the first author or editor; empty where nobody is named
 * @param part volume and year, by which works that share an ISBN are told apart
 */
record Examined(
        UUID id,
        long version,
        String sortKey,
        List<Finding> own,
        Set<String> isbns,
        String doi,
        String titleAndYear,
        String filedUnder,
        String year,
        String part) {

    static Examined of(StoredWork work, Rules rules) {
        CslItem item = CslItem.fromJson(work.cslJson());
        Optional<CslDate> issued = item.issued();
        String year = issued.flatMap(CslDate::asEdtf)
                .map(EdtfDate::firstYear)
                .filter(first -> first.isPresent())
                .map(first -> String.valueOf(first.getAsInt()))
                .orElse("");
        List<CslName> names = item.authors().isEmpty() ? item.names("editor") : item.authors();
        String filed = names.isEmpty() ? "" : SortKey.fold(names.get(0).filedUnder());
        String title = SortKey.fold(item.title().orElse(""));
        return new Examined(
                work.id(),
                work.version(),
                work.sortKey(),
                rules.of(item),
                item.text(IdentifierRules.ISBN).stream()
                        .flatMap(field -> IdentifierRules.split(field).stream())
                        .flatMap(number -> Isbn.parse(number).stream())
                        .map(Isbn::thirteen)
                        .collect(Collectors.toUnmodifiableSet()),
                item.text(IdentifierRules.DOI)
                        .flatMap(Doi::parse)
                        .map(Doi::value)
                        .orElse(null),
                title.isEmpty() || year.isEmpty()
                        ? null
                        : title + "|" + year + "|" + filed + "|"
                                + item.text("volume").orElse("") + "|"
                                + item.text("edition").orElse(""),
                filed,
                year,
                item.text("volume").orElse("") + "|" + year);
    }

    boolean hasTitle() {
        return own.stream()
                .noneMatch(finding -> finding.check() == Check.FIELD_MISSING
                        && finding.field().equals("title"));
    }
}
