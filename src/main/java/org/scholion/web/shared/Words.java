package org.scholion.web.shared;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** How constants are written in JSON: lower case with hyphens, {@code CHANGES_REQUESTED} as "changes-requested". */
public final class Words {
    private Words() {}

    /** The word for a constant; null for null. */
    public static String of(Enum<?> constant) {
        return constant == null ? null : of(constant.name());
    }

    /** The word for a constant's name. */
    public static String of(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The constant that a word stands for, letter for letter. */
    public static <E extends Enum<E>> Optional<E> find(Class<E> type, String word) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> of(constant).equals(word))
                .findFirst();
    }

    /** All words of a type, for a message: "highlight, note". */
    public static <E extends Enum<E>> String all(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Words::of).collect(Collectors.joining(", "));
    }
}
