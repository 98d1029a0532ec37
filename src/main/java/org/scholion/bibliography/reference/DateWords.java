package org.scholion.bibliography.reference;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.scholion.bibliography.item.EdtfDate;

/** Dates as references write them, in figures or English words, turned into EDTF. */
public final class DateWords {
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final List<String> SEASONS = List.of("spring", "summer", "autumn", "winter");

    private static final String MONTH = "(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|"
            + "June?\\.?|July?\\.?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|"
            + "Dec(?:ember|\\.)?)";

    /** A single day: "2010-07-14", "21 August 2016", "August 21, 2016". */
    static final String DAY = "(?:\\d{4}-\\d{2}-\\d{2}|\\d{1,2} " + MONTH + ",? \\d{4}|" + MONTH + " \\d{1,2}, \\d{4})";

    /** Any date of publication. */
    static final String ANY = "(?:" + DAY + "|" + MONTH + ",? \\d{4}|(?:Spring|Summer|Autumn|Fall|Winter),? \\d{4}|"
            + "(?:c\\. ?|ca\\. ?|circa )?\\d{4}[–-]\\d{4}|\\d{4}[–-]\\d{2}|(?:c\\. ?|ca\\. ?|circa )?\\d{4}\\??)";

    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2}) (\\p{L}+)\\.?,? (\\d{4})");
    private static final Pattern MONTH_FIRST = Pattern.compile("(\\p{L}+)\\.? (\\d{1,2}), (\\d{4})");
    private static final Pattern MONTH_ONLY = Pattern.compile("(\\p{L}+)\\.?,? (\\d{4})");
    private static final Pattern YEARS =
            Pattern.compile("(c\\. ?|ca\\. ?|circa )?(\\d{4})(?:[–-](\\d{2}|\\d{4}))?(\\?)?");

    private DateWords() {}

    /** Reads what {@link #ANY} matches; nothing where the calendar has no such day. */
    public static Optional<EdtfDate> read(String words) {
        Matcher dayFirst = DAY_FIRST.matcher(words);
        if (dayFirst.matches()) {
            return day(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1));
        }
        Matcher monthFirst = MONTH_FIRST.matcher(words);
        if (monthFirst.matches()) {
            return day(monthFirst.group(3), monthFirst.group(1), monthFirst.group(2));
        }
        Matcher monthOnly = MONTH_ONLY.matcher(words);
        if (monthOnly.matches() && monthNumber(monthOnly.group(1)) > 0) {
            return EdtfDate.parse(monthOnly.group(2) + String.format("-%02d", monthNumber(monthOnly.group(1))));
        }
        Optional<EdtfDate> figures = EdtfDate.parse(words);
        return figures.isPresent() ? figures : years(words);
    }

    private static Optional<EdtfDate> day(String year, String month, String day) {
        return EdtfDate.parse(String.format("%s-%02d-%02d", year, monthNumber(month), Integer.valueOf(day)));
    }

    private static int monthNumber(String word) {
        String small = word.toLowerCase(Locale.ROOT);
        int season = SEASONS.indexOf(small.equals("fall") ? "autumn" : small);
        if (season >= 0) {
            return 21 + season;
        }
        return small.length() < 3 ? 0 : MONTHS.indexOf(small.substring(0, 3)) + 1;
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
