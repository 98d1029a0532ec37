package org.scholion.bibliography.item;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * A text or name as it stands in another script or language than the one that a record leads with: "王柯" beside "Wang
 * Ke", "Ost-Turkestan" beside "Восточный Туркестан".
 *
 * @param form how it came about
 * @param language BCP 47 tag, with a script subtag where the language alone does not tell the script: "zh-Latn"; or the
 *     empty string where it is unknown
 * @param value the words, a {@link String} or a {@link CslName}
 */
public record Variant<T>(Form form, String language, T value) {

    /** How a variant came about. */
    public enum Form {
        /** As the work itself has it. */
        ORIGINAL,
        /** The original's sounds or letters in another script. */
        TRANSLITERATION,
        /** What it means in another language. */
        TRANSLATION;

        /** The word in the JSON of a record. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The form that a word names. */
        public static Optional<Form> parse(String word) {
            for (Form form : values()) {
                if (form.word().equals(word)) {
                    return Optional.of(form);
                }
            }
            return Optional.empty();
        }
    }

    /** @throws IllegalArgumentException if the language is no well-formed tag */
    public Variant {
        Objects.requireNonNull(form);
        Objects.requireNonNull(value);
        if (!language.isEmpty()) {
            try {
                new Locale.Builder().setLanguageTag(language);
            } catch (IllformedLocaleException e) {
                throw new IllegalArgumentException("Not a language tag (BCP 47): " + language, e);
            }
        }
    }

    /** The same form and language with other words. */
    <S> Variant<S> with(S words) {
        return new Variant<>(form, language, words);
    }

    /** The script as ISO 15924 names it: from the language tag, or else from the letters. */
    public Optional<String> script() {
        String told = Locale.forLanguageTag(language).getScript();
        if (!told.isEmpty()) {
            return Optional.of(told);
        }
        return Scripts.of(value instanceof CslName name ? name.inReadingOrder() : value.toString());
    }
}
