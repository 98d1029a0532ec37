package org.scholion.vocabulary;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.scholion.shared.Moment;
import org.scholion.shared.TimeOrderedId;

/**
 * A unit of thought (SKOS Reference, section 3): a person, a place, an office, a motif; by whatever words it is called. A
 * deleted one stays for the notes that carry it, and is not offered any more.
 */
@Entity
@Table(name = "concept")
public class Concept {
    @Id
    private UUID id;

    @Column(name = "vocabulary_id", updatable = false)
    private UUID vocabularyId;

    @Column(updatable = false)
    private String iri;

    private String notation;

    @Enumerated(EnumType.STRING)
    private ConceptColour colour;

    @Column(name = "notes_json")
    private String notesJson;

    @OneToMany(mappedBy = "concept", fetch = FetchType.EAGER, cascade = CascadeType.ALL, orphanRemoval = true)
    private List<ConceptWord> labels = new ArrayList<>();

    @OneToMany(mappedBy = "concept", fetch = FetchType.EAGER, cascade = CascadeType.ALL, orphanRemoval = true)
    private List<ConceptTie> ties = new ArrayList<>();

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Column(name = "retired_at")
    private Instant retiredAt;

    @Version
    private long version;

    protected Concept() {}

    /** Gives it an IRI of its own. */
    Concept(UUID vocabularyId, ConceptText text) {
        this(vocabularyId, TimeOrderedId.next(), null, text);
    }

    /** @param iri by which it is known outside, or null to give it one of its own */
    public Concept(UUID vocabularyId, UUID id, String iri, ConceptText text) {
        this.id = id;
        this.vocabularyId = vocabularyId;
        this.iri = iri == null ? "urn:uuid:" + id : iri;
        this.createdAt = Moment.now();
        write(text);
    }

    /** Says something else of it. */
    public final void write(ConceptText text) {
        this.notation = text.notation();
        this.colour = text.colour();
        this.notesJson = ConceptState.notesToJson(text.notes());
        Set<ConceptLabel> coming = new LinkedHashSet<>(text.labels());
        labels.removeIf(row -> !coming.remove(row.label()));
        coming.forEach(label -> labels.add(new ConceptWord(this, label)));
        tie(ConceptTie.Kind.BROADER, text.broader());
        tie(ConceptTie.Kind.RELATED, text.related());
        this.updatedAt = Moment.now();
    }

    /** Leaves what stays, so that only what changes is written. */
    private void tie(ConceptTie.Kind kind, Set<UUID> others) {
        Set<UUID> coming = new HashSet<>(others);
        ties.removeIf(tie -> tie.kind() == kind && !coming.remove(tie.otherId()));
        coming.forEach(other -> ties.add(new ConceptTie(this, kind, other)));
    }

    private Set<UUID> tied(ConceptTie.Kind kind) {
        return ties.stream()
                .filter(tie -> tie.kind() == kind)
                .map(ConceptTie::otherId)
                .collect(Collectors.toSet());
    }

    /** Is not offered any more, or is again. */
    public void setRetired(boolean retired) {
        this.retiredAt = retired ? Moment.now() : null;
        this.updatedAt = Moment.now();
    }

    public UUID id() {
        return id;
    }

    public UUID vocabularyId() {
        return vocabularyId;
    }

    public String iri() {
        return iri;
    }

    public ConceptColour colour() {
        return colour;
    }

    public boolean isRetired() {
        return retiredAt != null;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    public long version() {
        return version;
    }

    /** What is said of it. */
    public ConceptText text() {
        return new ConceptText(
                notation,
                colour,
                labels(),
                ConceptState.notesOf(notesJson),
                tied(ConceptTie.Kind.BROADER),
                tied(ConceptTie.Kind.RELATED));
    }

    private List<ConceptLabel> labels() {
        return labels.stream().map(ConceptWord::label).toList();
    }

    /** The word that is shown where one is enough: the English one, or else the first by language. */
    public String shownLabel() {
        return labels().stream()
                .filter(label -> label.kind() == LabelKind.PREF)
                .min(Comparator.comparing((ConceptLabel label) -> Shown.rank(label.language()))
                        .thenComparing(ConceptLabel.ORDER))
                .map(ConceptLabel::text)
                .orElse(iri);
    }

    /** The concept as the change log keeps it. */
    public ConceptState state() {
        return new ConceptState(iri, isRetired(), text());
    }
}
