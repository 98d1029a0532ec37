package org.scholion.bibliography.reference;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.scholion.bibliography.item.EdtfDate;

/** Dates as references write them, in figures or in the words of several languages, turned into EDTF. */
final class DateWords {
    private static final String MONTH = MonthNames.ANY;

    /** A single day: "2010-07-14", "21 August 2016", "August 21, 2016", "12. Mai 2008", "12 мая 2008 года". */
    static final String DAY = "(?:\\d{4}-\\d{2}-\\d{2}|\\d{1,2}(?:\\.|er)? " + MONTH + ",? \\d{4}(?: года?| г\\.)?|"
            + MONTH + " \\d{1,2}, \\d{4}|\\d{4}年\\d{1,2}月\\d{1,2}日)";

    private static final String CIRCA = "(?:c\\. ?|ca\\.? ?|circa |um |vers )";

    /** Any date of publication. */
    static final String ANY = "(?:" + DAY + "|\\d{1,2}[–-]\\d{1,2} " + MONTH + ",? \\d{4}|" + MONTH + "(?:[–/-]" + MONTH
            + ")?,? \\d{4}|\\d{4}, " + MONTH + "(?: \\d{1,2})?|" + CIRCA + "?\\d{4}[–-]\\d{4}|\\d{4}[–/-]\\d{2}(?!\\d)|"
            + CIRCA + "?\\d{4}\\??)";

    private static final Pattern DAY_FIRST =
            Pattern.compile("(\\d{1,2})(?:\\.|er)? (\\p{L}+)\\.?,? (\\d{4})(?: года?| г\\.)?");
    private static final Pattern DAYS_FIRST = Pattern.compile("(\\d{1,2})[–-](\\d{1,2}) (\\p{L}+)\\.?,? (\\d{4})");
    private static final Pattern MONTH_FIRST = Pattern.compile("(\\p{L}+)\\.? (\\d{1,2}), (\\d{4})");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4}), (\\p{L}+)\\.?(?: (\\d{1,2}))?");
    private static final Pattern MONTH_ONLY = Pattern.compile("(\\p{L}+)\\.?(?:[–/-](\\p{L}+)\\.?)?,? (\\d{4})");
    private static final Pattern HAN = Pattern.compile("(\\d{4})年(\\d{1,2})月(\\d{1,2})日");
    private static final Pattern YEARS = Pattern.compile("(" + CIRCA + ")?(\\d{4})(?:[–/-](\\d{2}|\\d{4}))?(\\?)?");

    private DateWords() {}

    /** Reads what {@link #ANY} matches; nothing where the calendar has no such day. */
    static Optional<EdtfDate> read(String words) {
        Matcher dayFirst = DAY_FIRST.matcher(words);
        if (dayFirst.matches()) {
            return day(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1));
        }
        Matcher monthFirst = MONTH_FIRST.matcher(words);
        if (monthFirst.matches()) {
            return day(monthFirst.group(3), monthFirst.group(1), monthFirst.group(2));
        }
        Matcher yearFirst = YEAR_FIRST.matcher(words);
        if (yearFirst.matches()) {
            return yearFirst.group(3) == null
                    ? month(yearFirst.group(1), yearFirst.group(2))
                    : day(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3));
        }
        Matcher days = DAYS_FIRST.matcher(words);
        if (days.matches()) {
            return interval(
                    day(days.group(4), days.group(3), days.group(1)), day(days.group(4), days.group(3), days.group(2)));
        }
        Matcher months = MONTH_ONLY.matcher(words);
        if (months.matches() && MonthNames.number(months.group(1)) > 0) {
            Optional<EdtfDate> first = month(months.group(3), months.group(1));
            return months.group(2) == null ? first : interval(first, month(months.group(3), months.group(2)));
        }
        return figures(words);
    }

    private static Optional<EdtfDate> figures(String words) {
        Matcher han = HAN.matcher(words);
        if (han.matches()) {
            return EdtfDate.parse(String.format(
                    "%s-%02d-%02d", han.group(1), Integer.valueOf(han.group(2)), Integer.valueOf(han.group(3))));
        }
        Optional<EdtfDate> figures = EdtfDate.parse(words);
        return figures.isPresent() ? figures : years(words);
    }

    private static Optional<EdtfDate> day(String year, String month, String day) {
        return EdtfDate.parse(String.format("%s-%02d-%02d", year, MonthNames.number(month), Integer.valueOf(day)));
    }

    private static Optional<EdtfDate> month(String year, String month) {
        return EdtfDate.parse(String.format("%s-%02d", year, MonthNames.number(month)));
    }

    private static Optional<EdtfDate> interval(Optional<EdtfDate> first, Optional<EdtfDate> last) {
        return first.isPresent()
                        && last.isPresent()
                        && first.get().value().compareTo(last.get().value()) < 0
                ? Optional.of(EdtfDate.interval(first.get(), last.get()))
                : Optional.empty();
    }

    private static Optional<EdtfDate> years(String words) {
        Matcher years = YEARS.matcher(words);
        if (!years.matches()) {
            return Optional.empty();
        }
        String mark = years.group(1) != null ? "~" : years.group(4) != null ? "?" : "";
        String first = years.group(2);
        String last = years.group(3);
        if (last == null) {
            return EdtfDate.parse(first + mark);
        }
        String full = last.length() == 2 ? first.substring(0, 2) + last : last;
        return full.compareTo(first) > 0 ? EdtfDate.parse(first + mark + "/" + full + mark) : Optional.empty();
    }
}
