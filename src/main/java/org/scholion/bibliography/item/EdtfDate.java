package org.scholion.bibliography.item;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date, or an interval of dates, in the Extended Date/Time Format (ISO 8601-2:2019, annex A), levels 0 and 1 without
 * times of day: "1946", "1946-07", "2004-03-15", "1946~", "194X", "2001-21", "1946-07/1946-12", "1946/..", "Y-12000".
 *
 * @param value the format's own notation, always valid
 */
public record EdtfDate(String value) {
    private static final Pattern SINGLE = Pattern.compile("(?<year>-?(?:\\d{4}|\\d{3}X|\\d{2}XX)|Y-?\\d{5,9})"
            + "(?:-(?<month>\\d{2}|XX)(?:-(?<day>\\d{2}|XX))?)?(?<mark>[?~%])?");

    /** @throws IllegalArgumentException if the value is not such a date, or names a day that no calendar has */
    public EdtfDate {
        if (!isValid(value)) {
            throw new IllegalArgumentException("Not an EDTF date: " + value);
        }
    }

    /** The date, or nothing where the text is not in the format. */
    public static Optional<EdtfDate> parse(String text) {
        return isValid(text) ? Optional.of(new EdtfDate(text)) : Optional.empty();
    }

    /** A year, or a year and month, or a year, month and day. */
    public static EdtfDate ofParts(List<Integer> parts) {
        if (parts.isEmpty() || parts.size() > 3) {
            throw new IllegalArgumentException("Not the parts of a date: " + parts);
        }
        return new EdtfDate(partsText(parts));
    }

    /** The interval between two dates that are no intervals themselves. */
    public static EdtfDate interval(EdtfDate first, EdtfDate last) {
        return new EdtfDate(first.value + "/" + last.value);
    }

    private static String partsText(List<Integer> parts) {
        int year = parts.get(0);
        StringBuilder text = new StringBuilder();
        if (Math.abs((long) year) > 9999) {
            text.append('Y').append(year);
        } else {
            text.append(year < 0 ? "-" : "").append(String.format("%04d", Math.abs(year)));
        }
        for (Integer part : parts.subList(1, parts.size())) {
            text.append('-').append(String.format("%02d", part));
        }
        return text.toString();
    }

    private static boolean isValid(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            return isSingle(text);
        }
        String from = text.substring(0, slash);
        String to = text.substring(slash + 1);
        boolean openFrom = from.isEmpty() || from.equals("..");
        boolean openTo = to.isEmpty() || to.equals("..");
        return (openFrom || isSingle(from)) && (openTo || isSingle(to)) && !(openFrom && openTo);
    }

    private static boolean isSingle(String text) {
        Matcher date = SINGLE.matcher(text);
        if (!date.matches()) {
            return false;
        }
        String month = date.group("month");
        String day = date.group("day");
        if (month == null) {
            return true;
        }
        if (month.equals("XX")) {
            return day == null || day.equals("XX");
        }
        int number = Integer.parseInt(month);
        boolean season = number >= 21 && number <= 24;
        if (season || day == null || day.equals("XX")) {
            return season ? day == null : number >= 1 && number <= 12;
        }
        return isDay(date.group("year"), number, Integer.parseInt(day));
    }

    private static boolean isDay(String year, int month, int day) {
        // A year with unspecified digits may be a leap year, so it gets the benefit of one.
        int number = year.startsWith("Y") || year.contains("X") ? 2000 : Integer.parseInt(year);
        try {
            LocalDate.of(number, month, day);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    public boolean isInterval() {
        return value.indexOf('/') >= 0;
    }

    /** Whether the date is marked as approximate ("~"), alone or together with uncertain ("%"). */
    public boolean isApproximate() {
        return value.indexOf('~') >= 0 || value.indexOf('%') >= 0;
    }

    /** Whether the date is marked as uncertain ("?"), alone or together with approximate ("%"). */
    public boolean isUncertain() {
        return value.indexOf('?') >= 0 || value.indexOf('%') >= 0;
    }

    /** The year, or an interval's first year; nothing where it is open or has unspecified digits. */
    public OptionalInt firstYear() {
        return yearOf(bounds().get(0));
    }

    /** The year, or an interval's last year; nothing where it is open or has unspecified digits. */
    public OptionalInt lastYear() {
        List<String> bounds = bounds();
        return yearOf(bounds.get(bounds.size() - 1));
    }

    private List<String> bounds() {
        int slash = value.indexOf('/');
        return slash < 0 ? List.of(value) : List.of(value.substring(0, slash), value.substring(slash + 1));
    }

    private static OptionalInt yearOf(String bound) {
        Matcher date = SINGLE.matcher(bound);
        if (!date.matches() || date.group("year").contains("X")) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(Integer.parseInt(date.group("year").replace("Y", "")));
    }

    /**
     * The numbers of the date (one list) or interval (two): year, month, day as far as given; a season counts as a
     * month from 21 to 24. Nothing where a bound is open or has unspecified digits: numbers cannot say it.
     */
    public Optional<List<List<Integer>>> parts() {
        List<List<Integer>> parts = new ArrayList<>();
        for (String bound : bounds()) {
            Matcher date = SINGLE.matcher(bound);
            if (!date.matches() || bound.contains("X")) {
                return Optional.empty();
            }
            List<Integer> numbers = new ArrayList<>();
            numbers.add(Integer.valueOf(date.group("year").replace("Y", "")));
            if (date.group("month") != null) {
                numbers.add(Integer.valueOf(date.group("month")));
            }
            if (date.group("day") != null) {
                numbers.add(Integer.valueOf(date.group("day")));
            }
            parts.add(List.copyOf(numbers));
        }
        return Optional.of(List.copyOf(parts));
    }

    @Override
    public String toString() {
        return value;
    }
}
