package org.scholion.vocabulary;

import java.util.Comparator;

/**
 * What is said about a concept in a language.
 *
 * @param language a language tag (BCP 47); empty for none
 */
public record ConceptNote(Kind kind, String language, String text) {
    /** Longest text in characters. */
    public static final int LONGEST = 10_000;

    static final Comparator<ConceptNote> ORDER = Comparator.comparing(ConceptNote::kind)
            .thenComparing(ConceptNote::language)
            .thenComparing(ConceptNote::text);

    public ConceptNote {
        language = LanguageTag.cased(language);
    }

    /** SKOS Reference, section 7; the other kinds of documentation are kept as they came with a file. */
    public enum Kind {
        DEFINITION,
        SCOPE_NOTE
    }
}
