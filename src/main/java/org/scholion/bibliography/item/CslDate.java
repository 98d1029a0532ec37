package org.scholion.bibliography.item;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A date variable: an EDTF date where it can be read as one, otherwise the words as they were given.
 *
 * @param edtf the date, or null where only words are known
 * @param words the date in words, or null where it is an EDTF date
 */
public record CslDate(EdtfDate edtf, String words) {

    /** @throws IllegalArgumentException unless exactly one of the two is given */
    public CslDate {
        if ((edtf == null) == (words == null)) {
            throw new IllegalArgumentException("A date is either EDTF or words");
        }
    }

    /** Reads EDTF; anything else is kept as words. */
    public static CslDate of(String text) {
        return EdtfDate.parse(text).map(CslDate::of).orElseGet(() -> new CslDate(null, text));
    }

    public static CslDate of(EdtfDate edtf) {
        return new CslDate(edtf, null);
    }

    /** EDTF notation, or the words. */
    public String text() {
        return edtf == null ? words : edtf.value();
    }

    /** The EDTF date, if it is one. */
    public Optional<EdtfDate> asEdtf() {
        return Optional.ofNullable(edtf);
    }

    /** Reads a CSL-JSON date object or string; nothing where it holds no date. */
    static Optional<CslDate> fromJson(JsonValue value) {
        if (value instanceof JsonString text) {
            return text.getString().isBlank() ? Optional.empty() : Optional.of(of(text.getString()));
        }
        if (!(value instanceof JsonObject date)) {
            return Optional.empty();
        }
        if (date.get("date-parts") instanceof JsonArray bounds) {
            return readParts(bounds, date);
        }
        for (String member : List.of("raw", "literal")) {
            if (date.get(member) instanceof JsonString text
                    && date.size() == 1
                    && !text.getString().isBlank()) {
                return Optional.of(of(text.getString()));
            }
        }
        return Optional.empty();
    }

    private static Optional<CslDate> readParts(JsonArray bounds, JsonObject date) {
        List<String> texts = new ArrayList<>();
        Optional<Integer> season = number(date.get("season"));
        for (JsonValue bound : bounds) {
            if (!(bound instanceof JsonArray parts)) {
                return Optional.empty();
            }
            List<Integer> numbers = new ArrayList<>();
            for (JsonValue part : parts) {
                number(part).filter(n -> n != 0 || numbers.isEmpty()).ifPresent(numbers::add);
            }
            if (numbers.size() == 1 && season.isPresent()) {
                numbers.add(season.get() <= 4 ? season.get() + 20 : season.get());
            }
            try {
                texts.add(EdtfDate.ofParts(numbers).value() + (isCirca(date.get("circa")) ? "~" : ""));
            } catch (IllegalArgumentException e) {
                // A day that no calendar has is kept as words, for a person to correct.
                texts.add(String.join("-", numbers.stream().map(String::valueOf).toList()));
            }
        }
        String text = String.join("/", texts);
        return text.isEmpty() ? Optional.empty() : Optional.of(of(text));
    }

    private static boolean isCirca(JsonValue circa) {
        if (circa == null || circa == JsonValue.FALSE || circa == JsonValue.NULL) {
            return false;
        }
        return !(circa instanceof JsonNumber number && number.intValue() == 0)
                && !(circa instanceof JsonString text
                        && (text.getString().isEmpty() || text.getString().equals("false")));
    }

    private static Optional<Integer> number(JsonValue value) {
        if (value instanceof JsonNumber number) {
            return Optional.of(number.intValue());
        }
        if (value instanceof JsonString text && text.getString().matches("\\s*-?\\d{1,9}\\s*")) {
            return Optional.of(Integer.valueOf(text.getString().strip()));
        }
        return Optional.empty();
    }

    /** Date parts where numbers can say it all, otherwise the EDTF notation as "raw" or the words as "literal". */
    JsonObject toJson() {
        JsonObjectBuilder date = CslJson.JSON.createObjectBuilder();
        if (edtf == null) {
            return date.add("literal", words).build();
        }
        Optional<List<List<Integer>>> parts = edtf.parts();
        boolean sayable = parts.isPresent()
                && !edtf.isUncertain()
                && parts.get().stream().noneMatch(CslDate::isSeason)
                && marksAgree();
        if (!sayable) {
            return date.add("raw", edtf.value()).build();
        }
        JsonArrayBuilder bounds = CslJson.JSON.createArrayBuilder();
        parts.get().forEach(numbers -> bounds.add(CslJson.JSON.createArrayBuilder(numbers)));
        date.add("date-parts", bounds);
        if (edtf.isApproximate()) {
            date.add("circa", true);
        }
        return date.build();
    }

    private static boolean isSeason(List<Integer> numbers) {
        return numbers.size() == 2 && numbers.get(1) > 20;
    }

    private boolean marksAgree() {
        String value = edtf.value();
        long marks = value.chars().filter(c -> c == '~').count();
        return marks == 0 || marks == (edtf.isInterval() ? 2 : 1);
    }
}
