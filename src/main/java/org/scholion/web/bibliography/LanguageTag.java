package org.scholion.web.bibliography;

import java.util.IllformedLocaleException;
import java.util.Locale;
import org.scholion.bibliography.item.CslItem;

/** Languages as the attribute {@code lang} of HTML takes them. */
final class LanguageTag {
    private LanguageTag() {}

    /** The language of a work's title, or null where the record says none, or none that is a tag. */
    static String of(CslItem item) {
        return item.text("language").map(LanguageTag::of).orElse(null);
    }

    /** A well-formed tag (BCP 47), or null. */
    static String of(String language) {
        try {
            String tag = new Locale.Builder()
                    .setLanguageTag(language.strip().replace('_', '-'))
                    .build()
                    .toLanguageTag();
            return tag.equals("und") ? null : tag;
        } catch (IllformedLocaleException e) {
            // A language in words: the letters are shown all the same.
            return null;
        }
    }
}
