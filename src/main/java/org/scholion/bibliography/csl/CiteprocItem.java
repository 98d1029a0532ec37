package org.scholion.bibliography.csl;

import de.undercouch.citeproc.csl.CSLItemData;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.scholion.bibliography.item.CslDate;
import org.scholion.bibliography.item.CslItem;
import org.scholion.bibliography.item.CslName;
import org.scholion.bibliography.item.CslType;

/** Turns a record into what citeproc-java takes, around what it gets wrong. */
final class CiteprocItem {
    private CiteprocItem() {}

    /** @param surnames whether the style prints surnames only */
    static CSLItemData of(String id, CslItem item, boolean surnames) {
        Map<String, Object> json = new HashMap<>(item.texts());
        json.put("id", id);
        // A "document" prints nothing in the Chicago styles.
        json.put("type", (item.type() == CslType.DOCUMENT ? CslType.BOOK : item.type()).cslName());
        item.text("edition")
                .filter(edition -> edition.matches("\\d{1,3}"))
                .ifPresent(edition -> json.put("edition", ordinal(Integer.parseInt(edition)) + " ed."));
        item.names()
                .forEach((variable, names) -> json.put(
                        variable,
                        names.stream().map(name -> name(name, surnames)).toList()));
        item.dates().forEach((variable, date) -> json.put(variable, date(date)));
        return CSLItemData.fromJson(json);
    }

    private static Map<String, Object> name(CslName name, boolean surnames) {
        if (name.isLiteral()) {
            return Map.of("literal", name.literal());
        }
        if (isCjk(name.family())) {
            // Family first and without a space, which the processor would turn round.
            return Map.of("literal", name.family() + name.given());
        }
        if (name.isFamilyFirst()) {
            return surnames ? Map.of("family", name.family()) : Map.of("literal", name.inReadingOrder());
        }
        Map<String, Object> json = new HashMap<>();
        putUnlessEmpty(json, "family", name.family());
        putUnlessEmpty(json, "given", name.given());
        putUnlessEmpty(json, "dropping-particle", name.droppingParticle());
        putUnlessEmpty(json, "non-dropping-particle", name.nonDroppingParticle());
        putUnlessEmpty(json, "suffix", name.suffix());
        return json;
    }

    private static void putUnlessEmpty(Map<String, Object> json, String part, String value) {
        if (!value.isEmpty()) {
            json.put(part, value);
        }
    }

    private static boolean isCjk(String words) {
        return words.codePoints()
                .mapToObj(Character.UnicodeScript::of)
                .anyMatch(script -> script == Character.UnicodeScript.HAN
                        || script == Character.UnicodeScript.HIRAGANA
                        || script == Character.UnicodeScript.KATAKANA
                        || script == Character.UnicodeScript.HANGUL);
    }

    private static Map<String, Object> date(CslDate date) {
        return date.asEdtf()
                .flatMap(edtf -> edtf.parts().map(parts -> {
                    Map<String, Object> json = new HashMap<>();
                    List<List<Integer>> bounds = new ArrayList<>();
                    // Seasons are left out: the processor takes them for months.
                    parts.forEach(numbers ->
                            bounds.add(numbers.size() == 2 && numbers.get(1) > 12 ? numbers.subList(0, 1) : numbers));
                    json.put("date-parts", bounds);
                    if (edtf.isApproximate()) {
                        json.put("circa", true);
                    }
                    return json;
                }))
                .orElseGet(() -> Map.of("literal", date.text()));
    }

    private static String ordinal(int number) {
        int tens = number % 100;
        String ending = tens >= 11 && tens <= 13
                ? "th"
                : switch (number % 10) {
                    case 1 -> "st";
                    case 2 -> "nd";
                    case 3 -> "rd";
                    default -> "th";
                };
        return number + ending;
    }
}
