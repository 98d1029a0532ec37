package org.scholion.edition;

import java.util.Locale;

/** Constants as words to print. */
final class Words {
    private Words() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
