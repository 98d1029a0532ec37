package org.scholion.bibliography.csl;

import java.util.List;
import java.util.Optional;
import org.scholion.bibliography.item.CslDate;
import org.scholion.bibliography.item.EdtfDate;

/**
 * A date as CSL prints it.
 *
 * @param first year, month and day as far as known; a season counts as a month from 21 to 24; null where only words are
 *     known
 * @param last the end of an interval, or null
 * @param open whether the interval has begun and no end is known
 * @param uncertain whether it is marked as approximate or uncertain
 * @param words what is printed where numbers cannot say it, or null
 */
record DateValue(List<Integer> first, List<Integer> last, boolean open, boolean uncertain, String words) {

    static DateValue of(CslDate date) {
        Optional<EdtfDate> edtf = date.asEdtf();
        if (edtf.isEmpty()) {
            return new DateValue(null, null, false, false, date.text());
        }
        String value = edtf.get().value();
        boolean uncertain = edtf.get().isApproximate() || edtf.get().isUncertain();
        int slash = value.indexOf('/');
        Optional<List<Integer>> first = bound(slash < 0 ? value : value.substring(0, slash));
        Optional<List<Integer>> last = slash < 0 ? Optional.empty() : bound(value.substring(slash + 1));
        boolean open = slash >= 0 && (value.endsWith("/") || value.endsWith(".."));
        if (first.isEmpty() || (slash >= 0 && last.isEmpty() && !open)) {
            return new DateValue(
                    null, null, false, uncertain, value.replace("/", "–").replace("..", ""));
        }
        return new DateValue(first.get(), last.orElse(null), open, uncertain, null);
    }

    private static Optional<List<Integer>> bound(String text) {
        return EdtfDate.parse(text).flatMap(EdtfDate::parts).map(bounds -> bounds.get(0));
    }

    /** "19460700" and for an interval both, so that dates sort as characters; the empty string where there are words only. */
    String sortKey(int parts) {
        if (first == null) {
            return words;
        }
        return key(first, parts) + (last == null ? "" : key(last, parts));
    }

    private static String key(List<Integer> date, int parts) {
        StringBuilder key = new StringBuilder();
        int year = date.get(0);
        key.append(year < 0 ? "A" : "B").append(String.format("%08d", year < 0 ? 99_999_999 + year : year));
        for (int i = 1; i < parts; i++) {
            key.append(String.format("%02d", i < date.size() ? date.get(i) : 0));
        }
        return key.toString();
    }
}
