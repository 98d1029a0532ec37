package org.scholion.vocabulary;

import java.util.Comparator;
import java.util.Objects;

/**
 * A word for a concept in a language.
 *
 * @param language a language tag (BCP 47); empty for none
 * @param text of {@value #LONGEST} characters at most
 */
public record ConceptLabel(LabelKind kind, String language, String text) {
    /** Longest label in characters. */
    public static final int LONGEST = 300;

    /** The shown ones first, then by language and word. */
    static final Comparator<ConceptLabel> ORDER = Comparator.comparing(ConceptLabel::kind)
            .thenComparing(ConceptLabel::language)
            .thenComparing(ConceptLabel::text);

    public ConceptLabel {
        Objects.requireNonNull(kind);
        language = LanguageTag.cased(language);
    }
}
