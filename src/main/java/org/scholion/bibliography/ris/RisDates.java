package org.scholion.bibliography.ris;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.scholion.bibliography.item.CslDate;
import org.scholion.bibliography.item.EdtfDate;

/** Dates as RIS writes them, "1946/07/04/other information", and any others as EDTF or in words. */
final class RisDates {
    private static final Pattern SLASHED = Pattern.compile("(\\d{1,4})(?:/(\\d{0,2})(?:/(\\d{0,2})(?:/(.*))?)?)?");
    private static final List<String> SEASONS = List.of("spring", "summer", "autumn", "winter");

    private RisDates() {}

    static CslDate read(String value) {
        Matcher slashed = SLASHED.matcher(value);
        if (!slashed.matches()) {
            return CslDate.of(value);
        }
        List<Integer> parts = new ArrayList<>();
        for (int group = 1; group <= 3; group++) {
            String number = slashed.group(group);
            if (number == null || number.isEmpty() || group > 1 && Integer.parseInt(number) == 0) {
                break;
            }
            parts.add(Integer.valueOf(number));
        }
        int season = slashed.group(4) == null ? -1 : SEASONS.indexOf(season(slashed.group(4)));
        if (parts.size() == 1 && season >= 0) {
            parts.add(21 + season);
        }
        return parsed(parts).orElseGet(() -> CslDate.of(value));
    }

    private static String season(String words) {
        String season = words.strip().toLowerCase(Locale.ROOT);
        return season.equals("fall") ? "autumn" : season;
    }

    private static Optional<CslDate> parsed(List<Integer> parts) {
        String year = String.format("%04d", parts.get(0));
        StringBuilder edtf = new StringBuilder(year);
        parts.subList(1, parts.size()).forEach(part -> edtf.append(String.format("-%02d", part)));
        return EdtfDate.parse(edtf.toString()).map(CslDate::of);
    }

    /** Whether a value says more than a date can. */
    static boolean saysMore(String value) {
        Matcher slashed = SLASHED.matcher(value);
        return slashed.matches()
                && slashed.group(4) != null
                && !slashed.group(4).isBlank()
                && !SEASONS.contains(season(slashed.group(4)));
    }

    /** Slashes for plain days, months and seasons; EDTF or the words for all others. */
    static String write(CslDate date) {
        Optional<List<Integer>> plain = date.asEdtf()
                .filter(edtf -> !edtf.isInterval() && !edtf.isApproximate() && !edtf.isUncertain())
                .flatMap(EdtfDate::parts)
                .map(bounds -> bounds.get(0))
                .filter(parts -> parts.get(0) > 0 && parts.get(0) <= 9999);
        return plain.map(RisDates::slashed).orElseGet(date::text);
    }

    private static String slashed(List<Integer> parts) {
        String year = String.format("%04d", parts.get(0));
        if (parts.size() == 1) {
            return year;
        }
        if (parts.get(1) > 12) {
            return year + "///" + SEASONS.get(parts.get(1) - 21);
        }
        return year
                + String.format("/%02d/", parts.get(1))
                + (parts.size() > 2 ? String.format("%02d/", parts.get(2)) : "/");
    }
}
