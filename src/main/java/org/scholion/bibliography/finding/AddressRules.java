package org.scholion.bibliography.finding;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.scholion.bibliography.item.CslDate;
import org.scholion.bibliography.item.CslItem;
import org.scholion.bibliography.item.EdtfDate;

/** Addresses on the web and their archived copies. */
final class AddressRules {
    private static final String URL = "URL";
    private static final String ARCHIVE_URL = "archive-url";
    private static final String ARCHIVE_DATE = "archive-date";

    /** A copy in the Wayback Machine: fourteen digits of time, perhaps a mode, then the address that was copied. */
    private static final Pattern WAYBACK = Pattern.compile(
            "(?i)https?://(?:web\\.|www\\.)?archive\\.org/(?:web/)?(\\d{4})(\\d{2})(\\d{2})\\d{0,6}(?:[a-z]{2}_)?/(.+)");

    private static final Pattern OTHER_ARCHIVE = Pattern.compile(
            "(?i)https?://(?:www\\.)?(?:archive\\.(?:today|is|ph|fo|li|md|vn)|webcitation\\.org|perma\\.cc)/.+");

    private AddressRules() {}

    static List<Rule> rules() {
        return List.of(AddressRules::form, AddressRules::archiveAsUrl, AddressRules::archiveDate);
    }

    private static void form(CslItem item, Sink out) {
        for (String field : List.of(URL, ARCHIVE_URL)) {
            item.text(field)
                    .filter(value -> !isAddress(value.strip()))
                    .ifPresent(value -> out.add(Check.URL_MALFORMED, field, value));
        }
    }

    private static boolean isAddress(String value) {
        try {
            URI uri = new URI(value.replaceAll("[|\\[\\]{}^`]", "_"));
            return uri.getScheme() != null
                    && uri.getScheme().matches("(?i)https?|ftp")
                    && uri.getRawAuthority() != null
                    && uri.getRawAuthority()
                            .matches("(?i)(?:[^@]*@)?(?:[^:@\\s]+\\.[^:@\\s]+|localhost|_[0-9a-f:]+_)(?::\\d+)?");
        } catch (URISyntaxException malformed) {
            return false;
        }
    }

    private static void archiveAsUrl(CslItem item, Sink out) {
        String url = item.text(URL).orElse("").strip();
        Matcher wayback = WAYBACK.matcher(url);
        if (wayback.matches()) {
            String original = wayback.group(4);
            Optional<EdtfDate> day = day(wayback);
            boolean free = item.text(ARCHIVE_URL).map(url::equals).orElse(true) && isAddress(original);
            Fix part = present -> {
                CslItem.Builder parted = present.toBuilder().text(URL, original).text(ARCHIVE_URL, url);
                if (!present.has(ARCHIVE_DATE) && day.isPresent()) {
                    parted.date(ARCHIVE_DATE, CslDate.of(day.get()));
                }
                return parted.build();
            };
            out.add(Check.URL_IS_ARCHIVE, URL, url, free ? part : null);
        } else if (OTHER_ARCHIVE.matcher(url).matches()) {
            out.add(Check.URL_IS_ARCHIVE, URL, url);
        }
    }

    private static Optional<EdtfDate> day(Matcher wayback) {
        return EdtfDate.parse(wayback.group(1) + "-" + wayback.group(2) + "-" + wayback.group(3));
    }

    private static void archiveDate(CslItem item, Sink out) {
        String url = item.text(ARCHIVE_URL).orElse("").strip();
        Optional<CslDate> told = item.date(ARCHIVE_DATE);
        Matcher wayback = WAYBACK.matcher(url);
        Optional<EdtfDate> stamp = wayback.matches() ? day(wayback) : Optional.empty();
        Fix byStamp = stamp.map(day -> (Fix) present ->
                        present.toBuilder().date(ARCHIVE_DATE, CslDate.of(day)).build())
                .orElse(null);
        if (url.isEmpty() && told.isPresent()) {
            out.add(Check.ARCHIVE_WITHOUT_URL, ARCHIVE_DATE, told.get().text());
        } else if (!url.isEmpty() && told.isEmpty()) {
            out.add(Check.ARCHIVE_WITHOUT_DATE, ARCHIVE_URL, url, byStamp);
        } else if (stamp.isPresent() && !agrees(told.get(), stamp.get())) {
            out.add(
                    Check.ARCHIVE_DATE_DIFFERS,
                    ARCHIVE_DATE,
                    told.get().text() + ", in the address " + stamp.get().value(),
                    byStamp);
        }
    }

    /** Whether a date says the day, or the month or year that the day is in. */
    private static boolean agrees(CslDate told, EdtfDate day) {
        return day.value().startsWith(told.text().replaceAll("[~?%]$", ""));
    }
}
