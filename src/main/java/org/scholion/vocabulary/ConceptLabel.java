package org.scholion.vocabulary;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Comparator;
import java.util.Objects;
import org.scholion.shared.Cut;
import org.scholion.shared.Folding;

/** A word for a concept in a language. */
@Embeddable
public class ConceptLabel {
    /** Longest label in characters. */
    public static final int LONGEST = 300;

    private static final int LONGEST_FOLD = 600;

    /** The shown ones first, then by language and word. */
    static final Comparator<ConceptLabel> ORDER = Comparator.comparing(ConceptLabel::kind)
            .thenComparing(ConceptLabel::language)
            .thenComparing(ConceptLabel::text);

    @Enumerated(EnumType.STRING)
    private LabelKind kind;

    @Column(name = "lang")
    private String language;

    @Column(name = "label")
    private String text;

    private String fold;

    protected ConceptLabel() {}

    /**
     * @param language a language tag (BCP 47); empty for none
     * @param text of {@value #LONGEST} characters at most
     */
    public ConceptLabel(LabelKind kind, String language, String text) {
        this.kind = kind;
        this.language = LanguageTag.cased(language);
        this.text = text;
        this.fold = Cut.to(Folding.fold(text), LONGEST_FOLD);
    }

    public LabelKind kind() {
        return kind;
    }

    /** A language tag (BCP 47); empty for none. */
    public String language() {
        return language;
    }

    public String text() {
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ConceptLabel label
                && kind == label.kind
                && language.equals(label.language)
                && text.equals(label.text);
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, language, text);
    }
}
