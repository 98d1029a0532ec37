package org.scholion.bibliography.reference;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The names of months and seasons in the languages of which references are read. */
final class MonthNames {
    private static final Map<String, Integer> MONTHS = new LinkedHashMap<>();

    static {
        months("january february march april may june july august september october november december");
        months("jan feb mar apr may jun jul aug sep oct nov dec");
        months("januar februar märz april mai juni juli august september oktober november dezember");
        months("janvier février mars avril mai juin juillet août septembre octobre novembre décembre");
        months("января февраля марта апреля мая июня июля августа сентября октября ноября декабря");
        months("январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь");
        months("enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre");
        months("gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre");
        MONTHS.put("sept", 9);
        MONTHS.put("jänner", 1);
        seasons("spring summer autumn winter");
        seasons("frühjahr sommer herbst winter");
        seasons("printemps été automne hiver");
        MONTHS.put("fall", 23);
        MONTHS.put("frühling", 21);
    }

    /** Any of the names, with an initial capital or small letter and perhaps the full stop of an abbreviation. */
    static final String ANY = MONTHS.keySet().stream()
                    .sorted(Comparator.comparing(String::length).reversed())
                    .map(name -> "[" + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.charAt(0) + "]"
                            + name.substring(1))
                    .collect(Collectors.joining("|", "(?:", ")"))
            + "(?!\\p{L})\\.?";

    private MonthNames() {}

    private static void months(String names) {
        put(names, 1);
    }

    private static void seasons(String names) {
        put(names, 21);
    }

    private static void put(String names, int first) {
        List<String> words = List.of(names.split(" ", -1));
        for (int n = 0; n < words.size(); n++) {
            MONTHS.putIfAbsent(words.get(n), first + n);
        }
    }

    /** 1 to 12 for a month, 21 to 24 for a season (EDTF), 0 for other words. */
    static int number(String word) {
        return MONTHS.getOrDefault(word.toLowerCase(Locale.ROOT), 0);
    }
}
