package org.scholion.bibliography.bibtex;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.scholion.bibliography.item.CslDate;
import org.scholion.bibliography.item.EdtfDate;

/** Dates of entries: biblatex's (EDTF) and BibTeX's year, month and day. */
final class BibDates {
    private static final Pattern TIME = Pattern.compile("T\\d.*?(?=/|$)");
    private static final Pattern YEAR = Pattern.compile("-?\\d{1,4}");
    private static final Pattern YEARS = Pattern.compile("(\\d{4})(?:--?|–|/)(\\d{2}|\\d{4})");
    private static final Pattern CIRCA = Pattern.compile("(?i)(?:c(?:a|irca)?\\.?\\s*)(\\d{3,4})");
    private static final Pattern MONTH = Pattern.compile("(?i)(\\d{1,2}|[a-z]{3,9})\\.?(?:[\\s~]+(\\d{1,2}))?");
    private static final List<String> PARTS = List.of("date", "year", "month", "day", "endyear", "endmonth", "endday");
    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

    private BibDates() {}

    /**
     * The date of a prefix: "" for the publication, "orig", "event", "url".
     *
     * @return EDTF where the entry's words are one or can be read as one, otherwise the words
     */
    static Optional<CslDate> read(BibEntry entry, String prefix) {
        Optional<CslDate> whole = entry.field(prefix + "date").map(BibDates::whole);
        if (whole.isPresent()) {
            return whole;
        }
        Optional<CslDate> first = parts(entry, prefix + "year", prefix + "month", prefix + "day");
        Optional<EdtfDate> last = parts(entry, prefix + "endyear", prefix + "endmonth", prefix + "endday")
                .flatMap(CslDate::asEdtf);
        if (first.isPresent() && last.isPresent()) {
            return first.get().asEdtf().map(from -> CslDate.of(EdtfDate.interval(from, last.get())));
        }
        return first;
    }

    /** The fields of a prefix's date that the entry has. */
    static Set<String> fields(BibEntry entry, String prefix) {
        return PARTS.stream()
                .map(part -> prefix + part)
                .filter(entry.fields()::containsKey)
                .collect(Collectors.toSet());
    }

    private static CslDate whole(String latex) {
        return CslDate.of(TIME.matcher(LatexVerbatim.read(latex)).replaceAll(""));
    }

    private static Optional<CslDate> parts(BibEntry entry, String yearField, String monthField, String dayField) {
        return entry.field(yearField).map(LatexReader::read).map(year -> {
            Optional<String> plain = plainYear(year);
            if (plain.isEmpty()) {
                return CslDate.of(year);
            }
            return date(plain.get(), entry.field(monthField).map(LatexReader::read), entry.field(dayField));
        });
    }

    private static Optional<String> plainYear(String year) {
        if (YEAR.matcher(year).matches()) {
            return Optional.of(padded(year));
        }
        Matcher circa = CIRCA.matcher(year);
        if (circa.matches()) {
            return Optional.of(padded(circa.group(1)) + "~");
        }
        Matcher years = YEARS.matcher(year);
        if (years.matches()) {
            String last = years.group(2);
            String whole = last.length() == 2 ? years.group(1).substring(0, 2) + last : last;
            return whole.compareTo(years.group(1)) > 0 ? Optional.of(years.group(1) + "/" + whole) : Optional.empty();
        }
        return EdtfDate.parse(year).map(EdtfDate::value);
    }

    private static String padded(String year) {
        boolean before = year.startsWith("-");
        String digits = before ? year.substring(1) : year;
        return (before ? "-" : "") + "0".repeat(4 - digits.length()) + digits;
    }

    private static CslDate date(String year, Optional<String> month, Optional<String> day) {
        Matcher words = MONTH.matcher(month.orElse(""));
        if (!words.matches() || year.length() > 5 || year.endsWith("~")) {
            return month.filter(text -> !text.isBlank() && year.length() <= 5)
                    .filter(text -> !words.matches())
                    .map(text -> CslDate.of(text + " " + year))
                    .orElseGet(() -> CslDate.of(year));
        }
        int number = number(words.group(1));
        String dayText = words.group(2) != null
                ? words.group(2)
                : day.map(LatexReader::read).orElse("");
        String withMonth = number == 0 ? year : year + String.format("-%02d", number);
        String withDay = number > 0 && number <= 12 && dayText.matches("\\d{1,2}")
                ? withMonth + String.format("-%02d", Integer.parseInt(dayText))
                : withMonth;
        return EdtfDate.parse(withDay)
                .or(() -> EdtfDate.parse(withMonth))
                .map(CslDate::of)
                .orElseGet(() -> CslDate.of(month.get() + " " + year));
    }

    private static int number(String month) {
        if (Character.isDigit(month.charAt(0))) {
            return Integer.parseInt(month);
        }
        if (month.length() < 3) {
            return 0;
        }
        int place = MONTHS.indexOf(month.substring(0, 3).toLowerCase(Locale.ROOT));
        return place % 3 == 0 ? place / 3 + 1 : 0;
    }
}
