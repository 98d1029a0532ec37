package org.scholion.vocabulary;

import java.util.Locale;

/** Language tags (BCP 47) are the same whatever their case; they are kept in the one that is recommended. */
final class LanguageTag {
    private LanguageTag() {}

    /** The tag with its parts in the case of RFC 5646, section 2.1.1: {@code zh-Hant-TW}; other text in lower case. */
    static String cased(String tag) {
        String[] parts = tag.strip().toLowerCase(Locale.ROOT).split("-", -1);
        for (int n = 1; n < parts.length; n++) {
            if (parts[n - 1].length() == 1) {
                break;
            }
            if (parts[n].length() == 2) {
                parts[n] = parts[n].toUpperCase(Locale.ROOT);
            } else if (parts[n].length() == 4 && Character.isLetter(parts[n].charAt(0))) {
                parts[n] = parts[n].substring(0, 1).toUpperCase(Locale.ROOT) + parts[n].substring(1);
            }
        }
        return String.join("-", parts);
    }
}
