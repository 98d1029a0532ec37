package org.scholion.bibliography.metadata;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.scholion.bibliography.item.CslDate;
import org.scholion.bibliography.item.CslItem;
import org.scholion.bibliography.item.EdtfDate;

/** The date of publication for programs that know years, months and days only (W3C Date and Time Formats). */
final class PlainDate {
    private PlainDate() {}

    /** "1986", "1986-07" or "1986-07-23"; of a span its beginning, of a season its year; nothing for words. */
    static Optional<String> of(CslItem item) {
        return item.issued()
                .flatMap(CslDate::asEdtf)
                .flatMap(EdtfDate::parts)
                .map(bounds -> bounds.get(0))
                .map(PlainDate::written);
    }

    private static String written(List<Integer> parts) {
        boolean season = parts.size() > 1 && parts.get(1) > 12;
        String year = String.format("%04d", parts.get(0));
        return season
                ? year
                : year
                        + parts.stream()
                                .skip(1)
                                .map(part -> String.format("-%02d", part))
                                .collect(Collectors.joining());
    }
}
