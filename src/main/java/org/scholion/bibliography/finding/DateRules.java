package org.scholion.bibliography.finding;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.scholion.bibliography.item.CslDate;
import org.scholion.bibliography.item.CslItem;
import org.scholion.bibliography.item.EdtfDate;
import org.scholion.bibliography.reference.DateWords;

/** Dates: days that no calendar has, dates in an order that time has not, and dates that no program can read. */
final class DateRules {
    private static final String ISSUED = "issued";
    private static final String ACCESSED = "accessed";
    private static final String ARCHIVED = "archive-date";

    private static final Pattern FIGURES = Pattern.compile("\\d{3,4}[-/.]\\d{1,2}(?:[-/.]\\d{1,2})?");
    private static final Pattern DAY_IN_WORDS =
            Pattern.compile("(?:\\d{1,2} \\p{L}{3,9}\\.?|\\p{L}{3,9}\\.? \\d{1,2}),? \\d{4}");
    private static final Pattern LOOSE_FIGURES = Pattern.compile("(\\d{4})[-/.](\\d{1,2})(?:[-/.](\\d{1,2}))?");
    private static final Pattern SAID_UNKNOWN = Pattern.compile(
            "(?i)\\[?(?:n\\. ?d\\.?|n\\.d|s\\. ?a\\.?|o\\. ?J\\.?|undated|no date|unknown|без года|б\\. ?г\\.?|\\?+)\\]?");
    private static final Pattern YEARS = Pattern.compile("(?<!\\d)(\\d{4})\\s*[-–—]\\s*(\\d{4}|\\d{2})(?!\\d)");

    private DateRules() {}

    static List<Rule> rules(LocalDate today) {
        return List.of(
                DateRules::words,
                (item, out) -> future(item, today, out),
                DateRules::reversed,
                DateRules::order,
                DateRules::yearsOfTitle);
    }

    private static void words(CslItem item, Sink out) {
        for (Map.Entry<String, CslDate> entry : item.dates().entrySet()) {
            String words = entry.getValue().words();
            if (words == null) {
                continue;
            }
            String field = entry.getKey();
            String plain = words.strip();
            Optional<EdtfDate> read = read(plain);
            if (SAID_UNKNOWN.matcher(plain).matches()) {
                out.add(Check.DATE_SAID_UNKNOWN, field, words, present -> present.without(field));
            } else if (read.isPresent()) {
                CslDate date = CslDate.of(read.get());
                out.add(Check.DATE_IN_WORDS, field, words, present -> present.toBuilder()
                        .date(field, date)
                        .build());
            } else if (FIGURES.matcher(plain).matches() || isMonthDay(plain)) {
                out.add(Check.DATE_IMPOSSIBLE, field, words);
            } else {
                out.add(Check.DATE_UNREADABLE, field, words);
            }
        }
    }

    private static Optional<EdtfDate> read(String words) {
        Matcher figures = LOOSE_FIGURES.matcher(words);
        if (figures.matches()) {
            String day = figures.group(3) == null ? "" : "-" + twoDigits(figures.group(3));
            return EdtfDate.parse(figures.group(1) + "-" + twoDigits(figures.group(2)) + day);
        }
        return DateWords.read(words);
    }

    private static String twoDigits(String number) {
        return number.length() == 1 ? "0" + number : number;
    }

    /** "31 February 2015": a day with the name of a month that can be read by itself. */
    private static boolean isMonthDay(String words) {
        return DAY_IN_WORDS.matcher(words).matches()
                && DateWords.read(words.replaceAll("\\b\\d{1,2}\\b", "1")).isPresent();
    }

    private static void future(CslItem item, LocalDate today, Sink out) {
        for (Map.Entry<String, CslDate> entry : item.dates().entrySet()) {
            // Publishers print next year's date; nobody reads or archives anything tomorrow.
            boolean readOrArchived =
                    entry.getKey().equals(ACCESSED) || entry.getKey().equals(ARCHIVED);
            LocalDate last = readOrArchived ? today.plusDays(1) : LocalDate.of(today.getYear() + 1, 12, 31);
            first(entry.getValue())
                    .filter(date -> date.compareTo(number(last)) > 0)
                    .ifPresent(date -> out.add(
                            Check.DATE_FUTURE, entry.getKey(), entry.getValue().text()));
        }
    }

    private static void reversed(CslItem item, Sink out) {
        for (Map.Entry<String, CslDate> entry : item.dates().entrySet()) {
            boolean reversed = entry.getValue()
                    .asEdtf()
                    .filter(EdtfDate::isInterval)
                    .flatMap(EdtfDate::parts)
                    .filter(bounds -> number(bounds.get(1), 12).compareTo(number(bounds.get(0), 1)) < 0)
                    .isPresent();
            if (reversed) {
                out.add(Check.DATE_REVERSED, entry.getKey(), entry.getValue().text());
            }
        }
    }

    private static void order(CslItem item, Sink out) {
        compare(item, ISSUED, ACCESSED, Check.ISSUED_AFTER_ACCESSED, out);
        compare(item, ISSUED, ARCHIVED, Check.ARCHIVED_BEFORE_ISSUED, out);
        compare(item, ARCHIVED, ACCESSED, Check.ACCESSED_BEFORE_ARCHIVED, out);
    }

    /** Tells where what has to come first comes later, as far as both dates are exact enough to say so. */
    private static void compare(CslItem item, String first, String second, Check check, Sink out) {
        Optional<CslDate> earlier = item.date(first);
        Optional<CslDate> later = item.date(second);
        Optional<Integer> begun = earlier.flatMap(DateRules::first);
        Optional<Integer> done = later.flatMap(DateRules::last);
        if (begun.isPresent() && done.isPresent() && begun.get() > done.get()) {
            String field = check == Check.ARCHIVED_BEFORE_ISSUED ? ARCHIVED : ACCESSED;
            out.add(
                    check,
                    field,
                    first + " " + earlier.get().text() + ", " + second + " "
                            + later.get().text());
        }
    }

    /** The first day that a date can mean, as a number that sorts; nothing for words and open beginnings. */
    private static Optional<Integer> first(CslDate date) {
        return date.asEdtf().flatMap(EdtfDate::parts).map(bounds -> number(bounds.get(0), 1));
    }

    private static Optional<Integer> last(CslDate date) {
        return date.asEdtf().flatMap(EdtfDate::parts).map(bounds -> number(bounds.get(bounds.size() - 1), 12));
    }

    private static int number(LocalDate date) {
        return date.getYear() * 10_000 + date.getMonthValue() * 100 + date.getDayOfMonth();
    }

    private static Integer number(List<Integer> parts, int month) {
        boolean monthKnown = parts.size() > 1 && parts.get(1) <= 12;
        int day = parts.size() > 2 ? parts.get(2) : month == 1 ? 1 : 31;
        return parts.get(0) * 10_000 + (monthKnown ? parts.get(1) : month) * 100 + day;
    }

    /** A span of years in the title that became the date of publication: "Warlords and Muslims, 1911–1949". */
    private static void yearsOfTitle(CslItem item, Sink out) {
        Optional<EdtfDate> issued = item.issued().flatMap(CslDate::asEdtf).filter(EdtfDate::isInterval);
        String title = item.title().orElse("");
        if (issued.isEmpty() || title.isEmpty()) {
            return;
        }
        Matcher years = YEARS.matcher(title);
        while (years.find()) {
            String end =
                    years.group(2).length() == 2 ? years.group(1).substring(0, 2) + years.group(2) : years.group(2);
            if (issued.get().firstYear().orElse(0) == Integer.parseInt(years.group(1))
                    && issued.get().lastYear().orElse(0) == Integer.parseInt(end)) {
                out.add(Check.YEARS_OF_TITLE, ISSUED, issued.get().value());
            }
        }
    }
}
