package org.scholion.edition.checklist;

import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.scholion.bibliography.item.Locator;

/** The order of places in a work: pages in roman numerals, then numbered pages, then other places, none at the end. */
final class PageOrder {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
    private static final Pattern ROMAN = Pattern.compile("(?i)[ivxlcdm]+");
    private static final String LETTERS = "ivxlcdm";
    private static final int[] VALUES = {1, 5, 10, 50, 100, 500, 1000};

    static final Comparator<Locator> COMPARATOR = Comparator.nullsLast(Comparator.comparingInt(PageOrder::kind)
            .thenComparing(locator -> locator.label().equals("page") ? "" : locator.label())
            .thenComparingInt(PageOrder::first)
            .thenComparing(Locator::value));

    private PageOrder() {}

    private static int kind(Locator locator) {
        if (!locator.label().equals("page")) {
            return 2;
        }
        return isRoman(locator) ? 0 : 1;
    }

    private static boolean isRoman(Locator locator) {
        return ROMAN.matcher(firstWord(locator)).matches();
    }

    private static String firstWord(Locator locator) {
        return locator.value().strip().split("[^\\p{L}\\p{N}]", 2)[0];
    }

    /** The first number in it. */
    private static int first(Locator locator) {
        if (isRoman(locator)) {
            return roman(firstWord(locator));
        }
        Matcher number = NUMBER.matcher(locator.value());
        return number.find() ? Integer.parseInt(number.group()) : Integer.MAX_VALUE;
    }

    private static int roman(String numeral) {
        int sum = 0;
        int before = 0;
        String letters = numeral.toLowerCase(Locale.ROOT);
        for (int at = letters.length() - 1; at >= 0; at--) {
            int value = VALUES[LETTERS.indexOf(letters.charAt(at))];
            sum += value < before ? -value : value;
            before = Math.max(before, value);
        }
        return sum;
    }
}
